// SPDX-License-Identifier: GPL-3.0-or-later
// The contrast of WCAG 2.
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace normscope::test {

/// A channel of sRGB in 0 to 1 without its gamma.
inline double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

inline double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red() / 255.0) + 0.7152 * linear(color.green() / 255.0)
        + 0.0722 * linear(color.blue() / 255.0);
}

/// From 1 to 21.
inline double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace normscope::test
