// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over rows, an accumulator for each column and channel: axis 1, and axis 0.
#pragma once

#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// Rows whose terms meet an accumulator while it is in a register: the accumulators of a wide row
/// lie in the second-level cache.
constexpr int kRowsAtOnce = 8;
/// Pieces of rows up to this width are too short for the processor to foresee.
constexpr std::int64_t kMostFetched = 512;

/// Brings rows [first, last) to the second-level cache: the first waits for few lines at a time.
template<typename T>
void fetch(const T *p, std::int64_t stride, std::int64_t first, std::int64_t last,
           std::int64_t width)
{
    constexpr auto kLine = static_cast<std::int64_t>(64 / sizeof(T));
    for (std::int64_t row = first; row < last; ++row) {
        for (std::int64_t k = 0; k < width; k += kLine)
            _mm_prefetch(reinterpret_cast<const char *>(p + row * stride + k), _MM_HINT_T1);
    }
}

/// sums[k] += the terms of `Rows` rows in turn.
template<bool Squares, int Rows, typename T>
void addSomeRows(const T *a, const T *b, std::int64_t stride, std::int64_t width, double *sums)
{
    std::int64_t k = 0;
    for (; k + Doubles::kWidth <= width; k += Doubles::kWidth) {
        Doubles sum = load(sums + k);
        for (int row = 0; row < Rows; ++row)
            sum = plusTerms<Squares>(sum, a + row * stride + k, b + row * stride + k);
        store(sums + k, sum);
    }
    for (; k < width; ++k) {
        for (int row = 0; row < Rows; ++row)
            sums[k] += term(a, b, row * stride + k);
    }
}

/// squares[k] += x·x, products[k] += x·dy of `Rows` rows in turn.
template<int Rows, typename T>
void addBothOfSomeRows(const T *x, const T *dy, std::int64_t stride, std::int64_t width,
                       double *squares, double *products)
{
    std::int64_t k = 0;
    for (; k + Doubles::kWidth <= width; k += Doubles::kWidth) {
        Doubles square = load(squares + k);
        Doubles product = load(products + k);
        for (int row = 0; row < Rows; ++row) {
            const Doubles value = widen(x + row * stride + k);
            square = plusProduct<T>(square, value, value);
            product = plusProduct<T>(product, value, widen(dy + row * stride + k));
        }
        store(squares + k, square);
        store(products + k, product);
    }
    for (; k < width; ++k) {
        for (int row = 0; row < Rows; ++row) {
            squares[k] += term(x, x, row * stride + k);
            products[k] += term(x, dy, row * stride + k);
        }
    }
}

/// Calls addSome<number of rows>(first row) for all rows, kRowsAtOnce of them while there are as
/// many.
template<typename T, typename AddSome>
void forRows(const T *a, const T *b, std::int64_t stride, std::int64_t rows, std::int64_t width,
             const AddSome &addSome)
{
    std::int64_t row = 0;
    for (; row + kRowsAtOnce <= rows; row += kRowsAtOnce) {
        if (width <= kMostFetched) {
            const std::int64_t next = row + kRowsAtOnce;
            const std::int64_t last = next + kRowsAtOnce < rows ? next + kRowsAtOnce : rows;
            fetch(a, stride, next, last, width);
            if (a != b)
                fetch(b, stride, next, last, width);
        }
        addSome.template operator()<kRowsAtOnce>(row);
    }
    for (; row < rows; ++row)
        addSome.template operator()<1>(row);
}

template<bool Squares, typename T>
void addAllRows(const T *a, const T *b, std::int64_t stride, std::int64_t rows, std::int64_t width,
                double *sums)
{
    forRows(a, b, stride, rows, width, [&]<int Rows>(std::int64_t row) {
        addSomeRows<Squares, Rows>(a + row * stride, b + row * stride, stride, width, sums);
    });
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

template<typename T>
void addBothRows(const T *x, const T *dy, std::int64_t stride, std::int64_t rows,
                 std::int64_t width, double *squares, double *products)
{
    forRows(x, dy, stride, rows, width, [&]<int Rows>(std::int64_t row) {
        addBothOfSomeRows<Rows>(x + row * stride, dy + row * stride, stride, width, squares,
                                products);
    });
}

} // namespace
} // namespace normscope
