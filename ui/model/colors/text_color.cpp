// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/text_color.h"

#include "ui/model/colors/oklab.h"

namespace normscope {

namespace {

/// Added to both luminances before they are divided (WCAG 2.1, contrast ratio).
constexpr double kFlare = 0.05;

} // namespace

double luminance(QRgb color)
{
    const auto light = [](int level) { return srgbLight(level / 255.0); };
    return 0.2126 * light(qRed(color)) + 0.7152 * light(qGreen(color))
        + 0.0722 * light(qBlue(color));
}

/// With luminance L, white has (1 + 0.05) / (L + 0.05) and black (L + 0.05) / 0.05.
QRgb textColorOn(QRgb ground)
{
    const double ofGround = luminance(ground) + kFlare;
    const bool isWhiteBetter = (1 + kFlare) * kFlare > ofGround * ofGround;
    return isWhiteBetter ? qRgb(255, 255, 255) : qRgb(0, 0, 0);
}

} // namespace normscope
