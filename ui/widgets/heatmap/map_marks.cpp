// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_marks.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

constexpr QColor kSlate(0x3C, 0x41, 0x4B);

void drawTriangle(QPainter &painter, const QRectF &square, bool up)
{
    const double half = square.width() * 0.28;
    const double high = square.width() * 0.25 * (up ? 1 : -1);
    const QPointF c = square.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF {
        {c.x() - half, c.y() + high}, {c.x() + half, c.y() + high}, {c.x(), c.y() - high}});
}

void drawCross(QPainter &painter, const QRectF &square)
{
    const double side = square.width();
    const QRectF arms = square.adjusted(side / 4, side / 4, -side / 4, -side / 4);
    painter.setPen(QPen(Qt::black, std::max(1.0, side * 0.11), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(arms.topLeft(), arms.bottomRight());
    painter.drawLine(arms.topRight(), arms.bottomLeft());
}

void drawRing(QPainter &painter, const QRectF &square)
{
    const double side = square.width();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, std::max(1.0, side * 0.1)));
    painter.drawEllipse(square.center(), side * 0.2, side * 0.2);
}

/// White on black, open at the right, over whatever is there.
void drawOpenRing(QPainter &painter, const QRectF &square)
{
    const double side = square.width();
    QRectF ring(0, 0, side * 0.5, side * 0.5);
    ring.moveCenter(square.center());
    painter.setBrush(Qt::NoBrush);
    for (const auto &[color, width] : {std::pair(Qt::black, 0.3), std::pair(Qt::white, 0.14)}) {
        painter.setPen(QPen(color, std::max(1.0, side * width), Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 16 * 50, 16 * 260);
    }
}

QColor groundOf(CellFlag flag)
{
    if (flag == kDead)
        return kSlate;
    return flag == kNan ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace

void drawMark(QPainter &painter, CellFlag flag, const QRectF &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (flag != kEpsilonRuled)
        painter.fillRect(square, groundOf(flag));
    if (flag == kEpsilonRuled)
        drawOpenRing(painter, square);
    else if (flag == kNan)
        drawCross(painter, square);
    else if (flag == kDead)
        drawRing(painter, square);
    else
        drawTriangle(painter, square, flag == kPositiveInf);
    painter.restore();
}

} // namespace normscope
