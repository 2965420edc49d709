// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as numbers, and Σ v² of bytes as they are, in whole numbers: a sum in double of fewer than
// 2^53 has these bits in any order.
#pragma once

#include "core/kernels/order.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

template<typename T>
void scaleBytes(const std::uint8_t *values, std::int64_t count, double low, double perUnit, T *out)
{
    const Doubles lows = all(low);
    const Doubles scale = all(perUnit);
    std::int64_t i = 0;
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
