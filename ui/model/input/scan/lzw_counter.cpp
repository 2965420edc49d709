// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/scan/lzw_counter.h"

namespace normscope {

LzwCounter::LzwCounter(int codeSize, int colors) : m_codeSize(codeSize), m_colors(quint32(colors))
{
    clear();
}

void LzwCounter::clear()
{
    const quint32 roots = 1U << m_codeSize;
    for (quint32 code = 0; code < roots; ++code)
        m_lengths[code] = 1;
    m_next = roots + 2;
    m_bits = m_codeSize + 1;
    m_lastLength = 0;
}

bool LzwCounter::add(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (m_ended)
            return true; // what stands behind the end code has no meaning
        m_buffer |= quint32(static_cast<uchar>(byte)) << m_buffered;
        m_buffered += 8;
        while (m_buffered >= m_bits && !m_ended) {
            const quint32 code = m_buffer & ((1U << m_bits) - 1);
            m_buffer >>= m_bits;
            m_buffered -= m_bits;
            if (!addCode(code))
                return false;
        }
    }
    return true;
}

bool LzwCounter::addCode(quint32 code)
{
    const quint32 clearCode = 1U << m_codeSize;
    if (code == clearCode) {
        clear();
        return true;
    }
    if (code == clearCode + 1) {
        m_ended = true;
        return true;
    }
    const bool first = m_lastLength == 0;
    if (code < clearCode && code >= m_colors)
        return false;
    if (code > m_next || (code == m_next && first) || (first && code > clearCode))
        return false;
    const qint64 length = code == m_next ? m_lastLength + 1 : m_lengths[code];
    if (!first && m_next < m_lengths.size()) {
        m_lengths[m_next++] = m_lastLength + 1;
        if (m_next == 1U << m_bits && m_bits < kMaxBits)
            ++m_bits;
    }
    m_pixels += length;
    m_lastLength = length;
    return true;
}

} // namespace normscope
