// SPDX-License-Identifier: GPL-3.0-or-later
// The bins of a histogram in which values lie.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/lanes.h"

namespace normscope {
namespace {

/// Bins by arithmetic in double: their definition.
class DoubleBins
{
public:
    explicit DoubleBins(const BinScale &scale)
        : m_factor(all(scale.factor)),
          m_start(all(scale.low * scale.factor)),
          m_perUnit(all(scale.scale)),
          m_last(all(static_cast<double>(scale.bins - 1))),
          m_low(all(scale.low)),
          m_high(all(scale.high)),
          m_above(all(static_cast<double>(scale.bins)))
    {
    }

    /// Of a vector of doubles; false if a value is not finite.
    template<typename T>
    inline bool write(const T *values, std::int32_t *bins) const
    {
        const Doubles x = widen(values);
        Doubles bin = least((x * m_factor - m_start) * m_perUnit, m_last);
        bin = replaceLess(bin, x, m_low, all(-1.0));
        bin = replaceLess(bin, m_high, x, m_above);
        storeWholePlus1(bins, bin);
        return allAtMost(magnitude(x), all(0x1.fffffffffffffp1023));
    }

private:
    Doubles m_factor;
    Doubles m_start;
    Doubles m_perUnit;
    Doubles m_last;
    Doubles m_low;
    Doubles m_high;
    Doubles m_above;
};

/// Bins of floats by arithmetic in float, where that makes no difference: three roundings lie
/// between it and the one in double, so a place that is farther than that from the next bin has the
/// same bin.
class FloatBins
{
public:
    explicit FloatBins(const BinScale &scale)
        : m_perUnit(all(static_cast<float>(scale.scale))),
          m_error(all(static_cast<float>(scale.bins) * 5 * 0x1p-24F)),
          m_last(all(static_cast<float>(scale.bins - 1))),
          m_low(all(static_cast<float>(scale.low))),
          m_high(all(static_cast<float>(scale.high)))
    {
    }

    /// The ends are floats, and places are normal ones, of which few lie next to another bin.
    static bool areGoodFor(const BinScale &scale)
    {
        constexpr double kMost = 0x1p100;
        return scale.factor == 1 && scale.bins <= 8192 && scale.low >= -kMost && scale.high <= kMost
            && static_cast<double>(static_cast<float>(scale.low)) == scale.low
            && static_cast<double>(static_cast<float>(scale.high)) == scale.high
            && scale.scale >= 1 / kMost && scale.scale <= kMost;
    }

    /// Of a vector of floats; false if they must be found in double.
    inline bool write(const float *values, std::int32_t *bins) const
    {
        const Floats x = load(values);
        const Floats place = (x - m_low) * m_perUnit;
        const bool areSure
            = storeWholePlus1(bins, least(place - m_error, m_last), least(place + m_error, m_last));
        return areSure && allAtMost(m_low, x) && allAtMost(x, m_high);
    }

private:
    Floats m_perUnit;
    Floats m_error;
    Floats m_last;
    Floats m_low;
    Floats m_high;
};

/// Vectors of floats; returns the first value that is left, or -1 if one is not finite.
inline std::int64_t binsOfFloats(const float *values, std::int64_t count, const BinScale &scale,
                                 const DoubleBins &inDouble, std::int32_t *bins)
{
    const FloatBins inFloat(scale);
    std::int64_t i = 0;
    for (; i + Floats::kWidth <= count; i += Floats::kWidth) {
        if (inFloat.write(values + i, bins + i))
            continue;
        for (std::int64_t k = i; k < i + Floats::kWidth; k += Doubles::kWidth) {
            if (!inDouble.write(values + k, bins + k))
                return -1;
        }
    }
    return i;
}

template<typename T>
bool binsOf(const T *values, std::int64_t count, const BinScale &scale, std::int32_t *bins)
{
    const DoubleBins inDouble(scale);
    std::int64_t i = 0;
    if constexpr (VectorOf<T>::kWidth > Doubles::kWidth) {
        if (FloatBins::areGoodFor(scale))
            i = binsOfFloats(values, count, scale, inDouble, bins);
        if (i < 0)
            return false;
    }
    for (; i + Doubles::kWidth <= count; i += Doubles::kWidth) {
        if (!inDouble.write(values + i, bins + i))
            return false;
    }
    if (i == count)
        return true;
    T rest[Doubles::kWidth];
    std::int32_t restBins[Doubles::kWidth];
    for (std::int64_t k = 0; k < Doubles::kWidth; ++k)
        rest[k] = i + k < count ? values[i + k] : values[i];
    const bool areFinite = inDouble.write(rest, restBins);
    for (std::int64_t k = 0; i + k < count; ++k)
        bins[i + k] = restBins[k];
    return areFinite;
}

} // namespace
} // namespace normscope
