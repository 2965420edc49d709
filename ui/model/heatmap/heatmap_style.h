// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "core/layer/statistics.h"
#include "ui/model/colors/colormap.h"
#include "ui/model/colors/value_scale.h"

namespace normscope {

/// What the values of a map are, where that shows.
enum class ValueKind {
    number,
    ratio,   ///< below 0 where signs are opposite: a pattern, since a log scale has no place for it
    degrees, ///< ticks at eighths of a turn
};

/// How the values of a stage become colours.
struct HeatmapStyle
{
    ColormapId colormap = ColormapId::viridis;
    ScaleKind scale = ScaleKind::linear;
    ValueRange range;
    double linthresh = 0.0; ///< as ValueScale takes it
    ValueKind kind = ValueKind::number;

    ValueScale valueScale() const { return ValueScale(scale, range, linthresh); }
    bool operator==(const HeatmapStyle &) const = default;
};

/// A stage's log scale needs so large a ratio of its ends: one decade.
inline constexpr double kLeastLogRatio = 10.0;

/// How a stage is shown until the user says otherwise:
///
///     elements             viridis, min to max
///     sum, norm            magma, min to max
///     signed stages, dot   diverging, symmetric about 0
///
/// norm and scales are log where their minimum is above 0 and max / min >= 10. layer_delta and
/// delta under the documented rule are symlog, linear below a thousandth of the largest magnitude,
/// unless their magnitudes lie within one decade on one side of 0. Everything else is linear.
/// Values that are all equal keep that one value as range; without finite values the range is
/// 0 to 1, or -1 to 1.
HeatmapStyle defaultStyle(StageId id, const BackwardRule &rule, const StageStatistics &statistics);

/// Whether a linear scale would hide most values: the largest magnitude is more than twenty times
/// the mean one.
bool hasLongTail(const StageStatistics &statistics);

/// Colours symmetric about 0: linear, or symlog above the mean magnitude where there is a long
/// tail.
HeatmapStyle divergingStyle(const StageStatistics &statistics);

/// Whether a stage says something about groups, so that dead ones are marked on it.
bool marksDeadGroups(StageId id);

} // namespace normscope
