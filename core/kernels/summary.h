// SPDX-License-Identifier: GPL-3.0-or-later
// Minimum, maximum, sum and sum of magnitudes of finite values.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// Neither infinite nor NaN.
inline bool isFiniteSum(double magnitudes)
{
    return magnitudes <= 0x1.fffffffffffffp1023;
}

/// Fewer than kLanes values, in turn.
template<typename T>
bool summarizeFew(const T *values, std::int64_t count, Summary<T> &summary)
{
    T low = values[0];
    T high = values[0];
    double sum = 0;
    double magnitudes = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const T size = values[i] < 0 ? -values[i] : values[i];
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
        sum = i == 0 ? static_cast<double>(values[i]) : sum + static_cast<double>(values[i]);
        magnitudes += static_cast<double>(size);
    }
    summary = {low + T(0), high + T(0), sum, magnitudes};
    return isFiniteSum(magnitudes);
}

/// Minimum and maximum of some lanes.
template<typename T>
struct RangeLanes
{
    using Vector = VectorOf<T>;
    Vector low;
    Vector high;

    void add(const T *p)
    {
        for (std::int64_t i = 0; i < kLanes; i += Vector::kWidth) {
            const Vector x = load(p + i);
            low = least(low, x);
            high = most(high, x);
        }
    }
    T lowest() const
    {
        T lows[sizeof(Vector) / sizeof(T)];
        store(lows, low);
        T found = lows[0];
        for (const T value : lows)
            found = value < found ? value : found;
        return found + T(0);
    }
    T highest() const
    {
        T highs[sizeof(Vector) / sizeof(T)];
        store(highs, high);
        T found = highs[0];
        for (const T value : highs)
            found = value > found ? value : found;
        return found + T(0);
    }
};

template<bool AsMagnitudes, typename T>
inline void addValues(const T *p, Lanes &lanes)
{
    for (std::int64_t i = 0; i < Lanes::kVectors; ++i) {
        const Doubles x = widen(p + i * Doubles::kWidth);
        lanes.v[i] = lanes.v[i] + (AsMagnitudes ? magnitude(x) : x);
    }
}

/// The sum of lanes and of the values from `first` on, which do not fill them.
template<bool AsMagnitudes, typename T>
inline double totalWith(Lanes &lanes, const T *values, std::int64_t first, std::int64_t count)
{
    if (first < count) {
        double sums[kLanes];
        lanes.storeTo(sums);
        for (std::int64_t lane = 0; first + lane < count; ++lane) {
            const auto x = static_cast<double>(values[first + lane]);
            sums[lane] += AsMagnitudes && x < 0 ? -x : x;
        }
        lanes.loadFrom(sums);
    }
    return foldLanes(lanes.v);
}

template<typename T>
double sumOfMagnitudes(const T *values, std::int64_t count)
{
    Lanes lanes;
    for (Doubles &lane : lanes.v)
        lane = all(0.0);
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        addValues<true>(values + i, lanes);
    return totalWith<true>(lanes, values, i, count);
}

/// Values of which none is below zero are their magnitudes: then they are added once.
template<typename T>
bool summarize(const T *values, std::int64_t count, Summary<T> &summary)
{
    if (count < kLanes)
        return summarizeFew(values, count, summary);
    Lanes sums;
    for (Doubles &lane : sums.v)
        lane = all(0.0);
    RangeLanes<T> range {load(values), load(values)};
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        range.add(values + i);
        addValues<false>(values + i, sums);
    }
    range.add(values + count - kLanes);
    const double sum = totalWith<false>(sums, values, i, count);
    const T low = range.lowest();
    summary = {low, range.highest(), sum, low < 0 ? sumOfMagnitudes(values, count) : sum};
    return isFiniteSum(summary.magnitudes);
}

} // namespace
} // namespace normscope
