// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/screenshot.h"

#include "ui/model/cli/process_guard.h"
#include "ui/model/export/array_parts.h"
#include "ui/model/export/output_folder.h"
#include "ui/model/input/error_text.h"
#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/version.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/main_window.h"

#include <QApplication>
#include <QBuffer>
#include <QImageWriter>
#include <QPixmap>
#include <QTimer>

#include <cstddef>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPollInterval = 15;                          ///< ms
constexpr int kCalmPolls = 4;                              ///< in a row before the picture is taken
constexpr std::size_t kPaintBytes = std::size_t(64) << 20; ///< kept for painting while it computes

ExitCode refuse(const QString &reason)
{
    printError(u"%1; free some space or write elsewhere"_s.arg(reason));
    return kNotWritten;
}

/// Empty where memory runs out.
QByteArray pngOf(const QImage &picture, const Setup &setup)
{
    QBuffer png;
    QImageWriter writer(&png, "png");
    writer.setText(u"Software"_s, u"NormScope %1"_s.arg(QLatin1StringView(kVersion)));
    writer.setText(u"Setup"_s, stateText(setup, windowDefaults()));
    return !picture.isNull() && writer.write(picture) ? png.data() : QByteArray();
}

ExitCode writePicture(const QImage &picture, const QString &name, const Setup &setup)
{
    const FilePath path = pathFromArgument(name);
    const qsizetype nameAt = path.bytes().lastIndexOf('/') + 1;
    OutputFolder folder(FilePath::fromBytes(path.bytes().left(nameAt)));
    const Result<QIODevice *> file = folder.open(FilePath::fromBytes(path.bytes().mid(nameAt)));
    if (!file)
        return refuse(QString::fromStdString(file.error().detail));
    const QByteArray png = pngOf(picture, setup);
    if (png.isEmpty())
        return refuseForMemory();
    if (const auto written = writeBytes(**file, png.constData(), png.size()); !written)
        return refuse(
            u"%1: %2"_s.arg(path.display(), QString::fromStdString(written.error().detail)));
    if (const auto committed = folder.commit(); !committed)
        return refuse(QString::fromStdString(committed.error().detail));
    return kSuccess;
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
