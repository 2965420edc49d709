// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

namespace normscope {

/// The relative luminance of WCAG 2.1, from 0 (black) to 1 (white). The colour is opaque.
double luminance(QRgb color);

/// Black or white, whichever has more contrast with the colour below it: 4.58:1 at least.
QRgb textColorOn(QRgb ground);

} // namespace normscope
