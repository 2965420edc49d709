// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/diverging.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace normscope {

namespace {

constexpr double kMiddleLightness = 0.957;
constexpr double kEndLightness = 0.32;
constexpr double kLowHue = 258.0;
constexpr double kHighHue = 47.0;
constexpr double kLargestChroma = 0.19;
constexpr double kFullChromaAt = 0.83;
constexpr double kSharpness = 12.0;

double smoothMinimum(double first, double second)
{
    const double low = std::min(first, second);
    const double high = std::max(first, second);
    if (low <= 0.0)
        return 0.0;
    return low * std::pow(1.0 + std::pow(low / high, kSharpness), -1.0 / kSharpness);
}

} // namespace

OkLch divergingColor(double t)
{
    const double u = std::abs(2.0 * t - 1.0);
    const double lightness = std::lerp(kMiddleLightness, kEndLightness, u);
    const double hue = t < 0.5 ? kLowHue : kHighHue;
    const double wanted
        = kLargestChroma * std::sin(std::numbers::pi / 2.0 * std::min(1.0, u / kFullChromaAt));
    return {lightness, smoothMinimum(wanted, largestChroma(lightness, hue)), hue};
}

} // namespace normscope
