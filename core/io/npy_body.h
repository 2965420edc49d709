// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/npy_layout.h"
#include "core/io/npy_reader.h"
#include "core/io/npy_type.h"

#include <vector>

namespace normscope {

/// The numbers of a .npy file, read from where its header ends and widened and transposed chunk
/// by chunk.
struct NpyBody
{
    StoredTensor tensor;
    bool inexact = false; ///< a 64-bit integer is not exactly representable as a double
};

/// Reads shape.elements() numbers of `type`, which lie in the file as `strides` say (see
/// fileStrides()). Errors: damagedFile (the source ends early), fileUnreadable.
/// Throws std::bad_alloc.
Result<NpyBody> readNpyBody(const ByteSource &source, const NpyType &type, const Shape &shape,
                            const std::vector<NpyStride> &strides);

} // namespace normscope
