// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace normscope {

/// Opens the window in the state that the arguments ask for, or writes its picture. Returns the
/// exit code.
int runWindow(int argc, char **argv);

} // namespace normscope
