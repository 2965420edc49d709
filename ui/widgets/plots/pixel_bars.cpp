// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/pixel_bars.h"

#include "ui/widgets/theme/paint.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr double kGap = 1;       ///< px between two bars
constexpr double kNarrowest = 1; ///< px

} // namespace

void PixelBars::draw(QCPPainter *painter)
{
    const double gap = wholePixels(*painter, kGap);
    const QColor line = pen().style() == Qt::NoPen ? QColor() : pen().color();
    for (const QCPBarsData &bar : *data()) {
        if (bar.value <= 0)
            continue;
        const QPointF low = coordsToPixels(bar.key - width() / 2, 0);
        const QPointF high = coordsToPixels(bar.key + width() / 2, bar.value);
        QRectF box
            = snapped(*painter, QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y())));
        box.setWidth(std::max(kNarrowest, box.width() - gap));
        drawBox(*painter, box, 0, brush().color(), line);
    }
}

} // namespace normscope
