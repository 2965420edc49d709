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

/// kLanes sums of values and of magnitudes.
template<typename T>
struct SummaryLanes
{
    using Vector = decltype(all(T(0)));
    Lanes sums;
    Lanes magnitudes;
    Vector low;
    Vector high;

    void add(const T *p)
    {
        for (std::int64_t i = 0; i < kLanes; i += Vector::kWidth) {
            const Vector x = load(p + i);
            low = least(low, x);
            high = most(high, x);
        }
        for (std::int64_t i = 0; i < Lanes::kVectors; ++i) {
            const Doubles x = widen(p + i * Doubles::kWidth);
            sums.v[i] = sums.v[i] + x;
            magnitudes.v[i] = magnitudes.v[i] + magnitude(x);
        }
    }
};

/// The values that do not fill the lanes, padded with the first one for the range.
template<typename T>
void addRest(const T *values, std::int64_t count, SummaryLanes<T> &lanes)
{
    double sums[kLanes];
    double magnitudes[kLanes];
    T padded[kLanes];
    lanes.sums.storeTo(sums);
    lanes.magnitudes.storeTo(magnitudes);
    for (std::int64_t lane = 0; lane < kLanes; ++lane)
        padded[lane] = lane < count ? values[lane] : values[0];
    for (std::int64_t lane = 0; lane < count; ++lane) {
        const auto x = static_cast<double>(values[lane]);
        sums[lane] += x;
        magnitudes[lane] += x < 0 ? -x : x;
    }
    lanes.add(padded);
    lanes.sums.loadFrom(sums);
    lanes.magnitudes.loadFrom(magnitudes);
}

template<typename T>
bool summarize(const T *values, std::int64_t count, Summary<T> &summary)
{
    if (count < kLanes)
        return summarizeFew(values, count, summary);
    constexpr std::int64_t kWidth = SummaryLanes<T>::Vector::kWidth;
    SummaryLanes<T> lanes;
    for (Doubles &lane : lanes.sums.v)
        lane = all(0.0);
    for (Doubles &lane : lanes.magnitudes.v)
        lane = all(0.0);
    lanes.low = load(values);
    lanes.high = lanes.low;
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        lanes.add(values + i);
    if (i < count)
        addRest(values + i, count - i, lanes);
    const double magnitudes = foldLanes(lanes.magnitudes.v);
    T lows[sizeof(lanes.low) / sizeof(T)];
    T highs[sizeof(lanes.low) / sizeof(T)];
    store(lows, lanes.low);
    store(highs, lanes.high);
    for (std::int64_t lane = 1; lane < kWidth; ++lane) {
        lows[0] = lows[lane] < lows[0] ? lows[lane] : lows[0];
        highs[0] = highs[lane] > highs[0] ? highs[lane] : highs[0];
    }
    summary = {lows[0] + T(0), highs[0] + T(0), foldLanes(lanes.sums.v), magnitudes};
    return isFiniteSum(magnitudes);
}

} // namespace
} // namespace normscope
