// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/group_gradient.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

/// Below this the squares that S is made of have lost digits to underflow.
constexpr double kLeastTotal = 0x1p-960;
/// Leaves S finite when an element moves by a small part of √S.
constexpr double kMostSquares = std::numeric_limits<double>::max() / 4;
/// Distance to the end of a type's range.
constexpr double kMargin = 8;

} // namespace

GroupGradient::GroupGradient(const GroupTotal &total, double epsilon)
    : m_squares(total.squares),
      m_total(total.squares + epsilon),
      m_root(std::sqrt(m_total)),
      m_norm(1 / m_root),
      m_slope(total.products / m_total),
      m_dot(total.products / m_root),
      m_magnitudes(total.magnitudes / m_root)
{
}

bool GroupGradient::isDefined(const Rounding &rounding) const
{
    const double most = rounding.largest / kMargin;
    return m_squares <= kMostSquares && m_total >= kLeastTotal && std::isfinite(m_slope)
        && m_magnitudes <= most && m_norm <= most && m_norm >= 32 * rounding.smallest;
}

bool GroupGradient::isInRange(double x, double dy, const Rounding &rounding) const
{
    const double size = std::abs(dy) + std::abs(x * m_norm * m_dot);
    return size * std::max(1., m_norm) <= rounding.largest / kMargin;
}

double GroupGradient::error(double x, double dy, const Rounding &rounding) const
{
    const double u = rounding.unit;
    const double ofNorm = u + (rounding.depth / 2 + 2) * Rounding::kDoubleUnit
        + rounding.smallest / m_norm; // relative
    const double y = std::abs(x) * m_norm;
    const double ofDot = rounding.ofSum(m_magnitudes) + rounding.ofSum(0) * m_norm;
    const double first
        = std::abs(dy) * (ofNorm + 2 * u) + y * (std::abs(m_dot) * (3 * ofNorm + 6 * u) + ofDot);
    const double underflow = rounding.smallest * (1 + std::abs(m_dot) + y);
    return 2 * (m_norm * (first + underflow) + rounding.smallest);
}

} // namespace normscope
