// SPDX-License-Identifier: GPL-3.0-or-later
// The bins of a histogram in which values lie.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

template<typename T>
bool binsOf(const T *values, std::int64_t count, const BinScale &scale, std::int32_t *bins)
{
    const Doubles factor = all(scale.factor);
    const Doubles start = all(scale.low * scale.factor);
    const Doubles perUnit = all(scale.scale);
    const Doubles last = all(static_cast<double>(scale.bins - 1));
    const Doubles low = all(scale.low);
    const Doubles high = all(scale.high);
    const Doubles below = all(-1.0);
    const Doubles above = all(static_cast<double>(scale.bins));
    const Doubles limit = all(0x1.fffffffffffffp1023);
    const auto write = [&](const T *from, std::int32_t *to) {
        const Doubles x = widen(from);
        Doubles bin = least((x * factor - start) * perUnit, last);
        bin = replaceLess(bin, x, low, below);
        bin = replaceLess(bin, high, x, above);
        storeWholePlus1(to, bin);
        return allAtMost(magnitude(x), limit);
    };
    std::int64_t i = 0;
    for (; i + Doubles::kWidth <= count; i += Doubles::kWidth) {
        if (!write(values + i, bins + i))
            return false;
    }
    if (i == count)
        return true;
    T rest[Doubles::kWidth];
    std::int32_t restBins[Doubles::kWidth];
    for (std::int64_t k = 0; k < Doubles::kWidth; ++k)
        rest[k] = i + k < count ? values[i + k] : values[i];
    const bool isFinite = write(rest, restBins);
    for (std::int64_t k = 0; i + k < count; ++k)
        bins[i + k] = restBins[k];
    return isFinite;
}

} // namespace
} // namespace normscope
