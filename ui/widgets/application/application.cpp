// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/application.h"

#include "ui/model/cli/command_line.h"
#include "ui/model/cli/plain_environment.h"
#include "ui/model/cli/process_guard.h"
#include "ui/model/cli/result_report.h"
#include "ui/model/cli/window_options.h"
#include "ui/model/input/error_text.h"
#include "ui/model/settings/setting_keys.h"
#include "ui/model/version.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/application/language.h"
#include "ui/widgets/application/quit_signals.h"
#include "ui/widgets/application/screenshot.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/window/main_window.h"
#include "ui/widgets/window/window_keeper.h"

#include <QApplication>
#include <QMetaEnum>
#include <QThreadPool>

#include <cstddef>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// What Qt reads from the environment before the application is there.
void prepareEnvironment(const WindowOptions &options)
{
    if (options.screenshot.isEmpty()) {
        watchQtMessages();
    } else {
        silenceQtMessages();
        makeEnvironmentPlain();
    }
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

/// The option's, else the user's; a picture is light unless the option says otherwise.
Theme::Choice themeChoice(const WindowOptions &options, const Settings &settings)
{
    const bool isPicture = !options.screenshot.isEmpty();
    QString name = isPicture ? u"light"_s : settings.value(keys::kTheme);
    if (!options.theme.isEmpty())
        name = options.theme;
    bool isKnown = false;
    const int choice = QMetaEnum::fromType<Theme::Choice>().keyToValue(name.toLatin1(), &isKnown);
    return isKnown ? static_cast<Theme::Choice>(choice) : Theme::Choice::system;
}

/// A theme that is chosen in the window is there again the next time.
void rememberTheme(Theme &theme, Settings &settings)
{
    QObject::connect(&theme, &Theme::choiceChanged, &theme, [&settings](Theme::Choice choice) {
        settings.setValue(keys::kTheme, QVariant::fromValue(choice).toString());
    });
}

/// A picture looks the same for everyone; a window follows the user's font size.
void makeTheme(QApplication &application, const WindowOptions &options, Settings &settings)
{
    auto *theme = new Theme(&application);
    if (options.screenshot.isEmpty())
        theme->setTypeSettings({stepForPointSize(application.font().pointSizeF()), false, false});
    else
        theme->setReducedMotion(true);
    theme->setChoice(themeChoice(options, settings));
    theme->apply();
    rememberTheme(*theme, settings);
}

/// What the window itself takes, which Qt does not do without: it is asked for beforehand.
constexpr std::size_t kWindowBytes = std::size_t(160) << 20;

/// One worker, which is started while there is memory and kept.
void spareThreads()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    QThreadPool::globalInstance()->setExpiryTimeout(-1);
}

} // namespace

int runWindow(int argc, char **argv)
{
    WindowOptions options;
    if (const auto ended = parseWindowOptions(argumentsOf(argc, argv), options))
        return *ended;
    if (!MemoryReserve(kWindowBytes).isHeld())
        return refuseForMemory();
    prepareEnvironment(options);
    if (isMemoryLimited())
        spareThreads();
    int programOnly = 1;
    QApplication application(programOnly, argv);
    QApplication::setApplicationName(u"NormScope"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QApplication::setDesktopFileName(u"normscope"_s);
    const bool isPicture = !options.screenshot.isEmpty();
    installLanguage(application,
                    options.language.isEmpty() && isPicture ? u"en"_s : options.language);
    Settings settings(isPicture ? QString() : Settings::userFile());
    makeTheme(application, options, settings);

    Workbench workbench(options.setup);
    QObject::connect(&workbench, &Workbench::resultChanged, &workbench,
                     [&workbench, said = QList<Notice>()]() mutable {
                         const QList<Notice> &notices = workbench.result()->notices;
                         if (std::exchange(said, notices) != notices)
                             printNotices(*workbench.result());
                     });
    MainWindow window(workbench, settings);
    if (options.size.isValid())
        window.resize(options.size);
    if (!options.screenshot.isEmpty())
        return takeScreenshot(workbench, window, options);
    const QuitSignals quitSignals;
    WindowKeeper keeper(window, settings);
    if (!options.size.isValid())
        keeper.restore();
    QObject::connect(&workbench, &Workbench::failed, &workbench, [](const InputError &error) {
        printError(errorText(error).forCommandLine());
    });
    window.show();
    workbench.start();
    return QApplication::exec();
}

} // namespace normscope
