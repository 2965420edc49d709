// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/heatmap/channel_view.h"
#include "ui/model/heatmap/map_source.h"
#include "ui/model/heatmap/tile_layout.h"

#include <QRect>

#include <memory>

namespace normscope {

/// What part of which image a heatmap shows, and how large.
struct HeatmapArea
{
    int image = 0; ///< in the batch
    int channel = 0;
    QRect visible;   ///< x: columns, y: rows, in pixels of tilesOf(); cut to its map
    double zoom = 1; ///< device pixels per image pixel, > 0
    ChannelView channels = ChannelView::one; ///< rgb only where there are three

    bool operator==(const HeatmapArea &) const = default;
};

/// One tile, or one for each channel where all are shown.
TileLayout tilesOf(const HeatmapArea &area, const Shape &shape);

/// How the value of a cell that holds several pixels is found.
enum class CellValue {
    mean,         ///< the mean of the stage's values of its pixels
    sample,       ///< the value of its middle pixel, or of the cell above: a quick preview
    mostFrequent, ///< the one that most of its pixels have; of several the least
};

/// The values that a heatmap needs.
struct HeatmapRequest
{
    std::shared_ptr<const LayerRun> run;
    StageId stage = StageId::output; ///< one that the rule has
    HeatmapArea area;
    CellValue cellValue = CellValue::mean;
    /// False saves the search for dead and epsilon-ruled groups, when there are none.
    bool findsDead = true;
    std::shared_ptr<const MapSource> source = nullptr; ///< of the run's shape; replaces the stage

    bool operator==(const HeatmapRequest &) const = default;
};

} // namespace normscope
