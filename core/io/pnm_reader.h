// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_source.h"
#include "core/result.h"
#include "core/tensor/stored_tensor.h"

#include <cstdint>

namespace normscope {

/// A PNM file as a tensor (1, rows, columns, channels) and what there is to say about it.
struct PnmImage
{
    StoredTensor tensor;
    std::int64_t maximum = 255; ///< the largest number that the file's header allows; for bits
                                ///< 255, as they are stored as 0 and 255
    bool trailingBytes = false; ///< something follows the picture
    bool morePictures = false;  ///< and it begins like another picture of a raw file
};

/// Reads a PNM, P1 to P6, of a file of `fileBytes` bytes (-1: unknown) from its first byte on:
/// one channel for bits and greys, three for colours, the numbers as they are in the file (bits:
/// 0 black, 255 white), in uint8 up to a maximum of 255 and uint16 above it. The limits hold
/// for the picture together with `imagesBefore` others of its size, the batch that it will join.
/// It takes the memory of the result and a buffer.
/// Errors: unknownFormat (no PNM), unsupported (P7), damagedFile, tooLarge, fileUnreadable (the
/// source failed; without a detail), outOfMemory. Nothing is allocated for the picture before its
/// size has been checked against the limits and `fileBytes`.
Result<PnmImage> readPnm(const ByteSource &source, std::int64_t fileBytes,
                         std::int64_t maxMegapixels = kDefaultMaxMegapixels,
                         std::int64_t imagesBefore = 0);

} // namespace normscope
