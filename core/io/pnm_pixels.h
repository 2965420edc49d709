// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/pnm_header.h"
#include "core/tensor/stored_tensor.h"

namespace normscope {

/// The fewest bytes that the samples of a picture take. The picture must pass checkSize().
std::int64_t leastPnmBytes(const PnmHeader &header);

/// Reads the samples row by row into the memory of the tensor: uint8, or uint16 where two bytes
/// hold a sample. Numbers stay as they are; a bit becomes 0 for black (1 in the file) and 255 for
/// white, as in every other picture of 1 bit.
/// Errors: damagedFile (too few samples, one above the maximum, stray bytes in a plain file),
/// fileUnreadable. Throws std::bad_alloc.
Result<StoredTensor> readPnmPixels(ByteReader &reader, const PnmHeader &header);

} // namespace normscope
