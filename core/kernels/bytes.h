// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as numbers, and Σ v² of bytes as they are, in whole numbers: a sum in double of fewer than
// 2^53 has these bits in any order.
#pragma once

#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// Bytes less a whole number, which is exact in float, times perUnit in two parts: one rounding
/// after an error of 2^-47, faster than by way of double. Returns the first byte that is left.
inline std::int64_t scaleInFloats(const std::uint8_t *values, std::int64_t count, double low,
                                  double perUnit, float *out)
{
    const auto upper = static_cast<float>(perUnit);
    const Floats lows = all(static_cast<float>(low));
    const Floats upperPart = all(upper);
    const Floats lowerPart = all(static_cast<float>(perUnit - static_cast<double>(upper)));
    std::int64_t i = 0;
    for (; i + Floats::kWidth <= count; i += Floats::kWidth) {
        const Floats x = floatsOf(values + i) - lows;
        store(out + i, fusedSum(x * lowerPart, x, upperPart));
    }
    return i;
}

/// Whether a byte less `low` is exact in float, and both parts of perUnit are normal.
inline bool areForFloats(double low, double perUnit)
{
    return low >= 0 && low <= 255 && low == static_cast<double>(static_cast<int>(low))
        && perUnit >= 0x1p-60 && perUnit <= 0x1p60;
}

template<typename T>
void scaleBytes(const std::uint8_t *values, std::int64_t count, double low, double perUnit, T *out)
{
    const Doubles lows = all(low);
    const Doubles scale = all(perUnit);
    std::int64_t i = 0;
    if constexpr (VectorOf<T>::kWidth > Doubles::kWidth) {
        if (areForFloats(low, perUnit))
            i = scaleInFloats(values, count, low, perUnit, out);
    }
    for (; i + Doubles::kWidth <= count; i += Doubles::kWidth)
        narrow(out + i, (widen(values + i) - lows) * scale);
    for (; i < count; ++i)
        out[i] = static_cast<T>((static_cast<double>(values[i]) - low) * perUnit);
}

std::uint64_t sumOfByteSquares(const std::uint8_t *values, std::int64_t count)
{
    WholeSums sums = noWholeSums();
    std::int64_t i = 0;
    for (; i + kByteWidth <= count; i += kByteWidth)
        sums = addByteSquares(sums, values + i);
    std::uint64_t sum = total(sums);
    for (; i < count; ++i)
        sum += static_cast<std::uint64_t>(values[i]) * values[i];
    return sum;
}

} // namespace
} // namespace normscope
