// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/ranges/hidden_share.h"

#include "ui/model/heatmap/view_style.h"

#include <algorithm>

namespace normscope {

std::vector<CutRange> cutRanges(const Setup &setup, const LayerResult &result)
{
    std::vector<CutRange> cut;
    for (const StageId id : stagesOfViews(setup)) {
        if (!hasStage(*result.run->spec().rule, id))
            continue;
        const StageStatistics &statistics = result.statistics->of(id);
        const CutRange shown {id, styleInViews(setup, result, id).valueScale().range(),
                              seenChannel(setup, result, id)};
        const bool isCut = statistics.finite() > 0
            && (statistics.min < shown.range.low || statistics.max > shown.range.high);
        if (isCut && std::ranges::find(cut, shown) == cut.end())
            cut.push_back(shown);
    }
    return cut;
}

std::optional<std::vector<double>>
hiddenShares(const LayerRun &run, std::span<const CutRange> ranges, const StopToken &stop)
{
    std::vector<HistogramRequest> requests;
    for (const CutRange &cut : ranges)
        requests.push_back({.stage = cut.stage,
                            .low = cut.range.low,
                            .high = cut.range.high,
                            .bins = 1,
                            .channel = cut.channel});
    const Result<std::vector<Histogram>> histograms = run.histograms(requests, stop);
    if (!histograms)
        return std::nullopt;
    std::vector<double> shares;
    for (const Histogram &histogram : *histograms) {
        const auto finite = static_cast<double>(std::max<std::int64_t>(1, histogram.finite()));
        shares.push_back(static_cast<double>(histogram.below + histogram.above) / finite);
    }
    return shares;
}

} // namespace normscope
