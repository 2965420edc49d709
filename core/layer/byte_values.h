// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/span_evaluator.h"
#include "core/layer/stage_table.h"
#include "core/parallel.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <memory>

namespace normscope {

/// How often each byte occurs.
using ByteCounts = std::array<std::int64_t, 256>;

/// The values of the element stages where the input is bytes of one group and delta_in does not
/// depend on the place: a value follows from its byte, so that 256 of them stand for all.
template<typename T>
class ByteValues
{
public:
    /// Whether the values of a run are such. Its group numbers are stored then.
    static bool describe(const LayerState<T> &state);

    /// Of a run that is described and outlives this. Reads the input once. Errors: cancelled.
    static Result<ByteValues> find(const LayerState<T> &state, const StopToken &stop);

    const ByteCounts &counts() const { return m_counts; }
    /// The value of each byte, also of those that do not occur.
    Values<T> values(StageId elementStage) { return m_evaluator->values(elementStage); }

private:
    ByteValues(const LayerState<T> &state, const ByteCounts &counts);

    ByteCounts m_counts;
    std::unique_ptr<LayerState<T>> m_state; ///< of an image of all bytes, with the run's groups
    std::unique_ptr<SpanEvaluator<T>> m_evaluator;
};

} // namespace normscope
