// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/compare_mode.h"

class QAction;

namespace normscope {

class WindowActions;
class Workbench;

/// The action that chooses a mode of comparing.
QAction &compareAction(const WindowActions &actions, const CompareModeRow &row);

/// Lets the actions of the Compare menu change the setup, ticked and enabled as it says.
void connectCompareActions(const WindowActions &actions, Workbench &workbench);

} // namespace normscope
