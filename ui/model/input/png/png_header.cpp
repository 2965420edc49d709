// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/png/png_header.h"

namespace normscope {

bool PngHeader::isGrey() const
{
    if (colorType != kPalette)
        return colorType == kGrey || colorType == kGreyAlpha;
    for (qsizetype i = 0; i + 2 < palette.size(); i += 3) {
        if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2])
            return false;
    }
    return true;
}

} // namespace normscope
