// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/view_style.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

HeatmapStyle sharedStyle(const Setup &setup, const LayerResult &result)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    ValueRange range {kInfinity, -kInfinity};
    bool isSigned = false;
    for (const StageId id : stagesOfViews(setup)) {
        if (!hasStage(*result.run->spec().rule, id))
            continue;
        isSigned = isSigned || stage(id).isSigned;
        const StageStatistics &statistics = result.statistics->of(id);
        if (statistics.finite() == 0)
            continue;
        range = {std::min(range.low, statistics.min), std::max(range.high, statistics.max)};
    }
    HeatmapStyle style;
    if (range.low <= range.high)
        style.range = range;
    if (isSigned) {
        const double limit = std::max(std::abs(style.range.low), std::abs(style.range.high));
        style.colormap = ColormapId::diverging;
        style.range = {-limit, limit};
    }
    return style;
}

} // namespace

HeatmapStyle styleOf(const Setup &setup, const LayerResult &result, StageId stage)
{
    const StageStatistics &statistics = result.statistics->of(stage);
    return withLook(defaultStyle(stage, *result.run->spec().rule, statistics),
                    setup.looks.value(stage), statistics);
}

bool showsOneScale(const Setup &setup)
{
    return setup.sharesScale && setup.views.count() > 1;
}

HeatmapStyle styleInViews(const Setup &setup, const LayerResult &result, StageId stage)
{
    HeatmapStyle style
        = showsOneScale(setup) ? sharedStyle(setup, result) : styleOf(setup, result, stage);
    if (channelViewOf(setup, result, stage) == ChannelView::rgb)
        style.colormap = ColormapId::grey;
    return style;
}

ChannelView channelViewOf(const Setup &setup, const LayerResult &result, StageId stage)
{
    return fittingView(setup.channelView, stage, result.run->spec().axis, result.shape());
}

std::optional<std::int64_t> seenChannel(const Setup &setup, const LayerResult &result,
                                        StageId stage)
{
    const bool isShared = normscope::stage(stage).domain == Domain::group
        && result.run->spec().axis.contains(kChannels);
    const bool isOne = comparesSetups(setup.compare.mode)
        || (setup.compare.mode == CompareMode::off
            && channelViewOf(setup, result, stage) == ChannelView::one);
    if (!isOne || isShared || result.shape().channels == 1)
        return std::nullopt;
    return fittedTo(setup, result.shape()).channel;
}

} // namespace normscope
