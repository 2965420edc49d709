// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/stage_histogram.h"

#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/plots/dead_value.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace normscope {

namespace {

constexpr int kPieces = 16; ///< of an axis that is not linear; in each of them bins are equal

/// The requests that together count every value of the axis once.
std::vector<HistogramRequest> requestsFor(StageId stage, const ValueScale &scale)
{
    const ValueRange range = scale.range();
    if (scale.kind() == ScaleKind::linear)
        return {{.stage = stage, .low = range.low, .high = range.high, .bins = kPlotBins}};
    std::vector<HistogramRequest> pieces;
    double low = range.low;
    for (int piece = 1; piece <= kPieces; ++piece) {
        const double end = scale.value(double(piece) / kPieces);
        const bool isLast = piece == kPieces;
        const double high = isLast ? end : std::nextafter(end, range.low);
        if (high < low)
            continue;
        pieces.push_back({.stage = stage, .low = low, .high = high});
        low = end;
    }
    return pieces;
}

/// How often the value of dead groups is there, when dead groups are to be shown apart.
std::optional<HistogramRequest> deadRequest(const StageHistogramRequest &request)
{
    if (request.statistics->deadGroups == 0 || !marksDeadGroups(request.stage))
        return std::nullopt;
    const std::optional<double> value = deadValue(*request.run, request.stage);
    if (!value)
        return std::nullopt;
    return HistogramRequest {.stage = request.stage, .low = *value, .high = *value, .bins = 1};
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

void setDeadApart(StageHistogram &histogram, const LayerStatistics &statistics,
                  const Histogram &equal)
{
    const std::int64_t size
        = stage(histogram.stage).domain == Domain::group ? 1 : statistics.groupSize;
    const std::int64_t dead = statistics.deadGroups * size;
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
    std::vector<HistogramRequest> requests = requestsFor(request.stage, request.scale);
    const std::size_t pieces = requests.size();
    if (const std::optional<HistogramRequest> dead = deadRequest(request))
        requests.push_back(*dead);
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
        setDeadApart(histogram, *request.statistics, counted->back());
    return histogram;
}

std::optional<std::int64_t> countValues(const LayerRun &run, StageId stage, const ValueRange &range,
                                        const StopToken &stop)
{
    const Result<Histogram> histogram
        = run.histogram({.stage = stage, .low = range.low, .high = range.high, .bins = 1}, stop);
    return histogram ? std::optional(histogram->counts.front()) : std::nullopt;
}

} // namespace normscope
