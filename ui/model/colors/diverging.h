// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/oklab.h"

namespace normscope {

/// The diverging map's colour at position t in [0, 1]: blue below the middle, orange above.
///
/// With u = |2t - 1|, the distance from the middle:
///
///     lightness = 0.957 + (0.32 - 0.957) u         the same on both sides
///     hue       = 258 degrees for t < 0.5, else 47
///     wanted    = 0.19 sin(pi/2 min(1, u / 0.83))  0 in the middle, at most 0.19
///     chroma    = (wanted^-p + largest^-p)^(-1/p)  p = 12
///
/// where largest is sRGB's chroma at that lightness and hue. The last line is a minimum without a
/// corner: always below both, so the colour is inside sRGB, and without a visible edge where the
/// two meet.
OkLch divergingColor(double t);

} // namespace normscope
