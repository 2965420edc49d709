// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace normscope {

/// Undoes the filter (0 none, 1 sub, 2 up, 3 average, 4 Paeth) of a row of `bytes` bytes in place:
/// each byte was written as the difference to what its neighbours predict, those of the pixel on
/// the left (`pixelBytes` before, 1 where a byte holds several) and of `above`, the unfiltered row
/// before, zeros for the first one. False for another filter.
/// Source: Portable Network Graphics (PNG) Specification, third edition, section 9.
[[nodiscard]] bool undoPngFilter(int filter, uchar *row, const uchar *above, qint64 bytes,
                                 qint64 pixelBytes);

} // namespace normscope
