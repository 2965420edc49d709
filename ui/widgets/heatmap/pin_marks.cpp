// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/pin_marks.h"

#include "ui/widgets/heatmap/probe_marks.h"
#include "ui/widgets/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

constexpr double kRadius = 4.0;    ///< of the ring, to the middle of the white line
constexpr double kNumberGap = 4.0; ///< from the middle of the ring to its number
constexpr double kPale = 0.75;
constexpr double kLine = 1.5;
constexpr double kAround = 3.5; ///< width of the black line below
const QColor kGround(0x14, 0x16, 0x1A);

} // namespace

void drawPinNumber(QPainter &painter, const QRectF &rect, int number, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect, kRadiusTag, kGround, Qt::white);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

void drawPin(QPainter &painter, const QRectF &pixel, int number, int before, bool isOfChannel,
             const QFont &font)
{
    painter.save();
    painter.setOpacity(isOfChannel ? 1.0 : kPale);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFrame = std::min(pixel.width(), pixel.height()) >= kProbeFrameFrom;
    const QPointF middle = pixel.center();
    for (const auto &[color, width] :
         {std::pair(kGround, kAround), std::pair(QColor(Qt::white), kLine)}) {
        painter.setPen(QPen(color, width));
        painter.setBrush(Qt::NoBrush);
        if (isFrame)
            painter.drawRect(pixel.adjusted(1, 1, -1, -1));
        else
            painter.drawEllipse(middle, kRadius, kRadius);
    }
    const QPointF corner
        = isFrame ? pixel.topRight() + QPointF(-1, 1) : middle + QPointF(kNumberGap, -kNumberGap);
    const QRectF field(corner + QPointF(before * kPinNumber, -kPinNumber),
                       QSizeF(kPinNumber, kPinNumber));
    drawPinNumber(painter, field, number, font);
    painter.restore();
}

} // namespace normscope
