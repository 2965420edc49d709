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

/// Numbers in double of as many pixels as a vector of T has elements.
template<typename T>
using OfPixels = Several<Doubles, unsigned {VectorOf<T>::kWidth / Doubles::kWidth}>;

/// Sums of Doubles::kWidth pixels whose terms fill `Length` vectors.
template<bool Squares, int Length, typename T>
inline Doubles sumSomePixels(const T *a, const T *b)
{
    constexpr std::int64_t kWidth = Doubles::kWidth;
    const auto at = [&](std::int64_t i) { return terms<Squares>(a + i * kWidth, b + i * kWidth); };
    if constexpr (Length == 1)
        return at(0);
    else if constexpr (Length == 2)
        return sumTwos(at(0), at(1));
    else if constexpr (Length == 3)
        return sumThrees(at(0), at(1), at(2));
    else
        return sumFours(at(0), at(1), at(2), at(3));
}

/// Sums of a vector of pixels of `Length` channels.
template<bool Squares, int Length>
inline OfPixels<double> sumPixels(const double *a, const double *b)
{
    return {{sumSomePixels<Squares, Length>(a, b)}};
}
template<bool Squares, int Length>
inline OfPixels<float> sumPixels(const float *a, const float *b)
{
    constexpr std::int64_t kHalf = Length * Doubles::kWidth;
    return {{sumSomePixels<Squares, Length>(a, b),
             sumSomePixels<Squares, Length>(a + kHalf, b + kHalf)}};
}

/// Pixels of 1 to 4 channels, some at once.
template<bool Squares, int Length, typename T>
void sumAllPixels(const T *a, const T *b, std::int64_t runs, double *sums)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    std::int64_t run = 0;
    for (; run + kWidth <= runs; run += kWidth) {
        const OfPixels<T> some = sumPixels<Squares, Length>(a + Length * run, b + Length * run);
        for (std::int64_t i = 0; i * Doubles::kWidth < kWidth; ++i)
            store(sums + run + i * Doubles::kWidth, some.v[i]);
    }
    sumFew<Length>(a + Length * run, b + Length * run, runs - run, sums + run);
}

template<int Length, typename T>
void sumAllPixels(const T *a, const T *b, std::int64_t runs, double *sums)
{
    if (a == b)
        sumAllPixels<true, Length>(a, b, runs, sums);
    else
        sumAllPixels<false, Length>(a, b, runs, sums);
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
    if (length == 1)
        sumAllPixels<1>(a, b, runs, sums);
    else if (length == 2)
        sumAllPixels<2>(a, b, runs, sums);
    else if (length == 3)
        sumAllPixels<3>(a, b, runs, sums);
    else if (length == 4)
        sumAllPixels<4>(a, b, runs, sums);
    else if (length < kLanes)
        sumInTurn(a, b, runs, length, sums);
    else if (a == b)
        sumInLanes<true>(a, b, runs, length, sums);
    else
        sumInLanes<false>(a, b, runs, length, sums);
}

} // namespace
} // namespace normscope
