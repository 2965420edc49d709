// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/cli/output.h"
#include "ui/model/cli/window_options.h"

namespace normscope {

class MainWindow;
class Workbench;

/// Shows the window without a display, waits until everything is computed and painted, and writes
/// its picture. Returns the exit code.
int takeScreenshot(Workbench &workbench, MainWindow &window, const WindowOptions &options);

} // namespace normscope
