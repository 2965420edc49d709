// SPDX-License-Identifier: GPL-3.0-or-later
// What the layer sums over its input.
#pragma once

#include "core/layer/span_evaluator.h"
#include "core/layer/terms.h"

namespace normscope {

/// x·x, widened before it is squared. `state` outlives this.
template<typename T>
class SquareTerms : public ProductTerms<T>
{
public:
    explicit SquareTerms(const LayerState<T> &state);

    void sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length, std::int64_t width,
                 SumPlaces sums) const override;

private:
    bool sumBytes(std::int64_t first, std::int64_t runs, std::int64_t length, double *sums) const;

    const LayerState<T> &m_state;
};

/// dy and x, for ProductTerms; where dy = y, `norms` points to the norm of each group. `state`
/// outlives what is returned.
template<typename T>
FactorReader<T> deltaFactors(const LayerState<T> &state, const T *norms);

} // namespace normscope
