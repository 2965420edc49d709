// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/oklab.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace normscope {

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;

int byteOf(double light)
{
    return static_cast<int>(std::floor(srgbSignal(std::clamp(light, 0.0, 1.0)) * 255.0 + 0.5));
}

bool isInUnit(double x)
{
    return x >= 0.0 && x <= 1.0;
}

} // namespace

double srgbSignal(double light)
{
    return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
}

double srgbLight(double signal)
{
    return signal <= 0.04045 ? signal / 12.92 : std::pow((signal + 0.055) / 1.055, 2.4);
}

OkLab toOkLab(const LinearRgb &color)
{
    const auto [r, g, b] = color;
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

OkLab toOkLab(QRgb color)
{
    return toOkLab(LinearRgb {srgbLight(qRed(color) / 255.0), srgbLight(qGreen(color) / 255.0),
                              srgbLight(qBlue(color) / 255.0)});
}

OkLab toOkLab(const OkLch &color)
{
    const double hue = color.hueDegrees * kDegree;
    return {color.lightness, color.chroma * std::cos(hue), color.chroma * std::sin(hue)};
}

OkLch toOkLch(const OkLab &color)
{
    const double degrees = std::atan2(color.b, color.a) / kDegree;
    return {color.lightness, std::hypot(color.a, color.b),
            degrees < 0.0 ? degrees + 360.0 : degrees};
}

LinearRgb toLinearRgb(const OkLab &color)
{
    const double lRoot = color.lightness + 0.3963377774 * color.a + 0.2158037573 * color.b;
    const double mRoot = color.lightness - 0.1055613458 * color.a - 0.0638541728 * color.b;
    const double sRoot = color.lightness - 0.0894841775 * color.a - 1.2914855480 * color.b;
    const double l = lRoot * lRoot * lRoot;
    const double m = mRoot * mRoot * mRoot;
    const double s = sRoot * sRoot * sRoot;
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

QRgb toRgb(const OkLab &color)
{
    const LinearRgb light = toLinearRgb(color);
    return qRgb(byteOf(light.red), byteOf(light.green), byteOf(light.blue));
}

bool isInSrgb(const LinearRgb &color)
{
    return isInUnit(color.red) && isInUnit(color.green) && isInUnit(color.blue);
}

double largestChroma(double lightness, double hueDegrees)
{
    double inside = 0.0;
    double outside = 0.5; // no sRGB colour is that vivid: the largest is about 0.32
    while (outside - inside > 1e-9) {
        const double middle = (inside + outside) / 2.0;
        const OkLab color = toOkLab(OkLch {lightness, middle, hueDegrees});
        (isInSrgb(toLinearRgb(color)) ? inside : outside) = middle;
    }
    return inside;
}

double distance(const OkLab &first, const OkLab &second)
{
    return std::hypot(first.lightness - second.lightness, first.a - second.a, first.b - second.b);
}

} // namespace normscope
