// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of groups: norm = 1/√(S + ε), dot = norm·Σ dy·x, each rounded once.
#pragma once

#include "core/kernels/channels.h"

namespace normscope {
namespace {

/// 1/√s
inline Doubles reciprocalRoot(Doubles s)
{
    return all(1.0) / root(s);
}

/// A double that is rounded to the same float as 1/√s, without the divider: two steps of Newton's
/// method take an error of 1.5·2^-12 below 2^-43. Where that may show, 1/√s itself.
inline Doubles reciprocalRootForFloats(Doubles s)
{
    const Doubles half = all(0.5) * s;
    Doubles r = roughReciprocalRoot(s);
    for (int step = 0; step < 2; ++step)
        r = r * (all(1.5) - half * r * r);
    const bool isRough = allAtMost(all(0x1p-100), s) && allAtMost(s, all(0x1p100));
    return isRough && allRoundAlike(r) ? r : reciprocalRoot(s);
}

/// 1/√s of each, rounded once.
inline Doubles normsOf(const Several<Doubles, 1> &s)
{
    return reciprocalRoot(s.v[0]);
}
inline Floats normsOf(const Several<Doubles, 2> &s)
{
    return joined(reciprocalRoot(s.v[0]), reciprocalRoot(s.v[1]));
}

/// The same where the divider has most to do: half of the floats are made without it.
inline Doubles manyNormsOf(const Several<Doubles, 1> &s)
{
    return normsOf(s);
}
inline Floats manyNormsOf(const Several<Doubles, 2> &s)
{
    return joined(reciprocalRoot(s.v[0]), reciprocalRootForFloats(s.v[1]));
}

template<typename T>
void norms(const double *squares, std::int64_t count, double epsilon, T *norm)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    const Doubles epsilons = all(epsilon);
    std::int64_t i = 0;
    for (; i + kWidth <= count; i += kWidth) {
        OfPixels<T> sums;
        for (std::int64_t k = 0; k * Doubles::kWidth < kWidth; ++k)
            sums.v[k] = load(squares + i + k * Doubles::kWidth) + epsilons;
        store(norm + i, manyNormsOf(sums));
    }
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
