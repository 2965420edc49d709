// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/screenshot.h"

#include "ui/model/cli/process_guard.h"
#include "ui/model/export/described_png.h"
#include "ui/model/input/error_text.h"
#include "ui/model/setup/argument_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/main_window.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <cstddef>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPollInterval = 15;                          ///< ms
constexpr int kCalmPolls = 4;                              ///< in a row before the picture is taken
constexpr std::size_t kPaintBytes = std::size_t(64) << 20; ///< kept for painting while it computes

ExitCode writePicture(const QImage &picture, const QString &name, const Setup &setup)
{
    const Result<void> written = writeDescribedPng(picture, setup, pathFromArgument(name));
    if (written)
        return kSuccess;
    if (written.error().code == ErrorCode::outOfMemory)
        return refuseForMemory();
    printError(u"%1; free some space or write elsewhere"_s.arg(
        QString::fromStdString(written.error().detail)));
    return kNotWritten;
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
    MemoryReserve forPainting(kPaintBytes);
    QTimer poll;
    QObject::connect(&workbench, &Workbench::resultChanged, &poll,
                     [&forPainting] { forPainting.giveBack(); });
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
