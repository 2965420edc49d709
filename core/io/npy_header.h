// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace normscope {

/// What the header of a .npy file says of its array.
struct NpyHeader
{
    std::string descr;                    ///< NumPy's type as written, such as "<i2"
    bool fortranOrder = false;            ///< the first index runs fastest
    std::vector<std::int64_t> dimensions; ///< not negative; a longer one than fits is cut to
                                          ///< the largest number, which no limit lets pass
};

/// Longer headers are refused: an array of numbers needs 128 bytes.
inline constexpr std::int64_t kMaxNpyHeaderBytes = 65536;

/// Parses the header's text: a Python dictionary of exactly 'descr' (text), 'fortran_order'
/// (True or False) and 'shape' (a tuple), in any order, with white space between the words and
/// Python 2's 3L for 3. Nothing else of Python's grammar is known.
/// Errors: damagedFile, unsupported (the type of a structured array is a list).
Result<NpyHeader> parseNpyHeader(std::string_view text);

} // namespace normscope
