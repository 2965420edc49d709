// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace normscope {

/// Counts the pixels that GIF's variable-length LZW codes stand for, without decoding them: only
/// the length of each code's string is kept.
/// Source: Graphics Interchange Format, version 89a, appendix F.
class LzwCounter
{
public:
    /// `codeSize` is the file's minimum code size, 1 to 11; `colors` are in the palette.
    LzwCounter(int codeSize, int colors);

    /// False when a code appears that has no meaning yet, or a colour that the palette lacks: each
    /// colour appears as a code of its own before it is part of a string.
    [[nodiscard]] bool add(const QByteArray &bytes);
    qint64 pixels() const { return m_pixels; }

private:
    void clear();
    bool addCode(quint32 code);

    static constexpr int kMaxBits = 12;

    int m_codeSize;
    quint32 m_colors;
    int m_bits = 0;          ///< of the next code
    quint32 m_next = 0;      ///< the code that is defined next
    qint64 m_lastLength = 0; ///< of the last code's string; 0 after a clear
    bool m_ended = false;
    quint32 m_buffer = 0;
    int m_buffered = 0;
    qint64 m_pixels = 0;
    std::array<qint64, 1 << kMaxBits> m_lengths {};
};

} // namespace normscope
