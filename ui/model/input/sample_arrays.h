// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/stored_tensor.h"

namespace normscope {

/// float64 (1, 1, 1, 2): 3 and 4.
StoredTensor threeFour();

/// uint8 (1, 256, 256, 3): the hue turns around the centre; going out, the saturation rises from
/// 0 to 1 over the first two thirds of the radius at full value, then the value falls to 0 at
/// the rim; black beyond.
StoredTensor colourWheel();

/// uint8 (1, 64, 256, 1): each element is its column.
StoredTensor gradient();

/// float32 (1, 16, 16, 3): a smooth picture in [0.2, 1], but every pixel with row % 5 == 2 and
/// column % 5 == 2 is zero, and in row 8 the lengths of the pixels in columns 4 to 11 are
/// 1e-6, 1e-5, 3e-5, 1e-4, 2e-4, 3e-4, 1e-3 and 1e-2.
StoredTensor deadPixels();

/// float32 (1, 8, 8, 3): a ramp (i + 1) / 192 over the flat index i, but NaN at (1, 2, channel 0)
/// and (6, 6, channel 2), +infinity at (3, 5, channel 1), -infinity at (5, 1, channel 2).
StoredTensor nanInf();

/// float32 (2, 64, 64, 3): a picture A in [0.125, 1] that is nowhere 0, and 2 A.
StoredTensor twins();

} // namespace normscope
