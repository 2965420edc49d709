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
/// Data on stdout. Returns kNotWritten, with an error printed, when it could not be written whole.
ExitCode printData(const QByteArray &data);

/// Messages of Qt and its plugins, which have no place among our lines, go nowhere.
void silenceQtMessages();

} // namespace normscope
