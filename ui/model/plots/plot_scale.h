// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/ticks.h"
#include "ui/model/run/layer_result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace normscope {

/// The axis along which a stage's values are counted: the scale of its colours over all that its
/// finite values and its range take up. Never degenerate.
ValueScale histogramScale(const Setup &setup, const LayerResult &result, StageId stage);

/// An axis for the values of several stages: from the least to the largest finite one and 0.
/// Linear, or symlog where the largest magnitude of one stage is less than a twentieth of the
/// largest of all, which would press it flat; then linear up to that. Never degenerate.
ValueScale plotScale(std::span<const std::vector<double>> stages);

/// `value` rounded to a multiple of the largest power of ten that is not above `step`, which is
/// positive: with no more digits than places that are `step` apart have. `value` itself where that
/// is not finite.
double tidyValue(double value, double step);

/// Where counts stand on a logarithmic axis: 0 for none, 1 for `largest`. A count of 1 stands above
/// the foot, so that it is seen.
class CountScale
{
public:
    explicit CountScale(std::int64_t largest);
    double position(std::int64_t count) const;
    /// Powers of ten, at most `most`: 1, 100, 10k, 1M.
    std::vector<Tick> ticks(int most) const;

private:
    std::int64_t m_largest;
};

} // namespace normscope
