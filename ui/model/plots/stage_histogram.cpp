// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/stage_histogram.h"

#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/plots/dead_value.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace normscope {

namespace {

constexpr int kPieces = 16; ///< of an axis that is not linear; in each of them bins are equal

/// The requests that together count every value of the axis once.
std::vector<HistogramRequest> requestsFor(const StageHistogramRequest &of)
{
    const ValueScale &scale = of.scale;
    const ValueRange range = scale.range();
    if (scale.kind() == ScaleKind::linear)
        return {{.stage = of.stage,
                 .low = range.low,
                 .high = range.high,
                 .bins = kPlotBins,
                 .channel = of.channel}};
    std::vector<HistogramRequest> pieces;
    double low = range.low;
    for (int piece = 1; piece <= kPieces; ++piece) {
        const double end = scale.value(double(piece) / kPieces);
        const bool isLast = piece == kPieces;
        const double high = isLast ? end : std::nextafter(end, range.low);
        if (high < low)
            continue;
        pieces.push_back({.stage = of.stage, .low = low, .high = high, .channel = of.channel});
        low = end;
    }
    return pieces;
}

HistogramRequest requestOfValue(StageId stage, double value,
                                const std::optional<std::int64_t> &channel)
{
    return {.stage = stage, .low = value, .high = value, .bins = 1, .channel = channel};
}

/// When dead groups are to be shown apart: how often their value is there, and how many they are.
std::vector<HistogramRequest> deadRequests(const StageHistogramRequest &request)
{
    if (request.statistics->deadGroups == 0 || !marksDeadGroups(request.stage))
        return {};
    const std::optional<double> value = deadValue(*request.run, request.stage);
    if (!value)
        return {};
    return {requestOfValue(request.stage, *value, request.channel),
            requestOfValue(StageId::sum, 0, request.channel)};
}

void addPiece(StageHistogram &histogram, const Histogram &piece)
{
    const auto bins = static_cast<int>(piece.counts.size());
    for (int bin = 0; bin < bins; ++bin) {
        const std::int64_t count = piece.counts[static_cast<std::size_t>(bin)];
        if (count == 0)
            continue;
        const double middle = piece.edge(bin) / 2 + piece.edge(bin + 1) / 2;
        histogram.counts[static_cast<std::size_t>(histogram.binOf(middle))] += count;
    }
}

/// How many values of the stage each dead group has among those that are counted.
std::int64_t valuesOfGroup(const StageHistogramRequest &request)
{
    if (stage(request.stage).domain == Domain::group)
        return 1;
    const bool isShared = request.run->spec().axis.contains(kChannels);
    const std::int64_t size = request.statistics->groupSize;
    return request.channel && isShared ? size / request.run->shape().channels : size;
}

/// Dead groups among those that are counted; `sums` counts those whose sum is 0.
std::int64_t deadGroups(const StageHistogramRequest &request, const Histogram &sums)
{
    // Sums of float32 may be 0 where the group is not.
    return request.channel ? sums.counts.front() : request.statistics->deadGroups;
}

void setDeadApart(StageHistogram &histogram, const Histogram &equal, std::int64_t dead)
{
    const double value = equal.request.low;
    std::int64_t &bar = histogram.counts[static_cast<std::size_t>(histogram.binOf(value))];
    if (equal.counts.front() < dead || bar < dead)
        return;
    bar -= dead;
    histogram.dead = dead;
    histogram.deadValue = value;
}

} // namespace

double StageHistogram::edge(int bin) const
{
    return scale.value(static_cast<double>(bin) / kPlotBins);
}

int StageHistogram::binOf(double value) const
{
    return std::clamp(static_cast<int>(scale.position(value) * kPlotBins), 0, kPlotBins - 1);
}

std::int64_t StageHistogram::largest() const
{
    return counts.empty() ? 0 : *std::ranges::max_element(counts);
}

std::int64_t StageHistogram::finite() const
{
    return std::accumulate(counts.begin(), counts.end(), dead);
}

std::optional<StageHistogram> computeStageHistogram(const StageHistogramRequest &request,
                                                    const StopToken &stop)
{
    std::vector<HistogramRequest> requests = requestsFor(request);
    const std::size_t pieces = requests.size();
    std::ranges::copy(deadRequests(request), std::back_inserter(requests));
    const Result<std::vector<Histogram>> counted = request.run->histograms(requests, stop);
    if (!counted)
        return std::nullopt;
    StageHistogram histogram;
    histogram.stage = request.stage;
    histogram.scale = request.scale;
    histogram.counts.resize(kPlotBins);
    if (request.scale.kind() == ScaleKind::linear)
        histogram.counts = counted->front().counts;
    else
        std::for_each_n(counted->begin(), pieces,
                        [&](const Histogram &piece) { addPiece(histogram, piece); });
    histogram.nan = counted->front().nan;
    histogram.positiveInf = counted->front().positiveInf;
    histogram.negativeInf = counted->front().negativeInf;
    if (counted->size() > pieces)
        setDeadApart(histogram, (*counted)[pieces],
                     deadGroups(request, counted->back()) * valuesOfGroup(request));
    return histogram;
}

std::optional<std::int64_t> countValues(const LayerRun &run, StageId stage, const ValueRange &range,
                                        const std::optional<std::int64_t> &channel,
                                        const StopToken &stop)
{
    const Result<Histogram> histogram = run.histogram(
        {.stage = stage, .low = range.low, .high = range.high, .bins = 1, .channel = channel},
        stop);
    return histogram ? std::optional(histogram->counts.front()) : std::nullopt;
}

} // namespace normscope
