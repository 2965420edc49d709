// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_view.h"
#include "ui/model/heatmap/tile_layout.h"

#include <QFont>
#include <QStringList>

class QPainter;

namespace normscope {

/// The name of each tile in its upper left corner, where the tile is large enough and seen; in the
/// painter's px, of which each has `scale` device pixels. Nothing for a single tile.
void paintTileLabels(QPainter &painter, const TileLayout &tiles, const MapView &view, double scale,
                     const QStringList &names, const QFont &font);

} // namespace normscope
