// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/span_evaluator.h"
#include "core/layer/stage_table.h"
#include "core/parallel.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace normscope {

inline constexpr int kDefaultBins = 4096;
inline constexpr int kMostBins = 1 << 20;

/// Which values of a stage are counted, and how finely.
struct HistogramRequest
{
    StageId stage = StageId::output;
    double low = 0; ///< finite, low <= high
    double high = 1;
    int bins = kDefaultBins; ///< 1 to kMostBins
    /// Only this channel's values are counted; of groups that all channels share, every one.
    std::optional<std::int64_t> channel = std::nullopt;

    bool operator==(const HistogramRequest &) const = default;
};

/// How many values of a stage lie in each of some equal parts of a range. Value v of [low, high] is
/// counted in bin min(⌊(v − low)·bins/(high − low)⌋, bins − 1), by arithmetic in double, or in bin
/// 0 where low == high. A group counts once, however many elements it has.
struct Histogram
{
    HistogramRequest request;
    std::vector<std::int64_t> counts; ///< of each bin
    std::int64_t below = 0;           ///< finite values below `low`
    std::int64_t above = 0;           ///< finite values above `high`
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;

    /// All finite values, also those outside the range.
    std::int64_t finite() const;
    /// Where a bin begins; edge(bins) is `high`.
    double edge(int bin) const;
    /// About the value below which a part p of [0, 1] of the finite values lies: linear inside
    /// its bin, and an end of the range where it lies outside. NaN without a finite value.
    double quantile(double p) const;
};

/// One pass over the input for all requests. The result depends on the state alone, not on the
/// threads. Errors: invalidArgument (a range, a number of bins or a channel that is none),
/// cancelled.
template<typename T>
Result<std::vector<Histogram>> computeHistograms(const LayerState<T> &state,
                                                 std::span<const HistogramRequest> requests,
                                                 const StopToken &stop);

} // namespace normscope
