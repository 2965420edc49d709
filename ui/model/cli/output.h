// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace normscope {

/// The exit codes of the command line.
enum ExitCode : int {
    kSuccess = 0,
    kCheckFailed = 1,
    kUsage = 2,
    kInputRefused = 3,
    kNotWritten = 4,
};

/// "normscope: LINE" on stderr; control characters are taken out, so it is one line.
void printError(const QString &line);
/// Data on stdout. Returns kNotWritten when it could not be written whole, with an error printed
/// unless the reader of a pipe has left.
ExitCode printData(const QByteArray &data);

/// Messages of Qt and its plugins, which have no place among our lines, go nowhere; but that a
/// thread does not start ends the program in one line.
void silenceQtMessages();
/// For the window: they go to stderr, and what is fatal, such as a missing display, is one line of
/// ours and exit code kUsage.
void watchQtMessages();

} // namespace normscope
