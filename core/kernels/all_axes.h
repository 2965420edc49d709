// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over one contiguous run: axis None, (1, 2, 3), (2, 3), and long runs of channels.
#pragma once

#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// lanes[i mod kLanes] += a[i]·b[i]
template<bool Squares, typename T>
void addRun(const T *a, const T *b, std::int64_t count, double *lanes)
{
    Lanes sums;
    sums.loadFrom(lanes);
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        sums.add<Squares>(a + i, b + i);
    sums.storeTo(lanes);
    for (std::int64_t lane = 0; i < count; ++i, ++lane)
        lanes[lane] += term(a, b, i);
}

/// Both sums of a run.
template<typename T>
void addBothOfRun(const T *x, const T *dy, std::int64_t count, double *squares, double *products)
{
    BothLanes sums;
    sums.squares.loadFrom(squares);
    sums.products.loadFrom(products);
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        sums.add(x + i, dy + i);
    sums.squares.storeTo(squares);
    sums.products.storeTo(products);
    for (std::int64_t lane = 0; i < count; ++i, ++lane) {
        squares[lane] += term(x, x, i);
        products[lane] += term(x, dy, i);
    }
}

} // namespace
} // namespace normscope
