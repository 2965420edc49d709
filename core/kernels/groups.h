// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of groups: norm = 1/√(S + ε), dot = norm·Σ dy·x, each rounded once.
#pragma once

#include "core/kernels/order.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

/// 1/√s
inline Doubles reciprocalRoot(Doubles s)
{
    return all(1.0) / root(s);
}

template<typename T>
void norms(const double *squares, std::int64_t count, double epsilon, T *norm)
{
    const Doubles epsilons = all(epsilon);
    std::int64_t i = 0;
    for (; i + Doubles::kWidth <= count; i += Doubles::kWidth)
        narrow(norm + i, reciprocalRoot(load(squares + i) + epsilons));
    for (; i < count; ++i) {
        T last[sizeof(Doubles) / sizeof(double)];
        narrow(last, reciprocalRoot(all(squares[i]) + epsilons));
        norm[i] = last[0];
    }
}

template<typename T>
void dots(const T *norm, const double *products, std::int64_t count, T *dot)
{
    std::int64_t i = 0;
    for (; i + Doubles::kWidth <= count; i += Doubles::kWidth)
        narrow(dot + i, widen(norm + i) * load(products + i));
    for (; i < count; ++i)
        dot[i] = static_cast<T>(static_cast<double>(norm[i]) * products[i]);
}

template<typename T>
void repeat(const T *values, std::int64_t count, std::int64_t times, T *out)
{
    constexpr std::int64_t kWidth = decltype(load(values))::kWidth;
    std::int64_t i = 0;
    if (times == 3) {
        for (; i + kWidth <= count; i += kWidth) {
            const auto repeated = threes(load(values + i));
            for (std::int64_t k = 0; k < 3; ++k)
                store(out + 3 * i + k * kWidth, repeated.v[k]);
        }
    }
    for (; i < count; ++i) {
        for (std::int64_t k = 0; k < times; ++k)
            out[i * times + k] = values[i];
    }
}

} // namespace
} // namespace normscope
