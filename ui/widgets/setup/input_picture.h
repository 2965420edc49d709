// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/tensor/input.h"
#include "core/tensor/stored_tensor.h"

#include <QImage>

namespace normscope {

/// One image of an input as a picture, from the stored numbers: with three channels (or four of
/// a picture with alpha) red, green and blue, else grey from channel 0. The batch's range is black
/// to white. It is as large as fits into `most`; below 100 % a pixel is the mean of at most 8 x 8
/// places, above the nearest one. Where nothing is finite it is transparent.
/// Null when `stop` was requested or memory ran out. Safe on any thread.
QImage makeInputPicture(const StoredTensor &tensor, const StoredRange &range, std::int64_t image,
                        QSize most, const StopToken &stop = {});

/// The size of such a picture: `image` scaled to fit, at least 1 x 1; a side that is a pixel short
/// is rounded up.
QSize fittedSize(QSize image, QSize most);

} // namespace normscope
