// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace normscope {

/// Where a window that was at `wanted` is opened, so that all of it is on the screens, whose
/// usable parts are `screens`: where it was, as long as it fits there, perhaps across two of
/// them; else wholly on the screen that shows the largest part of it (or is nearest), smaller
/// where that is too small, but never smaller than `least`. Its upper left corner is on the screen
/// in any case. An empty rectangle without a screen, or for an empty `wanted`.
QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens, const QSize &least);

} // namespace normscope
