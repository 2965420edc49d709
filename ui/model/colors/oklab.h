// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

namespace normscope {

/// A colour in OKLab: lightness from 0 (black) to 1 (white), `a` from green to red, `b` from blue
/// to yellow. Equal distances look about equally different; about 0.02 is just noticeable.
///
/// Source of the space and its matrices: Björn Ottosson, "A perceptual color space for image
/// processing" (2020), https://bottosson.github.io/posts/oklab/ (matrices of 2021-01-25).
struct OkLab
{
    double lightness = 0.0;
    double a = 0.0;
    double b = 0.0;
};

/// The same colour in polar form: a = chroma cos(hue), b = chroma sin(hue).
struct OkLch
{
    double lightness = 0.0;
    double chroma = 0.0;
    double hueDegrees = 0.0; ///< in [0, 360)
};

/// Red, green and blue in proportion to light, 0 to 1 inside sRGB.
struct LinearRgb
{
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
};

/// The sRGB transfer function of IEC 61966-2-1, from light to signal and back, both 0 to 1.
double srgbSignal(double light);
double srgbLight(double signal);

OkLab toOkLab(const LinearRgb &color);
OkLab toOkLab(QRgb color);
OkLab toOkLab(const OkLch &color);
OkLch toOkLch(const OkLab &color);

/// May lie outside 0 to 1: not every OKLab colour is an sRGB colour.
LinearRgb toLinearRgb(const OkLab &color);

/// Opaque, each channel clamped to 0 to 1 and rounded to 8 bits.
QRgb toRgb(const OkLab &color);

bool isInSrgb(const LinearRgb &color);

/// The largest chroma that sRGB has at this lightness (0 to 1) and hue, to 1e-9.
double largestChroma(double lightness, double hueDegrees);

/// Euclidean distance in OKLab.
double distance(const OkLab &first, const OkLab &second);

} // namespace normscope
