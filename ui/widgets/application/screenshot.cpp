// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/screenshot.h"

#include "ui/model/input/error_text.h"
#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/version.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPollInterval = 15; ///< ms
constexpr int kCalmPolls = 4;     ///< in a row before the picture is taken

ExitCode writePicture(const QImage &picture, const QString &name, const Setup &setup)
{
    const QByteArray bytes = bytesFromArgument(name);
    const QString path = QFile::decodeName(bytes);
    const auto refuse = [&name](const QString &reason) {
        printError(u"%1: %2; free some space or write elsewhere"_s.arg(name, reason));
        return kNotWritten;
    };
    if (QFile::encodeName(path) != bytes)
        return refuse(u"its name is not UTF-8"_s);
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return refuse(u"it is not a regular file"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refuse(file.errorString());
    QImageWriter writer(&file, "png");
    writer.setText(u"Software"_s, u"NormScope %1"_s.arg(QLatin1StringView(kVersion)));
    writer.setText(u"Setup"_s, stateText(setup, windowDefaults()));
    if (!writer.write(picture))
        return refuse(writer.errorString());
    return file.commit() ? kSuccess : refuse(file.errorString());
}

} // namespace

int takeScreenshot(Workbench &workbench, MainWindow &window, const WindowOptions &options)
{
    QObject::connect(&workbench, &Workbench::failed, &workbench, [](const InputError &error) {
        printError(errorText(error).forCommandLine());
        QApplication::exit(error.error.code == ErrorCode::invalidArgument ? kUsage : kInputRefused);
    });
    QObject::connect(&window, &MainWindow::renderFailed, &window, [] {
        printError(u"there is not enough memory to paint the window; open a smaller input"_s);
        QApplication::exit(kInputRefused);
    });
    if (options.probe) {
        QObject::connect(&workbench, &Workbench::resultChanged, &workbench,
                         [&] { workbench.setProbe(options.probe); });
    }
    QTimer poll;
    poll.setInterval(kPollInterval);
    int calm = 0;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        calm = window.isSettled() ? calm + 1 : 0;
        if (calm < kCalmPolls)
            return;
        poll.stop();
        QApplication::exit(
            writePicture(window.grab().toImage(), options.screenshot, workbench.setup()));
    });
    window.show();
    workbench.start();
    poll.start();
    return QApplication::exec();
}

} // namespace normscope
