// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_view.h"
#include "ui/widgets/heatmap/heatmap_renderer.h"

#include <QColor>
#include <QFont>
#include <QImage>

#include <optional>

class QPainter;

namespace normscope {

/// From these sizes of an image pixel on, in px at 100 %.
inline constexpr double kGridFrom = 8.0;
inline constexpr double kMarksFrom = 8.0;
inline constexpr double kNumbersFrom = 48.0;

/// How the map's details are drawn.
struct MapDetails
{
    double scale = 1.0; ///< device pixels per px
    bool showsGrid = true;
    bool showsNumbers = true;
    QFont numberFont; ///< at 100 %
    QColor numberColor;
    QColor numberOutline;
    std::optional<ValueRange> selected; ///< values whose pixels are hatched
    QColor selectionColor;
    QColor selectionEdge;
};

/// The visible part of the map, one pixel a device pixel, nearest neighbour; transparent where the
/// plane has no cells. Its top left is view.visibleMap().topLeft(). The plane may be one of another
/// zoom, to be shown until the right one is there.
QImage composeMap(const RenderedMap &map, const MapView &view, const MapDetails &details);

/// Draws a mark into a square: NaN a black cross on white, +Inf a white triangle up on black, -Inf
/// one down, a dead group a white ring on slate.
void drawMark(QPainter &painter, CellFlag flag, const QRectF &square);

} // namespace normscope
