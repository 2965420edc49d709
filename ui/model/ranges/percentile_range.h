// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/colors/value_scale.h"

#include <cstdint>
#include <optional>

namespace normscope {

/// The values of a stage below which the parts `low` and `high` of [0, 1] of its finite values
/// lie (of one channel, if that is given), each to within 1e-9 of the range that the values take.
/// Nothing without finite values, or when it is stopped. Three passes over the input.
std::optional<ValueRange> percentileRange(const LayerRun &run, const StageStatistics &statistics,
                                          StageId stage, const std::optional<std::int64_t> &channel,
                                          double low, double high, const StopToken &stop = {});

} // namespace normscope
