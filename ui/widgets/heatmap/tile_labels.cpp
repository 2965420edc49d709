// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/tile_labels.h"

#include "ui/widgets/heatmap/probe_marks.h"

#include <QPainter>

namespace normscope {

namespace {

constexpr double kInset = 3.0; ///< px
constexpr double kShare = 0.6; ///< of a tile's width and height that its label may take at most

} // namespace

void paintTileLabels(QPainter &painter, const TileLayout &tiles, const MapView &view, double scale,
                     const QStringList &names, const QFont &font)
{
    if (tiles.tiles() == 1)
        return;
    for (int tile = 0; tile < tiles.tiles(); ++tile) {
        const QRect device = view.pixelRect(tiles.tileRect(tile)) & view.visibleMap();
        const QSizeF seen = QSizeF(device.size()) / scale;
        const QSizeF size = tagSize(names.value(tile), font);
        if (size.width() > seen.width() * kShare || size.height() > seen.height() * kShare)
            continue;
        const QPointF corner = QPointF(device.topLeft()) / scale + QPointF(kInset, kInset);
        drawTag(painter, QRectF(corner, size), names.value(tile), font);
    }
}

} // namespace normscope
