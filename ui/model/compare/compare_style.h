// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison.h"
#include "ui/model/heatmap/heatmap_style.h"

namespace normscope {

/// How the map of an operation is coloured:
///
///     difference   diverging about 0, symlog where a linear scale would hide most of it
///     magnitude    viridis from 0 on, likewise
///     ratio        diverging about 1 on a log scale, at most a thousandth to thousandfold; grey
///                  and hatched where signs are opposite
///     angle        viridis, 0 to 180 degrees
///     signs        blue, white and orange of the diverging map, short of its dark ends
HeatmapStyle operationStyle(CompareOperation id, const ComparisonSummary &summary);

/// How A and B are coloured where they are shown as they are.
struct SideStyles
{
    HeatmapStyle a;
    HeatmapStyle b;
    StageStatistics statisticsOfA; ///< of what the style was made for
    StageStatistics statisticsOfB;

    bool isOneScale() const { return a == b; }
};

/// The same stage of both is on one scale, from the least to the largest value of either, so that
/// equal colours are equal values, unless the setup gives each its own. Different stages keep their
/// own.
SideStyles sideStyles(const Setup &setup, const Comparison &comparison);

} // namespace normscope
