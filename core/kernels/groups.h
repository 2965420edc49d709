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

/// Each value `Times` times.
template<int Times, typename Vector>
inline Several<Vector, unsigned {Times}> repeated(Vector x)
{
    if constexpr (Times == 1)
        return {{x}};
    else if constexpr (Times == 2)
        return twos(x);
    else if constexpr (Times == 3)
        return threes(x);
    else
        return fours(x);
}

/// Vectors of values, each `Times` times; returns the first value that is left.
template<int Times, typename T>
std::int64_t repeatVectors(const T *values, std::int64_t count, T *out)
{
    constexpr std::int64_t kWidth = decltype(load(values))::kWidth;
    std::int64_t i = 0;
    for (; i + kWidth <= count; i += kWidth) {
        const auto several = repeated<Times>(load(values + i));
        for (std::int64_t k = 0; k < Times; ++k)
            store(out + Times * i + k * kWidth, several.v[k]);
    }
    return i;
}

/// One value `times` times, at least a vector.
template<typename T>
void repeatOften(T value, std::int64_t times, T *out)
{
    const auto x = all(value);
    constexpr std::int64_t kWidth = decltype(all(value))::kWidth;
    for (std::int64_t k = 0; k + kWidth < times; k += kWidth)
        store(out + k, x);
    store(out + times - kWidth, x);
}

template<typename T>
void repeat(const T *values, std::int64_t count, std::int64_t times, T *out)
{
    std::int64_t i = 0;
    if (times == 1)
        i = repeatVectors<1>(values, count, out);
    else if (times == 2)
        i = repeatVectors<2>(values, count, out);
    else if (times == 3)
        i = repeatVectors<3>(values, count, out);
    else if (times == 4)
        i = repeatVectors<4>(values, count, out);
    if (times >= decltype(all(T(0)))::kWidth) {
        for (; i < count; ++i)
            repeatOften(values[i], times, out + i * times);
    }
    for (; i < count; ++i) {
        for (std::int64_t k = 0; k < times; ++k)
            out[i * times + k] = values[i];
    }
}

} // namespace
} // namespace normscope
