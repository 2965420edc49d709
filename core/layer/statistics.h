// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/span_evaluator.h"
#include "core/layer/stage_table.h"
#include "core/parallel.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>

namespace normscope {

/// Numbers about the values of one stage. A group counts once, however many elements it has.
struct StageStatistics
{
    double min = std::numeric_limits<double>::quiet_NaN();           ///< of the finite values,
    double max = std::numeric_limits<double>::quiet_NaN();           ///< NaN where there are none
    double mean = std::numeric_limits<double>::quiet_NaN();          ///< added pairwise in double
    double meanMagnitude = std::numeric_limits<double>::quiet_NaN(); ///< of |value|, likewise
    std::int64_t count = 0;
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;

    std::int64_t inf() const { return positiveInf + negativeInf; }
    std::int64_t finite() const { return count - nan - inf(); }
    /// Takes the values of another part in: extremes and counts. The means stay as they are.
    void addCounts(const StageStatistics &other);
};

/// How much of the input is counted.
enum class Counted {
    all,
    some, ///< about a sixteenth, spread over it: a first idea of minimum, maximum and mean
};

/// A group with 0 < S < this times epsilon is ruled by epsilon.
inline constexpr double kEpsilonRuledBelow = 100;

struct LayerStatistics
{
    std::array<StageStatistics, kStageCount> stages; ///< count 0 where a stage is not counted
    std::int64_t groups = 0;
    std::int64_t groupSize = 0;
    std::int64_t deadGroups = 0;    ///< S == 0
    std::int64_t epsilonGroups = 0; ///< 0 < S < 100 ε: epsilon rules, |y| is not 1
    double largestSum = 0;          ///< S in double, before it is rounded to the compute type
    Counted counted = Counted::all; ///< where only some are, the last three may be too small

    const StageStatistics &of(StageId id) const { return stages[static_cast<std::size_t>(id)]; }
};

/// Of these stages, which the rule has; the others count 0. One pass over the input. The result
/// depends on the other arguments alone, not on the threads. Errors: cancelled.
template<typename T>
Result<LayerStatistics> computeStatistics(const LayerState<T> &state,
                                          std::span<const StageId> stages, Counted counted,
                                          const StopToken &stop);

} // namespace normscope
