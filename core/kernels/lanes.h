// SPDX-License-Identifier: GPL-3.0-or-later
// The kLanes accumulators of a run.
#pragma once

#include "core/kernels/order.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

/// The vector of T.
template<typename T>
using VectorOf = decltype(all(T(0)));

/// sum + a·b of widened T. The product of two floats is exact in double.
template<typename T>
inline Doubles plusProduct(Doubles sum, Doubles a, Doubles b)
{
    if constexpr (VectorOf<T>::kWidth > Doubles::kWidth)
        return plusExact(sum, a, b);
    else
        return sum + a * b;
}

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

/// sum + a[i]·b[i], likewise.
template<bool Squares, typename T>
inline Doubles plusTerms(Doubles sum, const T *a, const T *b)
{
    const Doubles x = widen(a);
    if constexpr (Squares)
        return plusProduct<T>(sum, x, x);
    else
        return plusProduct<T>(sum, x, widen(b));
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
            v[i] = plusTerms<Squares>(v[i], a + i * Doubles::kWidth, b + i * Doubles::kWidth);
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
            squares.v[i] = plusProduct<T>(squares.v[i], value, value);
            products.v[i] = plusProduct<T>(products.v[i], value, widen(dy + i * Doubles::kWidth));
        }
    }
};

} // namespace
} // namespace normscope
