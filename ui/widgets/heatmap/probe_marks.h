// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace normscope {

/// The marks that say "you are looking here", in the painter's logical px.

/// From this size on, in px, the probe is a frame around its pixel, below a ring.
inline constexpr double kProbeFrameFrom = 14.0;

/// What the probe's mark covers, halo included.
QRectF probeBounds(const QRectF &pixel);

/// Amber ring, or frame, between black lines with a halo. `pulse` from 0 to 1 lets a second halo
/// swell and fade; 1 draws none.
void drawProbe(QPainter &painter, const QRectF &pixel, const Tokens &colors, double pulse = 1.0);

/// What a probe that is held has on its mark: a dot in the ring, or one at each corner of the
/// frame.
void drawHeld(QPainter &painter, const QRectF &pixel, const Tokens &colors);

/// A small amber dot: the same place in another channel.
void drawEcho(QPainter &painter, QPointF place, const Tokens &colors);

/// Amber frame between black lines around the cells of a group.
void drawGroupFrame(QPainter &painter, const QRectF &cells, const Tokens &colors);

/// Hairlines through the probe to the map's edges, white over black, with a gap at the probe.
void drawCrosshair(QPainter &painter, const QRectF &map, const QRectF &probe, bool horizontal,
                   bool vertical);

/// Where the tags of the hairlines stand: at the left and at the top of the map, on the other side
/// where the probe or its lens is in the way, nowhere (null) where both sides are taken. The
/// column's tag begins `besideLine` px from the middle of the probe.
struct TagPlaces
{
    QRectF row;
    QRectF column;
};
TagPlaces placeTags(const QRectF &map, const QRectF &probe, const QRectF &lens, QSizeF row,
                    QSizeF column, double besideLine = 6.0);

QSizeF tagSize(const QString &text, const QFont &font);
void drawTag(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font);

/// Where a line from the probe to `end` leaves the probe's mark.
QPointF leaderStart(const QRectF &pixel, QPointF end);

/// A line that the user has drawn, white between black, with a dot at either end.
void drawMapLine(QPainter &painter, QPointF from, QPointF to);

/// A line from the probe to its lens: amber between black.
void drawLeader(QPainter &painter, QPointF from, QPointF to, const Tokens &colors);

} // namespace normscope
