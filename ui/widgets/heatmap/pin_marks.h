// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>

class QPainter;

namespace normscope {

/// The marks of pinned elements, in the painter's logical px. They are white between black lines,
/// because amber is where the user looks now, and each has its number.

/// Side of the field with a number.
inline constexpr double kPinNumber = 14.0;

/// The field with the number alone.
void drawPinNumber(QPainter &painter, const QRectF &rect, int number, const QFont &font);

/// A ring, or a frame around a large pixel, and the number at its upper right. `before` pins of the
/// same pixel have their numbers there already. One of another channel than is shown is paler.
void drawPin(QPainter &painter, const QRectF &pixel, int number, int before, bool isOfChannel,
             const QFont &font);

} // namespace normscope
