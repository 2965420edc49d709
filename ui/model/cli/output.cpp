// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/output.h"

#include "ui/model/cli/process_guard.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace normscope {

namespace {

QString asOneLine(QString line)
{
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line;
}

/// A thread that does not start would be waited for in vain, and Qt only warns of it.
bool tellsOfThread(const QString &message)
{
    return message.startsWith(QLatin1String("QThread::start: Thread creation error"));
}

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (tellsOfThread(message))
        endForThreads();
}

/// Qt ends the program after a fatal message. The one that it has is that no display can be used.
void passMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (tellsOfThread(message))
        endForThreads();
    if (type != QtFatalMsg) {
        std::fprintf(stderr, "%s\n",
                     qFormatLogMessage(type, context, message).toUtf8().constData());
        return;
    }
    printError(
        QStringLiteral("the window cannot be shown: %1; use 'normscope run' or --screenshot, "
                       "which need no display")
            .arg(message.section(u'\n', 0, 0)));
    std::_Exit(kUsage);
}

} // namespace

void printError(const QString &line)
{
    const QByteArray bytes = "normscope: " + asOneLine(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

ExitCode printData(const QByteArray &data)
{
    const std::size_t written = std::fwrite(data.constData(), 1, std::size_t(data.size()), stdout);
    if (written == std::size_t(data.size()) && std::fflush(stdout) == 0)
        return kSuccess;
    if (errno == EPIPE)
        return kNotWritten; // its reader wants no more, and need not be told
    printError(QStringLiteral(
                   "standard output: could not be written: %1; free some space or write elsewhere")
                   .arg(qt_error_string(errno)));
    return kNotWritten;
}

void silenceQtMessages()
{
    qInstallMessageHandler(&dropMessage);
}

void watchQtMessages()
{
    qInstallMessageHandler(&passMessage);
}

} // namespace normscope
