// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the channels of each pixel: axis 3. Runs of fewer than kLanes terms are added in turn.
#pragma once

#include "core/kernels/all_axes.h"

namespace normscope {
namespace {

/// Runs of a length that is known here.
template<int Length, typename T>
void sumFew(const T *a, const T *b, std::int64_t runs, double *sums)
{
    for (std::int64_t run = 0; run < runs; ++run) {
        double sum = term(a, b, run * Length);
        for (int i = 1; i < Length; ++i)
            sum += term(a, b, run * Length + i);
        sums[run] = sum;
    }
}

/// Colour pixels, some at once.
template<bool Squares, typename T>
void sumColours(const T *a, const T *b, std::int64_t runs, double *sums)
{
    constexpr std::int64_t kWidth = Doubles::kWidth;
    std::int64_t run = 0;
    for (; run + kWidth <= runs; run += kWidth) {
        const T *x = a + 3 * run;
        const T *y = b + 3 * run;
        store(sums + run,
              sumThrees(terms<Squares>(x, y), terms<Squares>(x + kWidth, y + kWidth),
                        terms<Squares>(x + 2 * kWidth, y + 2 * kWidth)));
    }
    sumFew<3>(a + 3 * run, b + 3 * run, runs - run, sums + run);
}

template<typename T>
void sumInTurn(const T *a, const T *b, std::int64_t runs, std::int64_t length, double *sums)
{
    for (std::int64_t run = 0; run < runs; ++run) {
        double sum = term(a, b, run * length);
        for (std::int64_t i = 1; i < length; ++i)
            sum += term(a, b, run * length + i);
        sums[run] = sum;
    }
}

/// Runs of at least kLanes terms, each in one block.
template<bool Squares, typename T>
void sumInLanes(const T *a, const T *b, std::int64_t runs, std::int64_t length, double *sums)
{
    for (std::int64_t run = 0; run < runs; ++run, a += length, b += length) {
        Lanes lanes;
        for (Doubles &lane : lanes.v)
            lane = all(0.0);
        std::int64_t i = 0;
        for (; i + kLanes <= length; i += kLanes)
            lanes.add<Squares>(a + i, b + i);
        if (i < length) {
            double rest[kLanes];
            lanes.storeTo(rest);
            for (std::int64_t lane = 0; i < length; ++i, ++lane)
                rest[lane] += term(a, b, i);
            lanes.loadFrom(rest);
        }
        sums[run] = foldLanes(lanes.v);
    }
}

template<typename T>
void sumRuns(const T *a, const T *b, std::int64_t runs, std::int64_t length, double *sums)
{
    if (length == 3 && a == b)
        sumColours<true>(a, b, runs, sums);
    else if (length == 3)
        sumColours<false>(a, b, runs, sums);
    else if (length == 1)
        sumFew<1>(a, b, runs, sums);
    else if (length == 2)
        sumFew<2>(a, b, runs, sums);
    else if (length == 4)
        sumFew<4>(a, b, runs, sums);
    else if (length < kLanes)
        sumInTurn(a, b, runs, length, sums);
    else if (a == b)
        sumInLanes<true>(a, b, runs, length, sums);
    else
        sumInLanes<false>(a, b, runs, length, sums);
}

} // namespace
} // namespace normscope
