// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over pixels that leave a few channels apart: axis 2, (1, 2), (0, 1, 2).
#pragma once

#include "core/kernels/all_axes.h"

namespace normscope {
namespace {

/// Steps of kLanes·width terms that are added kLanes lanes at a time: small enough for the
/// first-level cache, which each of the `width` sweeps over them reads.
constexpr std::int64_t kStepsAtOnce = 16;

/// lanes[i mod (kLanes·width)] += a[i]·b[i]
template<bool Squares, typename T>
void addInterleaved(const T *a, const T *b, std::int64_t count, std::int64_t width, double *lanes)
{
    const std::int64_t step = kLanes * width;
    const std::int64_t steps = count / step;
    for (std::int64_t first = 0; first < steps; first += kStepsAtOnce) {
        const std::int64_t last = first + kStepsAtOnce < steps ? first + kStepsAtOnce : steps;
        for (std::int64_t group = 0; group < width; ++group) {
            Lanes sums;
            sums.loadFrom(lanes + group * kLanes);
            for (std::int64_t s = first; s < last; ++s)
                sums.add<Squares>(a + s * step + group * kLanes, b + s * step + group * kLanes);
            sums.storeTo(lanes + group * kLanes);
        }
    }
    for (std::int64_t i = steps * step, lane = 0; i < count; ++i, ++lane)
        lanes[lane] += term(a, b, i);
}

template<typename T>
void addToLanes(const T *a, const T *b, std::int64_t count, std::int64_t width, double *lanes)
{
    if (width == 1 && a == b)
        addRun<true>(a, b, count, lanes);
    else if (width == 1)
        addRun<false>(a, b, count, lanes);
    else if (a == b)
        addInterleaved<true>(a, b, count, width, lanes);
    else
        addInterleaved<false>(a, b, count, width, lanes);
}

} // namespace
} // namespace normscope
