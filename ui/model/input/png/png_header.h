// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace normscope {

/// How the pixels of a PNG are kept.
struct PngHeader
{
    enum ColorType : int { kGrey = 0, kColor = 2, kPalette = 3, kGreyAlpha = 4, kColorAlpha = 6 };

    qint64 columns = 0;
    qint64 rows = 0;
    int depth = 8; ///< bits of a sample: 1, 2, 4, 8 or 16
    int colorType = kGrey;
    bool interlaced = false; ///< Adam7
    QByteArray palette;      ///< three bytes a colour
    QByteArray transparency; ///< tRNS: an alpha for each colour of the palette, or the grey or
                             ///< colour that is transparent

    bool hasOwnAlpha() const { return colorType >= kGreyAlpha; }
    bool hasAlpha() const { return hasOwnAlpha() || !transparency.isEmpty(); }
    /// By the type's own word, or because the palette holds nothing else.
    bool isGrey() const;
    /// Samples of a pixel as it lies in the file.
    int samples() const
    {
        constexpr int kSamples[] = {1, 0, 3, 1, 2, 0, 4};
        return kSamples[colorType];
    }
    qint64 rowBytes(qint64 pixels) const { return (pixels * samples() * depth + 7) / 8; }
};

} // namespace normscope
