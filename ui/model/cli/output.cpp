// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/output.h"

#include <cerrno>
#include <cstdio>

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

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

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
    printError(QStringLiteral(
                   "standard output: could not be written: %1; free some space or write elsewhere")
                   .arg(qt_error_string(errno)));
    return kNotWritten;
}

void silenceQtMessages()
{
    qInstallMessageHandler(&dropMessage);
}

} // namespace normscope
