// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"
#include "ui/model/heatmap/heatmap_plane.h"

#include <QRect>

#include <optional>

namespace normscope {

/// The least and the largest finite value among some cells of a plane, in every colour that it has;
/// nothing when no cell has one.
std::optional<ValueRange> finiteRange(const HeatmapPlane &plane, const QRect &cells);

} // namespace normscope
