// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;
class QWidget;

namespace normscope {

class WindowActions;

/// Opens the menu of a map at a place on the screen: what can be done with the element that is
/// pointed at, with the map and its picture. The menu is a child of `parent` until it closes.
void showMapMenu(const QPoint &place, const WindowActions &actions, QWidget &parent);

} // namespace normscope
