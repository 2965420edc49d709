// SPDX-License-Identifier: GPL-3.0-or-later
// Builders of TIFF, BMP, GIF and JPEG parts byte by byte, for what Qt's writers do not make.
#pragma once

#include "test_images.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace normscope::test {

inline QByteArray bytesOf(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes += char(value);
    return bytes;
}

struct TiffEntry
{
    int tag;
    int type; ///< 1 BYTE, 3 SHORT, 4 LONG
    std::vector<quint32> values;
};

struct TiffParts
{
    std::vector<TiffEntry> entries; ///< besides the offsets and lengths of the strips
    std::vector<QByteArray> strips;
    bool little = true;
    quint32 next = 0; ///< the offset of the next directory
};

/// A TIFF: header, strips, directory, and the values that do not fit into it.
class TiffBuilder
{
public:
    explicit TiffBuilder(const TiffParts &parts) : m_parts(parts) {}

    QByteArray build()
    {
        std::vector<TiffEntry> entries = m_parts.entries;
        TiffEntry offsets {273, 4, {}};
        TiffEntry lengths {279, 4, {}};
        QByteArray strips;
        for (const QByteArray &strip : m_parts.strips) {
            offsets.values.push_back(8 + quint32(strips.size()));
            lengths.values.push_back(quint32(strip.size()));
            strips += strip;
        }
        const auto without = [&entries](int tag) {
            return std::ranges::count(entries, tag, &TiffEntry::tag) == 0;
        };
        if (without(273))
            entries.push_back(offsets);
        if (without(279))
            entries.push_back(lengths);
        std::ranges::sort(entries, {}, &TiffEntry::tag);
        strips += QByteArray(strips.size() % 2, '\0');
        const auto directory = quint32(8 + strips.size());
        return (m_parts.little ? QByteArray("II*\0", 4) : QByteArray("MM\0*", 4))
            + number(directory, 4) + strips + directoryBytes(entries, directory);
    }

private:
    QByteArray number(quint32 value, int bytes) const
    {
        if (bytes == 1)
            return QByteArray(1, char(value));
        if (bytes == 2)
            return m_parts.little ? littleEndianBytes(quint16(value))
                                  : bigEndianBytes(quint16(value));
        return m_parts.little ? littleEndianBytes(value) : bigEndianBytes(value);
    }

    QByteArray directoryBytes(const std::vector<TiffEntry> &entries, quint32 start) const
    {
        QByteArray table = number(quint32(entries.size()), 2);
        QByteArray behind;
        const auto behindStart = start + 2 + 12 * quint32(entries.size()) + 4;
        for (const TiffEntry &entry : entries) {
            QByteArray values;
            for (const quint32 value : entry.values)
                values += number(value, entry.type == 1 ? 1 : entry.type == 3 ? 2 : 4);
            table += number(quint32(entry.tag), 2) + number(quint32(entry.type), 2)
                + number(quint32(entry.values.size()), 4);
            if (values.size() <= 4) {
                table += values + QByteArray(4 - values.size(), '\0');
            } else {
                table += number(behindStart + quint32(behind.size()), 4);
                behind += values + QByteArray(values.size() % 2, '\0');
            }
        }
        return table + number(m_parts.next, 4) + behind;
    }

    const TiffParts &m_parts;
};

inline QByteArray makeTiff(const TiffParts &parts)
{
    return TiffBuilder(parts).build();
}

/// The entries that every TIFF has.
inline std::vector<TiffEntry> tiffEntries(quint32 columns, quint32 rows, quint32 bits,
                                          quint32 samples, quint32 photometric)
{
    return {
        {256, 4, {columns}}, {257, 4, {rows}},        {258, 3, std::vector<quint32>(samples, bits)},
        {259, 3, {1}},       {262, 3, {photometric}}, {277, 3, {samples}},
        {278, 4, {rows}}};
}

inline std::vector<TiffEntry> with(std::vector<TiffEntry> entries, const TiffEntry &another)
{
    std::erase_if(entries, [&](const TiffEntry &entry) { return entry.tag == another.tag; });
    entries.push_back(another);
    return entries;
}

struct BmpParts
{
    qint32 columns = 1;
    qint32 rows = 1; ///< negative: top-down
    int depth = 24;
    quint32 compression = 0;
    QByteArray palette; ///< blue, green, red, 0 of each colour
    QByteArray pixels;  ///< the rows, filled up to multiples of four bytes
    QByteArray masks;   ///< of bit fields
};

inline QByteArray makeBmp(const BmpParts &parts)
{
    const auto colors = quint32(parts.palette.size() / 4);
    const auto offset = quint32(54 + parts.masks.size() + parts.palette.size());
    return "BM" + littleEndianBytes(offset + quint32(parts.pixels.size())) + QByteArray(4, '\0')
        + littleEndianBytes(offset) + littleEndianBytes(quint32(40))
        + littleEndianBytes(parts.columns) + littleEndianBytes(parts.rows)
        + littleEndianBytes(quint16(1)) + littleEndianBytes(quint16(parts.depth))
        + littleEndianBytes(parts.compression) + littleEndianBytes(quint32(parts.pixels.size()))
        + QByteArray(8, '\0') + littleEndianBytes(colors) + QByteArray(4, '\0') + parts.masks
        + parts.palette + parts.pixels;
}

struct GifParts
{
    quint16 columns = 2;
    quint16 rows = 2;
    QByteArray palette = bytesOf({0, 0, 0, 200, 100, 50, 10, 20, 30, 255, 255, 255});
    QByteArray before;                                  ///< extensions before the frame
    QByteArray codes = QByteArray("\2\2\x8c\x5c\0", 5); ///< minimum code size and sub-blocks
    QByteArray after; ///< what follows the frame, before the trailer
    int flags = 0;    ///< of the frame
};

/// A frame of the whole screen.
inline QByteArray gifFrame(const GifParts &parts)
{
    return QByteArray("\x2c\0\0\0\0", 5) + littleEndianBytes(parts.columns)
        + littleEndianBytes(parts.rows) + char(parts.flags) + parts.codes;
}

/// A GIF of four colours. Its codes are those of the colours 1 2 1 2 in three-bit LZW codes: clear
/// 4, then 1, 2, then 6 (the string 1 2), end 5.
inline QByteArray makeGif(const GifParts &parts)
{
    return "GIF89a" + littleEndianBytes(parts.columns) + littleEndianBytes(parts.rows) + '\x81'
        + QByteArray(2, '\0') + parts.palette + parts.before + gifFrame(parts) + parts.after
        + '\x3b';
}

/// Puts an EXIF segment with this orientation behind the start of a JPEG.
inline QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    const QByteArray exif
        = QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25)
        + char(orientation) + QByteArray(6, '\0');
    return jpeg.left(2) + "\xff\xe1" + bigEndianBytes(quint16(exif.size() + 2)) + exif
        + jpeg.mid(2);
}

} // namespace normscope::test
