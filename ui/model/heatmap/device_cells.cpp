// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/device_cells.h"

namespace normscope {

namespace {

/// For each of `count` device columns (or rows) from `first` on, the cell that it shows, or -1.
template<typename PixelOf>
std::vector<int> cellsAlong(int first, int count, const CellAxis &axis, int firstCell,
                            int cellCount, PixelOf pixelOf)
{
    std::vector<int> cells(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto cell = static_cast<int>(axis.cellOf(pixelOf(first + i))) - firstCell;
        cells[static_cast<std::size_t>(i)] = cell >= 0 && cell < cellCount ? cell : -1;
    }
    return cells;
}

} // namespace

DeviceCells deviceCells(const HeatmapPlane &plane, const MapView &view)
{
    const QRect visible = view.visibleMap();
    const auto columnOf = [&view](int x) { return view.nearestPixel({x, 0}).x(); };
    const auto rowOf = [&view](int y) { return view.nearestPixel({0, y}).y(); };
    return {cellsAlong(visible.left(), visible.width(), plane.columnAxis, plane.cells.left(),
                       plane.cells.width(), columnOf),
            cellsAlong(visible.top(), visible.height(), plane.rowAxis, plane.cells.top(),
                       plane.cells.height(), rowOf)};
}

} // namespace normscope
