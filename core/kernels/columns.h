// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over pixels that leave a few channels apart: axis 2, (1, 2), (0, 1, 2).
#pragma once

#include "core/kernels/all_axes.h"

namespace normscope {
namespace {

/// Steps of kLanes·width terms that are added kLanes lanes at a time, in `width` sweeps: so few
/// that memory is read nearly in turn, which the processor foresees; with 16 it waits twice as
/// long.
constexpr std::int64_t kStepsAtOnce = 4;

/// Calls addLanes(first element, number of steps, stride of steps, first lane) for all whole steps
/// and returns the first element that is left.
template<typename AddLanes>
std::int64_t forInterleaved(std::int64_t count, std::int64_t width, const AddLanes &addLanes)
{
    const std::int64_t step = kLanes * width;
    const std::int64_t steps = count / step;
    for (std::int64_t first = 0; first < steps; first += kStepsAtOnce) {
        const std::int64_t last = first + kStepsAtOnce < steps ? first + kStepsAtOnce : steps;
        for (std::int64_t lane = 0; lane < step; lane += kLanes)
            addLanes(first * step + lane, last - first, step, lane);
    }
    return steps * step;
}

/// lanes[i mod (kLanes·width)] += a[i]·b[i]
template<bool Squares, typename T>
void addInterleaved(const T *a, const T *b, std::int64_t count, std::int64_t width, double *lanes)
{
    std::int64_t i = forInterleaved(count, width, [&](auto first, auto steps, auto step, auto at) {
        Lanes sums;
        sums.loadFrom(lanes + at);
        for (std::int64_t s = 0; s < steps; ++s)
            sums.add<Squares>(a + first + s * step, b + first + s * step);
        sums.storeTo(lanes + at);
    });
    for (std::int64_t lane = 0; i < count; ++i, ++lane)
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

template<typename T>
void addBothInterleaved(const T *x, const T *dy, std::int64_t count, std::int64_t width,
                        double *squares, double *products)
{
    std::int64_t i = forInterleaved(count, width, [&](auto first, auto steps, auto step, auto at) {
        BothLanes sums;
        sums.squares.loadFrom(squares + at);
        sums.products.loadFrom(products + at);
        for (std::int64_t s = 0; s < steps; ++s)
            sums.add(x + first + s * step, dy + first + s * step);
        sums.squares.storeTo(squares + at);
        sums.products.storeTo(products + at);
    });
    for (std::int64_t lane = 0; i < count; ++i, ++lane) {
        squares[lane] += term(x, x, i);
        products[lane] += term(x, dy, i);
    }
}

template<typename T>
void addBothToLanes(const T *x, const T *dy, std::int64_t count, std::int64_t width,
                    double *squares, double *products)
{
    if (width == 1)
        addBothOfRun(x, dy, count, squares, products);
    else
        addBothInterleaved(x, dy, count, width, squares, products);
}

} // namespace
} // namespace normscope
