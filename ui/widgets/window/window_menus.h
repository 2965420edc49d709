// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;

namespace normscope {

class AxisChooser;
class DeltaChooser;
class WindowActions;
class Workbench;

/// Fills the menu bar. Samples, axes, rules and stages come from their tables.
void makeMenus(QMenuBar &bar, const WindowActions &actions, Workbench &workbench,
               const AxisChooser &axes, const DeltaChooser &deltas);

} // namespace normscope
