// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/scaled_products.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

/// The exponent of the largest magnitude, so that values · 2^-exponent lie below 1.
int exponentOf(const std::vector<double> &values)
{
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    int exponent = 0;
    std::frexp(largest, &exponent);
    return exponent;
}

} // namespace

void ScaledProducts::add(const std::vector<double> &a, const std::vector<double> &b)
{
    const int aExponent = exponentOf(a);
    const int bExponent = exponentOf(b);
    // In two factors: the inverse of the smallest numbers is beyond the range of double.
    const double aScale = std::ldexp(1., -aExponent / 2);
    const double aRest = std::ldexp(1., -(aExponent - aExponent / 2));
    const double bScale = std::ldexp(1., -bExponent / 2);
    const double bRest = std::ldexp(1., -(bExponent - bExponent / 2));
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double scaledA = a[i] * aScale * aRest;
        const double scaledB = b[i] * bScale * bRest;
        aa += scaledA * scaledA;
        bb += scaledB * scaledB;
        ab += scaledA * scaledB;
    }
    m_aa += std::ldexp(static_cast<long double>(aa), 2 * aExponent);
    m_bb += std::ldexp(static_cast<long double>(bb), 2 * bExponent);
    m_ab += std::ldexp(static_cast<long double>(ab), aExponent + bExponent);
}

void ScaledProducts::merge(const ScaledProducts &later)
{
    m_aa += later.m_aa;
    m_bb += later.m_bb;
    m_ab += later.m_ab;
}

double ScaledProducts::cosine() const
{
    if (m_aa == 0 || m_bb == 0)
        return std::numeric_limits<double>::quiet_NaN();
    const long double cosine = m_ab / (std::sqrt(m_aa) * std::sqrt(m_bb));
    return static_cast<double>(std::clamp(cosine, -1.L, 1.L));
}

} // namespace normscope
