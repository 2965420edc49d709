// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over rows, an accumulator for each column and channel: axis 1, and axis 0.
#pragma once

#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// Rows whose terms meet an accumulator while it is in a register.
constexpr std::int64_t kRowsAtOnce = 4;

/// Brings a later row near: pieces of rows are too short for the processor to foresee.
template<typename T>
void fetch(const T *row, std::int64_t width)
{
    constexpr auto kLine = static_cast<std::int64_t>(64 / sizeof(T));
    for (std::int64_t k = 0; k < width; k += kLine)
        _mm_prefetch(reinterpret_cast<const char *>(row + k), _MM_HINT_T0);
}

/// sums[k] += the terms of `Rows` rows in turn.
template<bool Squares, int Rows, typename T>
void addSomeRows(const T *a, const T *b, std::int64_t stride, std::int64_t width, double *sums)
{
    std::int64_t k = 0;
    for (; k + Doubles::kWidth <= width; k += Doubles::kWidth) {
        Doubles sum = load(sums + k);
        for (int row = 0; row < Rows; ++row)
            sum = sum + terms<Squares>(a + row * stride + k, b + row * stride + k);
        store(sums + k, sum);
    }
    for (; k < width; ++k) {
        for (int row = 0; row < Rows; ++row)
            sums[k] += term(a, b, row * stride + k);
    }
}

template<bool Squares, typename T>
void addAllRows(const T *a, const T *b, std::int64_t stride, std::int64_t rows, std::int64_t width,
                double *sums)
{
    std::int64_t row = 0;
    for (; row + kRowsAtOnce <= rows; row += kRowsAtOnce) {
        for (std::int64_t k = row + kRowsAtOnce; k < row + 2 * kRowsAtOnce && k < rows; ++k)
            fetch(b + k * stride, width);
        addSomeRows<Squares, kRowsAtOnce>(a + row * stride, b + row * stride, stride, width, sums);
    }
    for (; row < rows; ++row)
        addSomeRows<Squares, 1>(a + row * stride, b + row * stride, stride, width, sums);
}

template<typename T>
void addRows(const T *a, const T *b, std::int64_t stride, std::int64_t rows, std::int64_t width,
             double *sums)
{
    if (a == b)
        addAllRows<true>(a, b, stride, rows, width, sums);
    else
        addAllRows<false>(a, b, stride, rows, width, sums);
}

} // namespace
} // namespace normscope
