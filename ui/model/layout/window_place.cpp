// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/layout/window_place.h"

#include <QRegion>

#include <algorithm>

namespace normscope {

namespace {

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// From the middle of the one to the middle of the other.
int distance(const QRect &a, const QRect &b)
{
    return (a.center() - b.center()).manhattanLength();
}

/// Whether `a` is the better screen for `wanted`.
bool isBetter(const QRect &wanted, const QRect &a, const QRect &b)
{
    const qint64 seenOnA = area(wanted & a);
    const qint64 seenOnB = area(wanted & b);
    return seenOnA != seenOnB ? seenOnA > seenOnB : distance(wanted, a) < distance(wanted, b);
}

} // namespace

QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens, const QSize &least)
{
    if (wanted.isEmpty() || screens.isEmpty())
        return {};
    QRegion outside(wanted);
    for (const QRect &screen : screens)
        outside -= screen;
    const QSize size = wanted.size().expandedTo(least);
    if (outside.isEmpty() && size == wanted.size())
        return wanted;
    const QRect screen = *std::ranges::min_element(
        screens, [&wanted](const QRect &a, const QRect &b) { return isBetter(wanted, a, b); });
    QRect place(wanted.topLeft(), size.boundedTo(screen.size()).expandedTo(least));
    place.moveLeft(
        std::max(screen.left(), std::min(place.left(), screen.right() + 1 - place.width())));
    place.moveTop(
        std::max(screen.top(), std::min(place.top(), screen.bottom() + 1 - place.height())));
    return place;
}

} // namespace normscope
