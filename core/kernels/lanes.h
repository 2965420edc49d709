// SPDX-License-Identifier: GPL-3.0-or-later
// The kLanes accumulators of a run.
#pragma once

#include "core/kernels/order.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

/// a[i]·b[i], squares if `Squares`.
template<bool Squares, typename T>
inline Doubles terms(const T *a, const T *b)
{
    const Doubles x = widen(a);
    if constexpr (Squares)
        return x * x;
    else
        return x * widen(b);
}

template<typename T>
inline double term(const T *a, const T *b, std::int64_t i)
{
    return static_cast<double>(a[i]) * static_cast<double>(b[i]);
}

/// kLanes doubles in registers.
struct Lanes
{
    static constexpr std::int64_t kVectors = kLanes / Doubles::kWidth;
    Doubles v[kVectors];

    inline void loadFrom(const double *p)
    {
        for (std::int64_t i = 0; i < kVectors; ++i)
            v[i] = load(p + i * Doubles::kWidth);
    }
    inline void storeTo(double *p) const
    {
        for (std::int64_t i = 0; i < kVectors; ++i)
            store(p + i * Doubles::kWidth, v[i]);
    }
    /// Adds kLanes terms.
    template<bool Squares, typename T>
    inline void add(const T *a, const T *b)
    {
        for (std::int64_t i = 0; i < kVectors; ++i)
            v[i] = v[i] + terms<Squares>(a + i * Doubles::kWidth, b + i * Doubles::kWidth);
    }
};

/// Lanes of squares and of products, for which x is read and widened once.
struct BothLanes
{
    Lanes squares;
    Lanes products;

    /// Adds kLanes terms to each.
    template<typename T>
    inline void add(const T *x, const T *dy)
    {
        for (std::int64_t i = 0; i < Lanes::kVectors; ++i) {
            const Doubles value = widen(x + i * Doubles::kWidth);
            squares.v[i] = squares.v[i] + value * value;
            products.v[i] = products.v[i] + value * widen(dy + i * Doubles::kWidth);
        }
    }
};

} // namespace
} // namespace normscope
