// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QByteArray>

namespace normscope {

/// The command line that makes a run of `setup`, for a shell: one line of ASCII. What is no plain
/// word is quoted, as $'\xff\n' where it is not printable ASCII.
QByteArray runCommand(const Setup &setup);

/// The one that saves the numbers of its input as they are stored, as DIR/input.npy.
QByteArray saveInputCommand(const Setup &setup);

} // namespace normscope
