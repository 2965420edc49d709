// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/command_model.h"

#include <QString>

class QMenu;
class QMenuBar;

namespace normscope {

/// The entries of a menu bar in their order. Menus that are filled when they open are filled.
/// An entry of a submenu is called with it, "Axis > 1 rows"; one of the bar's own menus is not.
QList<Command> commandsOf(const QMenuBar &bar);

/// The same for one menu of the bar.
QList<Command> commandsOf(QMenu &menu);

/// Why an action that is disabled is it; empty where that is not known. `name` is its objectName.
QString disabledReason(const QString &name);

} // namespace normscope
