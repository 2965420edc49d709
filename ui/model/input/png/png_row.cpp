// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/png/png_row.h"

#include <QtEndian>

#include <cstring>
#include <limits>

namespace normscope {

template<typename V>
PngRow<V>::PngRow(const PngHeader &header, bool keepAlpha)
    : m_header(header),
      m_samples(header.samples()),
      m_colors(header.isGrey() ? 1 : 3),
      m_channels(m_colors + (keepAlpha && header.hasAlpha() ? 1 : 0))
{
    const unsigned largest = (1U << header.depth) - 1;
    if (header.depth < 8 && header.colorType == PngHeader::kGrey)
        m_factor = 255 / largest;
    const bool keyed
        = header.colorType == PngHeader::kGrey || header.colorType == PngHeader::kColor;
    m_hasKey = keyed && header.transparency.size() == qsizetype(2) * m_samples;
    for (int i = 0; m_hasKey && i < m_samples; ++i)
        m_key[std::size_t(i)]
            = qFromBigEndian<quint16>(header.transparency.constData() + qsizetype(2) * i) & largest;
}

/// The sample as it stands in the file.
template<typename V>
unsigned PngRow<V>::sample(const uchar *row, qint64 index) const
{
    if constexpr (sizeof(V) == 2)
        return qFromBigEndian<quint16>(row + 2 * index);
    const int depth = m_header.depth;
    if (depth == 8)
        return row[index];
    const qint64 bit = index * depth;
    return unsigned(row[bit / 8]) >> (8 - depth - bit % 8) & ((1U << depth) - 1);
}

template<typename V>
bool PngRow<V>::putColor(unsigned index, V *out) const
{
    const qsizetype at = 3 * qsizetype(index);
    if (at + 2 >= m_header.palette.size())
        return false;
    for (int i = 0; i < m_colors; ++i)
        out[i] = static_cast<uchar>(m_header.palette[at + i]);
    if (m_channels > m_colors) {
        const bool listed = qsizetype(index) < m_header.transparency.size();
        out[m_colors] = listed ? static_cast<uchar>(m_header.transparency[qsizetype(index)]) : 255;
    }
    return true;
}

template<typename V>
bool PngRow<V>::isTransparent(const uchar *row, qint64 first) const
{
    for (int i = 0; i < m_samples; ++i) {
        if (sample(row, first + i) != m_key[std::size_t(i)])
            return false;
    }
    return m_hasKey;
}

template<typename V>
void PngRow<V>::putSamples(const uchar *row, qint64 first, V *out) const
{
    for (int i = 0; i < m_colors; ++i)
        out[i] = V(sample(row, first + i) * m_factor);
    if (m_channels == m_colors)
        return;
    if (m_header.hasOwnAlpha())
        out[m_colors] = V(sample(row, first + m_colors));
    else
        out[m_colors] = isTransparent(row, first) ? V(0) : std::numeric_limits<V>::max();
}

template<typename V>
bool PngRow<V>::expand(const uchar *row, qint64 count, V *out, qptrdiff step) const
{
    if (m_header.colorType == PngHeader::kPalette) {
        for (qint64 i = 0; i < count; ++i, out += step) {
            if (!putColor(sample(row, i), out))
                return false;
        }
        return true;
    }
    const bool asItIs = sizeof(V) == 1 && m_header.depth == 8 && m_samples == m_channels
        && step == m_channels && (!m_header.hasAlpha() || m_header.hasOwnAlpha());
    if (asItIs) {
        std::memcpy(out, row, std::size_t(count * m_samples));
        return true;
    }
    for (qint64 i = 0; i < count; ++i, out += step)
        putSamples(row, i * m_samples, out);
    return true;
}

template class PngRow<quint8>;
template class PngRow<quint16>;

} // namespace normscope
