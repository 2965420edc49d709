// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/byte_source.h"
#include "core/io/npy_header.h"
#include "core/io/npy_layout.h"
#include "core/result.h"
#include "core/tensor/stored_tensor.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace normscope {

/// A .npy file as an NHWC tensor and what there is to say about it.
struct NpyArray
{
    StoredTensor tensor;
    std::string descr;          ///< NumPy's type as written, such as "<i2"
    double typeMaximum = 0;     ///< the largest finite value of the file's own type, 1 for bool
    bool trailingBytes = false; ///< more bytes follow than the array needs
    bool inexact = false;       ///< a 64-bit integer is not exactly representable as a double
    bool looksChannelsFirst = false; ///< the layout was guessed channels last, but the shape of
                                     ///< channels first is likelier, see looksChannelsFirst()
};

/// True if the first bytes of a file, at least 6, are those of an NPY file.
bool looksLikeNpy(std::string_view firstBytes);

/// What the header says of the array, without reading it; the source is then at its first number.
/// Errors: unknownFormat, damagedFile, unsupported, fileUnreadable, outOfMemory.
Result<NpyHeader> readNpyHeader(const ByteSource &source, std::int64_t fileBytes);

/// Reads NPY version 1, 2 or 3: bool, int8 ... uint64, float16/32/64 in either byte order, C or
/// Fortran order, 2 to 4 dimensions, of a file of `fileBytes` bytes (-1: unknown) from its first
/// byte on. The limits hold for the array together with `imagesBefore` others of its size, the
/// batch that it will join. `layout` automatic takes channels last by the number of dimensions:
/// hw, hwc, nhwc.
/// It takes the memory of the result and a chunk of at most 1 MiB, and reads no more than one
/// byte beyond the array.
/// Errors: unknownFormat (not an NPY file), damagedFile, unsupported, tooLarge, invalidArgument
/// (`layout` has another number of dimensions), fileUnreadable (the source failed; without a
/// detail, for the reason is the source's), outOfMemory. Nothing is allocated for the array
/// before its size has been checked against the limits and `fileBytes`.
/// Source of the format: NumPy, numpy/lib/format.py.
Result<NpyArray> readNpy(const ByteSource &source, std::int64_t fileBytes, Layout layout,
                         std::int64_t maxMegapixels = kDefaultMaxMegapixels,
                         std::int64_t imagesBefore = 0);

} // namespace normscope
