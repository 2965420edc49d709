// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the pixels of one cell: their mean, or the value that most of them have.
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace normscope {

/// Adds up values of which some are not finite, or so large that a plain sum might overflow: those
/// are added a power of two smaller.
class CellSum
{
public:
    static constexpr double kLarge = 0x1p960;

    void add(double value)
    {
        if (std::abs(value) < kLarge)
            addSmall(value, 1);
        else
            addUnusual(value);
    }
    /// The sum of some values that are all less than kLarge.
    void addSmall(double sum, std::int64_t count)
    {
        m_sum += sum;
        m_count += count;
    }
    void add(const CellSum &other)
    {
        addSmall(other.m_sum, other.m_count);
        m_large += other.m_large;
        m_flags |= other.m_flags;
    }

    unsigned flags() const { return m_flags; }
    /// NaN where there was no finite value.
    double mean() const
    {
        if (m_count == 0)
            return std::numeric_limits<double>::quiet_NaN();
        const auto count = static_cast<double>(m_count);
        if (m_large == 0)
            return m_sum / count;
        return (m_large + m_sum * kShrink) / count / kShrink;
    }

private:
    static constexpr double kShrink = 0x1p-64;

    void addUnusual(double value)
    {
        if (std::isnan(value)) {
            m_flags |= kNan;
        } else if (std::isinf(value)) {
            m_flags |= value > 0 ? kPositiveInf : kNegativeInf;
        } else {
            m_large += value * kShrink;
            ++m_count;
        }
    }

    double m_sum = 0;
    double m_large = 0; ///< of the large values, times kShrink
    std::int64_t m_count = 0;
    unsigned m_flags = kNoFlag;
};

/// Adds each value to the sum beside it. False if one is not finite, or not less than
/// CellSum::kLarge: then the sums are open. A loop that is made of vectors.
inline bool addSmallValues(const double *values, std::int64_t count, double *sums)
{
    constexpr std::uint64_t kMagnitude = ~std::uint64_t {0} >> 1U;
    constexpr std::uint64_t kToTheTop
        = (std::uint64_t {1} << 63U) - std::bit_cast<std::uint64_t>(CellSum::kLarge);
    std::uint64_t tops = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        sums[i] += values[i];
        tops |= (std::bit_cast<std::uint64_t>(values[i]) & kMagnitude) + kToTheTop;
    }
    return tops >> 63U == 0;
}

/// Finds the most frequent of a few classes.
class CellMajority
{
public:
    void add(double value)
    {
        if (std::isnan(value)) {
            m_flags |= kNan;
            return;
        }
        const auto place = std::ranges::lower_bound(m_classes, value, {}, &Class::value);
        if (place != m_classes.end() && place->value == value)
            ++place->count;
        else
            m_classes.insert(place, {value, 1});
    }

    unsigned flags() const { return m_flags; }
    /// Of several the least; NaN where there was none.
    double mostFrequent() const
    {
        const auto most = std::ranges::max_element(m_classes, {}, &Class::count); // the first one
        return most == m_classes.end() ? std::numeric_limits<double>::quiet_NaN() : most->value;
    }

private:
    struct Class
    {
        double value;
        std::int64_t count;
    };

    std::vector<Class> m_classes; ///< from the least value on
    unsigned m_flags = kNoFlag;
};

} // namespace normscope
