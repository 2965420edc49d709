// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"
#include "core/tensor/stored_tensor.h"
#include "ui/model/input/orientation.h"
#include "ui/model/input/png/png_header.h"

#include <QIODevice>

namespace normscope {

/// Decodes the pixels of a PNG row by row into the memory of the tensor, turned as `orientation`
/// says. `pixels` is the zlib stream of all IDAT chunks. Our own, because Qt's decoder cuts
/// 16-bit grey with alpha, changes transparent greys, and writes to stderr. The size must have
/// been checked.
/// Errors: damagedFile, cancelled, fileUnreadable, outOfMemory. Throws std::bad_alloc.
/// Source: Portable Network Graphics (PNG) Specification, third edition.
Result<StoredTensor> decodePngPixels(QIODevice &pixels, const PngHeader &header,
                                     const Orientation &orientation, bool keepAlpha,
                                     const StopToken &stop);

} // namespace normscope
