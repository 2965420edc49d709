// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/value_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

using Limits = std::numeric_limits<double>;

constexpr double kNarrow = 1e-4;

double finite(double x)
{
    return std::isnan(x) ? 0.0 : std::clamp(x, Limits::lowest(), Limits::max());
}

ValueRange ordered(ValueRange range)
{
    const double first = finite(range.low);
    const double second = finite(range.high);
    return {std::min(first, second), std::max(first, second)};
}

double thousandthOf(double magnitude)
{
    return std::max(magnitude / 1000.0, Limits::denorm_min());
}

} // namespace

ValueScale::ValueScale(ScaleKind kind, ValueRange range, double linthresh)
    : m_kind(kind), m_range(ordered(range)), m_linthresh(finite(linthresh))
{
    if (m_linthresh <= 0.0)
        m_linthresh = thousandthOf(std::max(std::abs(m_range.low), std::abs(m_range.high)));
    if (m_kind == ScaleKind::log)
        makePositive();
    m_start = curve(m_range.low);
    m_end = curve(m_range.high);
    m_isLinear = m_kind == ScaleKind::linear || m_end - m_start < kNarrow;
}

/// A log scale has no place for 0: its range begins at the threshold instead, and a range without
/// any positive value is that one value.
void ValueScale::makePositive()
{
    if (m_range.low > 0.0)
        return;
    if (m_range.high > 0.0 && m_linthresh >= m_range.high)
        m_linthresh = thousandthOf(m_range.high);
    m_range.low = m_linthresh;
    m_range.high = std::max(m_range.high, m_linthresh);
}

double ValueScale::curve(double value) const
{
    if (m_kind == ScaleKind::linear)
        return value;
    if (m_kind == ScaleKind::log)
        return std::log(value);
    const double magnitude = std::abs(value);
    if (magnitude <= m_linthresh)
        return value / m_linthresh;
    // A difference of logarithms: the quotient could overflow.
    return std::copysign(1.0 + (std::log(magnitude) - std::log(m_linthresh)), value);
}

double ValueScale::inverseCurve(double place) const
{
    if (m_kind == ScaleKind::log)
        return std::exp(place);
    const double magnitude = std::abs(place);
    if (magnitude <= 1.0)
        return place * m_linthresh;
    return std::copysign(std::exp(magnitude - 1.0 + std::log(m_linthresh)), place);
}

double ValueScale::linearPosition(double value) const
{
    const double span = m_range.high - m_range.low;
    if (std::isfinite(span))
        return (value - m_range.low) / span;
    return (value / 2.0 - m_range.low / 2.0) / (m_range.high / 2.0 - m_range.low / 2.0);
}

double ValueScale::position(double value) const
{
    if (isDegenerate() && std::abs(value - m_range.low) <= kSameValue * std::abs(m_range.low))
        return 0.5;
    if (!(value > m_range.low))
        return 0.0;
    if (value >= m_range.high)
        return 1.0;
    const double place
        = m_isLinear ? linearPosition(value) : (curve(value) - m_start) / (m_end - m_start);
    return std::clamp(place, 0.0, 1.0);
}

double ValueScale::value(double position) const
{
    if (!(position > 0.0))
        return m_range.low;
    if (position >= 1.0)
        return m_range.high;
    const double found = m_isLinear ? std::lerp(m_range.low, m_range.high, position)
                                    : inverseCurve(std::lerp(m_start, m_end, position));
    return std::clamp(found, m_range.low, m_range.high);
}

} // namespace normscope
