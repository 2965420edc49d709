// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/heatmap_style.h"

#include "core/layer/stage_table.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kLinearShare = 1e-3; ///< of the largest magnitude, on a symlog scale
constexpr double kLongTail = 20;      ///< times the mean magnitude: a linear scale hides the rest

/// Without a division, which could overflow.
bool spansDecade(double low, double high)
{
    return high >= kLeastLogRatio * low;
}

bool opensInLog(StageId id, const StageStatistics &statistics)
{
    const bool wanted = id == StageId::norm || id == StageId::scales;
    return wanted && statistics.min > 0 && spansDecade(statistics.min, statistics.max);
}

bool opensInSymlog(StageId id, const BackwardRule &rule, const StageStatistics &statistics)
{
    const bool wanted
        = (id == StageId::layerDelta || id == StageId::delta) && rule.name == kDocumentedRule.name;
    if (!wanted || statistics.min == statistics.max)
        return false;
    if (statistics.min > 0)
        return spansDecade(statistics.min, statistics.max);
    if (statistics.max < 0)
        return spansDecade(-statistics.max, -statistics.min);
    return true;
}

HeatmapStyle signedStyle(StageId id, const BackwardRule &rule, const StageStatistics &statistics)
{
    HeatmapStyle style = divergingStyle(statistics);
    if (statistics.finite() > 0 && opensInSymlog(id, rule, statistics)) {
        style.scale = ScaleKind::symlog;
        style.linthresh = style.range.high * kLinearShare;
    }
    return style;
}

double limitOf(const StageStatistics &statistics)
{
    return std::max(std::abs(statistics.min), std::abs(statistics.max));
}

} // namespace

bool hasLongTail(const StageStatistics &statistics)
{
    return statistics.meanMagnitude > 0
        && limitOf(statistics) / kLongTail > statistics.meanMagnitude;
}

HeatmapStyle divergingStyle(const StageStatistics &statistics)
{
    HeatmapStyle style {ColormapId::diverging, ScaleKind::linear, {-1.0, 1.0}, 0.0};
    if (statistics.finite() == 0)
        return style;
    const double limit = limitOf(statistics);
    style.range = {-limit, limit};
    if (hasLongTail(statistics)) {
        style.scale = ScaleKind::symlog;
        style.linthresh = statistics.meanMagnitude;
    }
    return style;
}

HeatmapStyle defaultStyle(StageId id, const BackwardRule &rule, const StageStatistics &statistics)
{
    const Stage &row = stage(id);
    if (row.isSigned)
        return signedStyle(id, rule, statistics);
    HeatmapStyle style;
    style.colormap = row.domain == Domain::group ? ColormapId::magma : ColormapId::viridis;
    if (statistics.finite() == 0)
        return style;
    style.range = {statistics.min, statistics.max};
    style.scale = opensInLog(id, statistics) ? ScaleKind::log : ScaleKind::linear;
    return style;
}

bool marksDeadGroups(StageId id)
{
    return id != StageId::input && id != StageId::squares && id != StageId::deltaIn;
}

} // namespace normscope
