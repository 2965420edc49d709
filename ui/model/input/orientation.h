// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace normscope {

/// How the stored rows and columns become the picture that is seen. For the seen picture,
/// pixel (row, column) is the stored pixel (i, j) with (i, j) = transposed ? (column, row)
/// : (row, column), each counted from the other end where it is reversed.
struct Orientation
{
    int exif = 1; ///< the EXIF number, 1 to 8
    bool transposed = false;
    bool rowsReversed = false;    ///< of the stored picture
    bool columnsReversed = false; ///< of the stored picture

    bool isIdentity() const { return exif == 1; }
};

/// Of the EXIF number 1 to 8; every other number means 1.
/// Source: CIPA DC-008 (Exif 2.3), tag 0x0112.
Orientation orientationOf(int exif);

/// Of an EXIF block, which begins with "II*\0" or "MM\0*"; 1 where it says nothing or is damaged.
Orientation orientationOfExif(const QByteArray &block);

} // namespace normscope
