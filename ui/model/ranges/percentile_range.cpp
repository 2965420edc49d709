// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/ranges/percentile_range.h"

#include <array>
#include <cmath>
#include <vector>

namespace normscope {

namespace {

constexpr int kPasses = 3; ///< each looks kDefaultBins times as closely

/// The bin of a histogram that holds a quantile, as the range to look at next.
HistogramRequest closer(const Histogram &histogram, double quantile)
{
    const HistogramRequest &request = histogram.request;
    HistogramRequest next = request;
    for (int bin = 0; bin < request.bins; ++bin) {
        if (quantile <= histogram.edge(bin + 1)) {
            next.low = histogram.edge(bin);
            next.high = histogram.edge(bin + 1);
            break;
        }
    }
    return next;
}

} // namespace

std::optional<ValueRange> percentileRange(const LayerRun &run, const StageStatistics &statistics,
                                          StageId stage, const std::optional<std::int64_t> &channel,
                                          double low, double high, const StopToken &stop)
{
    if (statistics.finite() == 0)
        return std::nullopt;
    const std::array parts {low, high};
    std::array<double, 2> found {};
    HistogramRequest whole;
    whole.stage = stage;
    whole.channel = channel;
    whole.low = statistics.min;
    whole.high = statistics.max;
    std::array requests {whole, whole};
    for (int pass = 0; pass < kPasses; ++pass) {
        const Result<std::vector<Histogram>> histograms = run.histograms(requests, stop);
        if (!histograms)
            return std::nullopt;
        for (std::size_t i = 0; i < found.size(); ++i) {
            found[i] = (*histograms)[i].quantile(parts[i]);
            if (std::isnan(found[i]))
                return std::nullopt; // the channel has no finite value
            requests[i] = closer((*histograms)[i], found[i]);
        }
    }
    return ValueRange {found[0], found[1]};
}

} // namespace normscope
