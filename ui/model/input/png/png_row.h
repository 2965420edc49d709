// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/png/png_header.h"

#include <array>

namespace normscope {

/// Turns the bytes of a row into the numbers of a tensor: quint16 for 16 bits, quint8 for all
/// other depths, where fewer than 8 bits of grey are stretched to 0 ... 255. Palettes are expanded,
/// and the transparent grey or colour becomes an alpha where that is kept.
template<typename V>
class PngRow
{
public:
    PngRow(const PngHeader &header, bool keepAlpha);

    int channels() const { return m_channels; }
    /// Writes `count` pixels, each `step` elements behind the one before. False where a colour is
    /// not in the palette.
    [[nodiscard]] bool expand(const uchar *row, qint64 count, V *out, qptrdiff step) const;

private:
    unsigned sample(const uchar *row, qint64 index) const;
    bool putColor(unsigned index, V *out) const;
    void putSamples(const uchar *row, qint64 first, V *out) const;
    bool isTransparent(const uchar *row, qint64 first) const;

    const PngHeader &m_header;
    int m_samples;  ///< of a pixel in the file
    int m_colors;   ///< channels without alpha
    int m_channels; ///< with it, where it is kept
    unsigned m_factor = 1;
    std::array<unsigned, 3> m_key {}; ///< the transparent grey or colour
    bool m_hasKey = false;
};

extern template class PngRow<quint8>;
extern template class PngRow<quint16>;

} // namespace normscope
