// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/run/layer_result.h"

#include <optional>
#include <span>
#include <vector>

namespace normscope {

/// A range of a stage that leaves some of its finite values out.
struct CutRange
{
    StageId stage = StageId::output;
    ValueRange range;
    std::optional<std::int64_t> channel = std::nullopt; ///< the one that is seen, if not all

    bool operator==(const CutRange &) const = default;
};

/// The ranges of the stages in the views that leave something out.
std::vector<CutRange> cutRanges(const Setup &setup, const LayerResult &result);

/// The share of a stage's finite values, 0 to 1, that each of the ranges leaves out, in the channel
/// that is seen; of group stages a group counts once. One pass over the input. Nothing when it is
/// stopped or fails.
std::optional<std::vector<double>>
hiddenShares(const LayerRun &run, std::span<const CutRange> ranges, const StopToken &stop = {});

} // namespace normscope
