// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_view.h"
#include "ui/model/heatmap/value_mark.h"

#include <QImage>

namespace normscope {

/// How a region of cells is drawn over a map; colours are premultiplied.
struct RegionInk
{
    QRgb stripes = 0; ///< diagonal stripes inside and a rim; 0 draws neither
    QRgb outline = 0xFF000000;
    int line = 1; ///< width of rim and outline in device pixels
};

/// The cells of a mask over the visible map, transparent elsewhere. The outline lies around the
/// region, so that a single pixel can be seen too. As large as view.visibleMap(); null when
/// memory runs out.
QImage paintRegion(const CellMask &mask, const HeatmapPlane &plane, const MapView &view,
                   const RegionInk &ink);

} // namespace normscope
