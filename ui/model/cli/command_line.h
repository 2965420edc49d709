// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace normscope {

/// The arguments behind the program's name, each with its bytes recoverable (argument_text.h).
QStringList argumentsOf(int argc, char **argv);

/// Does what needs no window: the verbs, --help and --version. Returns the exit code; nullopt when
/// the arguments ask for the window or its picture. Makes an application of its own, without a
/// display.
std::optional<int> executeWithoutWindow(int argc, char **argv);

} // namespace normscope
