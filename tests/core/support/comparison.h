// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons of arrays whose outcome is a text: empty if they agree, else the first difference.
#pragma once

#include <QtCore/QString>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace normscope::test {

/// Unit roundoff of a type.
template<typename T>
inline constexpr double kRoundoff = static_cast<double>(std::numeric_limits<T>::epsilon()) / 2;

/// |got - want| <= absolute + relative * |want|
struct Tolerance
{
    double relative = 0;
    double absolute = 0;

    /// NaN agrees with NaN and an infinity with itself.
    bool accepts(long double got, long double want) const
    {
        if (std::isnan(got) || std::isnan(want))
            return std::isnan(got) && std::isnan(want);
        if (std::isinf(got) || std::isinf(want))
            return got == want;
        return std::abs(got - want) <= static_cast<long double>(absolute)
            + static_cast<long double>(relative) * std::abs(want);
    }
};

inline QString numbersAt(std::size_t index, long double got, long double want)
{
    return QStringLiteral("element %1: got %2, want %3")
        .arg(index)
        .arg(static_cast<double>(got), 0, 'g', 17)
        .arg(static_cast<double>(want), 0, 'g', 17);
}

template<typename A, typename B>
QString difference(const std::vector<A> &got, const std::vector<B> &want,
                   const Tolerance &tolerance)
{
    if (got.size() != want.size())
        return QStringLiteral("got %1 elements, want %2").arg(got.size()).arg(want.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        const auto a = static_cast<long double>(got[i]);
        const auto b = static_cast<long double>(want[i]);
        if (!tolerance.accepts(a, b))
            return numbersAt(i, a, b);
    }
    return {};
}

/// Every bit the same, so -0 is not 0 and NaN is itself. (QCOMPARE of two doubles is fuzzy.)
template<typename V>
QString bitDifference(const std::vector<V> &got, const std::vector<V> &want)
{
    if (got.size() != want.size())
        return QStringLiteral("got %1 elements, want %2").arg(got.size()).arg(want.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        using Bytes = std::array<std::byte, sizeof(V)>;
        if (std::bit_cast<Bytes>(got[i]) != std::bit_cast<Bytes>(want[i]))
            return numbersAt(i, static_cast<long double>(got[i]),
                             static_cast<long double>(want[i]));
    }
    return {};
}

inline QString bitDifference(double got, double want)
{
    return bitDifference(std::vector {got}, std::vector {want});
}

} // namespace normscope::test
