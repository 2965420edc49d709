// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace normscope {

/// Numbers that were written as text.
struct TextArray
{
    std::vector<std::int64_t> lengths; ///< of the dimensions, 2 to 4 of them
    std::vector<double> values;        ///< in C order
};

/// Reads rows of numbers that blanks, tabs, commas or semicolons divide, one row a line; or nested
/// brackets of 1 to 4 levels as NumPy, Python and JSON print them, also inside `array(...,
/// dtype=...)`. Numbers are written with a point; nan and inf are numbers. One row alone, or one
/// level of brackets, becomes an array of one row.
/// Error: invalidArgument with a whole sentence that names line and column, counted from 1.
Result<TextArray> parseArrayText(const QString &text);

} // namespace normscope
