// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_view.h"
#include "ui/widgets/heatmap/heatmap_renderer.h"
#include "ui/widgets/heatmap/map_details.h"

#include <QImage>

namespace normscope {

/// From these sizes of an image pixel on, in px at 100 %.
inline constexpr double kGridFrom = 8.0;
inline constexpr double kMarksFrom = 8.0;
inline constexpr double kNumbersFrom = 48.0;

/// The visible part of the map, one pixel a device pixel, nearest neighbour; transparent where the
/// plane has no cells. Its top left is view.visibleMap().topLeft(). The plane may be one of another
/// zoom, to be shown until the right one is there.
QImage composeMap(const RenderedMap &map, const MapView &view, const MapDetails &details);

} // namespace normscope
