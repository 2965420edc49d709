// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/colors/value_scale.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace normscope {

/// Bars of a plot of a stage's values.
inline constexpr int kPlotBins = 64;

struct StageHistogramRequest
{
    std::shared_ptr<const LayerRun> run;
    std::shared_ptr<const LayerStatistics> statistics;
    StageId stage = StageId::output;                    ///< one that the rule has
    ValueScale scale;                                   ///< over every finite value, not degenerate
    std::optional<std::int64_t> channel = std::nullopt; ///< counts this one alone
};

/// How many values of a stage lie in each of kPlotBins equal parts of an axis; of group stages a
/// group counts once. Linear axes are counted exactly; on others a value that lies within 1/1000
/// of a bar of the next one may be counted there.
struct StageHistogram
{
    StageId stage = StageId::output;
    ValueScale scale;
    std::vector<std::int64_t> counts; ///< without `dead`
    std::int64_t dead = 0;            ///< values of dead groups, which all are `deadValue`
    double deadValue = 0;
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;

    /// Where a bar begins; edge(kPlotBins) is the axis's end.
    double edge(int bin) const;
    /// The bar that holds a value of the axis; the nearest beyond it.
    int binOf(double value) const;
    std::int64_t largest() const;
    /// All finite values, the dead ones among them.
    std::int64_t finite() const;
};

/// One pass over the input. Nothing when it is stopped or memory runs out.
std::optional<StageHistogram> computeStageHistogram(const StageHistogramRequest &request,
                                                    const StopToken &stop = {});

/// The number of a stage's values in a closed range, exactly, in all channels or in one. Nothing
/// when it is stopped.
std::optional<std::int64_t> countValues(const LayerRun &run, StageId stage, const ValueRange &range,
                                        const std::optional<std::int64_t> &channel,
                                        const StopToken &stop = {});

} // namespace normscope
