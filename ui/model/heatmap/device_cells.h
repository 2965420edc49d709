// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/map_view.h"

#include <vector>

namespace normscope {

/// Which cell of a plane each device column and row of the visible map shows, nearest neighbour.
struct DeviceCells
{
    std::vector<int> columns; ///< counted from plane.cells.left(); -1 where the plane has none
    std::vector<int> rows;    ///< likewise from plane.cells.top()
};

/// The plane may be one of another zoom than the view's.
DeviceCells deviceCells(const HeatmapPlane &plane, const MapView &view);

} // namespace normscope
