// SPDX-License-Identifier: GPL-3.0-or-later
// Marking the pixels whose value in a stage lies in an interval.
#pragma once

#include "core/layer/stage_table.h"
#include "ui/model/colors/value_scale.h"
#include "ui/model/heatmap/heatmap_plane.h"

#include <vector>

namespace normscope {

/// Values this far apart on a scale from 0 to 1 look the same: one of 256 colours.
inline constexpr double kColorStep = 1.0 / 256;

/// The values whose colour is about that of `value`: one colour step down and up, inside the scale.
ValueRange valuesLike(const ValueScale &scale, double value);

/// One entry for each cell of a plane, row by row: not 0 where the cell is meant.
using CellMask = std::vector<unsigned char>;

/// The cells with a value in the range, ends included, in one of three colours where the plane has
/// those; NaN is in none.
CellMask cellsIn(const HeatmapPlane &plane, const ValueRange &range);

/// The cells with a mark of their own: without a finite value, dead or epsilon-ruled. Empty when
/// there is none.
CellMask markedCells(const HeatmapPlane &plane);

} // namespace normscope
