// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: Portable Network Graphics (PNG) Specification, third edition, W3C.
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

constexpr qint64 kSignatureBytes = 8;
constexpr qint64 kHeaderBytes = 13;
constexpr qint64 kMaxExif = qint64(1) << 16;

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table {};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}

/// The CRC of a chunk: polynomial 0xEDB88320, reflected, over its type and data.
class Crc32
{
public:
    void add(const QByteArray &bytes)
    {
        static constexpr auto kTable = crcTable();
        for (const char byte : bytes)
            m_value = kTable[(m_value ^ static_cast<uchar>(byte)) & 0xFFU] ^ (m_value >> 8);
    }
    quint32 value() const { return ~m_value; }

private:
    quint32 m_value = 0xFFFFFFFFU;
};

struct Chunk
{
    QByteArray type;
    qint64 start = 0; ///< of the length field
    qint64 size = 0;  ///< of the data

    qint64 data() const { return start + 8; }
    qint64 end() const { return data() + size + 4; }
    /// Whether the picture cannot be read without it: bit 5 of the first letter.
    bool isCritical() const { return (type[0] & 0x20) == 0; }
};

/// Walks over the chunks. The decoder is shown those that carry pixels and no others, and
/// transparency only where it is kept, so that a dropped one leaves the colours as they are.
class PngScanner
{
public:
    PngScanner(FileBytes &file, const ScanOptions &options) : m_file(file), m_options(options) {}
    Result<ImageScan> run();

private:
    Result<Chunk> chunkAt(qint64 start);
    Result<void> checkCrc(const Chunk &chunk);
    Result<void> readHeader(const Chunk &chunk);
    Result<void> take(const Chunk &chunk);
    Result<void> takePixels(const Chunk &chunk);
    void appendGreyAlphaHeader(const QByteArray &header);

    FileBytes &m_file;
    ScanOptions m_options;
    ImageScan m_scan;
    int m_colorType = 0;
    bool m_palette = false;
    bool m_pixels = false;
};

Result<Chunk> PngScanner::chunkAt(qint64 start)
{
    const QByteArray head = m_file.read(start, 8);
    if (head.isEmpty())
        return m_file.failure();
    const Chunk chunk {head.mid(4), start, bigEndian<quint32>(head, 0)};
    if (chunk.end() > m_file.size())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    return chunk;
}

Result<void> PngScanner::checkCrc(const Chunk &chunk)
{
    constexpr qint64 kBlock = 65536;
    Crc32 crc;
    crc.add(chunk.type);
    for (qint64 done = 0; done < chunk.size; done += kBlock) {
        const QByteArray block
            = m_file.read(chunk.data() + done, std::min(kBlock, chunk.size - done));
        if (block.isEmpty())
            return m_file.failure();
        crc.add(block);
    }
    const QByteArray stored = m_file.read(chunk.data() + chunk.size, 4);
    if (stored.isEmpty())
        return m_file.failure();
    if (bigEndian<quint32>(stored, 0) != crc.value())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "a checksum does not agree"));
    return {};
}

bool isDepthAllowed(int colorType, int depth)
{
    switch (colorType) {
    case 0:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
        return depth == 8 || depth == 16;
    default:
        return false;
    }
}

Result<void> PngScanner::readHeader(const Chunk &chunk)
{
    const auto wrong = QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong");
    if (chunk.type != "IHDR" || chunk.size != kHeaderBytes)
        return damaged(wrong);
    const QByteArray header = m_file.read(chunk.data(), kHeaderBytes);
    if (header.isEmpty())
        return m_file.failure();
    m_scan.columns = bigEndian<quint32>(header, 0);
    m_scan.rows = bigEndian<quint32>(header, 4);
    const int depth = static_cast<uchar>(header[8]);
    m_colorType = static_cast<uchar>(header[9]);
    if (m_scan.columns < 1 || m_scan.rows < 1 || m_scan.columns > 0x7FFFFFFF
        || m_scan.rows > 0x7FFFFFFF || !isDepthAllowed(m_colorType, depth) || header[10] != 0
        || header[11] != 0 || static_cast<uchar>(header[12]) > 1)
        return damaged(wrong);
    m_scan.bitDepth = depth == 16 ? 16 : 8;
    m_scan.grey = m_colorType == 0 || m_colorType == 4;
    m_scan.alpha = m_colorType >= 4;
    m_scan.splitGreyAlpha = m_colorType == 4 && depth == 16;
    if (m_scan.splitGreyAlpha)
        appendGreyAlphaHeader(header);
    else
        appendPiece(m_scan.pieces, chunk.start, chunk.end() - chunk.start);
    return {};
}

/// Qt would cut 16-bit grey with alpha to 8 bits. The same rows are rows of 8-bit RGBA: four
/// bytes a pixel, filtered byte by byte with the same distance.
void PngScanner::appendGreyAlphaHeader(const QByteArray &header)
{
    QByteArray typed = "IHDR" + header;
    typed[4 + 8] = 8;
    typed[4 + 9] = 6;
    Crc32 crc;
    crc.add(typed);
    QByteArray length(4, '\0');
    QByteArray check(4, '\0');
    qToBigEndian(quint32(kHeaderBytes), length.data());
    qToBigEndian(crc.value(), check.data());
    appendPiece(m_scan.pieces, length + typed + check);
}

Result<void> PngScanner::takePixels(const Chunk &chunk)
{
    if (m_colorType == 3 && !m_palette)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its palette is missing"));
    m_pixels = true;
    appendPiece(m_scan.pieces, chunk.start, chunk.end() - chunk.start);
    return {};
}

Result<void> PngScanner::take(const Chunk &chunk)
{
    if (chunk.isCritical() || chunk.type == "tRNS") {
        if (const auto crc = checkCrc(chunk); !crc)
            return crc.error();
    }
    if (chunk.type == "IDAT")
        return takePixels(chunk);
    if (chunk.type == "eXIf" && chunk.size <= kMaxExif) {
        m_scan.orientation = orientationOfExif(m_file.read(chunk.data(), chunk.size));
    } else if (chunk.type == "acTL" && chunk.size == 8) {
        const QByteArray animation = m_file.read(chunk.data(), chunk.size);
        if (!animation.isEmpty())
            m_scan.frames = bigEndian<quint32>(animation, 0);
    } else if (chunk.type == "PLTE" || chunk.type == "tRNS" || chunk.type == "IEND") {
        m_palette = m_palette || chunk.type == "PLTE";
        m_scan.alpha = m_scan.alpha || chunk.type == "tRNS";
        if (chunk.type != "tRNS" || m_options.keepAlpha)
            appendPiece(m_scan.pieces, chunk.start, chunk.end() - chunk.start);
    } else if (chunk.isCritical()) {
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has an unknown part"));
    }
    return {};
}

Result<ImageScan> PngScanner::run()
{
    appendPiece(m_scan.pieces, 0, kSignatureBytes);
    auto chunk = chunkAt(kSignatureBytes);
    if (!chunk)
        return chunk.error();
    if (const auto header = readHeader(*chunk); !header)
        return header.error();
    if (const auto crc = checkCrc(*chunk); !crc)
        return crc.error();
    while (chunk->type != "IEND") {
        chunk = chunkAt(chunk->end());
        if (!chunk)
            return chunk.error();
        if (const auto taken = take(*chunk); !taken)
            return taken.error();
    }
    if (!m_pixels)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has no pixels"));
    return m_scan;
}

} // namespace

Result<ImageScan> scanPng(FileBytes &file, const ScanOptions &options)
{
    return PngScanner(file, options).run();
}

} // namespace normscope
