// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/repeat_bands.h"

#include <QPainter>

namespace normscope {

namespace {

constexpr double kWidth = 4.0; ///< px
constexpr double kGap = 2.0;   ///< from the map
constexpr double kPeriod = 4.0;

void hatch(QPainter &painter, const QRectF &band)
{
    painter.save();
    painter.setClipRect(band, Qt::IntersectClip);
    const double reach = band.width() + band.height();
    for (double along = 0; along < reach; along += kPeriod)
        painter.drawLine(QPointF(band.left() + along, band.top()),
                         QPointF(band.left() + along - band.height(), band.bottom()));
    painter.restore();
}

} // namespace

void drawRepeatBands(QPainter &painter, const QRectF &map, bool overRows, bool overColumns,
                     const Tokens &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.text2, 1.0));
    if (overRows)
        hatch(painter, {map.left() - kGap - kWidth, map.top(), kWidth, map.height()});
    if (overColumns)
        hatch(painter, {map.left(), map.bottom() + kGap, map.width(), kWidth});
    painter.restore();
}

} // namespace normscope
