// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"
#include "core/tensor/stored_tensor.h"
#include "ui/model/input/orientation.h"

#include <QImage>

namespace normscope {

/// What becomes of a decoded picture.
struct PackOptions
{
    Orientation orientation;
    bool grey = false; ///< the colours are equal, so one of them is enough
    bool keepAlpha = false;
    int bitDepth = 8; ///< 16 must be 16 in the picture as well
};

/// The raw numbers of a picture as a tensor (1, rows, columns, channels): one channel for grey
/// and for a palette of greys, three for colour, and the alpha channel behind them where it is
/// kept and the picture has one. Colours are straight, not multiplied by alpha, and not
/// converted. The picture's own memory is adopted where it lies as the tensor needs it; otherwise
/// one new buffer is filled and the picture is released.
/// Errors: unsupported (a pixel format, or 16 bits that the decoder has cut), damagedFile (an index
/// that the palette lacks), cancelled.
Result<StoredTensor> packPixels(QImage image, const PackOptions &options, const StopToken &stop);

} // namespace normscope
