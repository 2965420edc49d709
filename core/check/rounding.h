// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_spec.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace normscope {

/// What a compute type and the sums of a group do to numbers.
struct Rounding
{
    /// Of float64, in which every sum is added.
    static constexpr double kDoubleUnit = 0x1p-53;
    /// Additions through which one term of a sum passes at most: 256 in a block of a run, 256 in
    /// a block of rows, then pairwise (core/layer/summation.h).
    static constexpr std::int64_t kMostAdditions = 600;

    Rounding(ComputeType type, std::int64_t groupSize)
        : terms(static_cast<double>(groupSize)),
          depth(static_cast<double>(std::min(groupSize, kMostAdditions) + 8))
    {
        if (type == ComputeType::float32)
            use<float>();
        else
            use<double>();
    }

    /// The sum of terms of the size `magnitudes` = Σ |term| may be off by this.
    double ofSum(double magnitudes) const
    {
        constexpr double kSmallest = std::numeric_limits<double>::denorm_min();
        return depth * kDoubleUnit * magnitudes + terms * kSmallest;
    }

    double terms;        ///< of a sum over the group
    double depth;        ///< roundings through which a term passes at most
    double unit = 0;     ///< half of the distance from 1 to the next number
    double smallest = 0; ///< the smallest number above 0
    double largest = 0;  ///< the largest finite number

private:
    template<typename T>
    void use()
    {
        unit = static_cast<double>(std::numeric_limits<T>::epsilon()) / 2;
        smallest = static_cast<double>(std::numeric_limits<T>::denorm_min());
        largest = static_cast<double>(std::numeric_limits<T>::max());
    }
};

} // namespace normscope
