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
constexpr qint64 kMaxLength = 0x7FFFFFFF;
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

/// Walks over the chunks. The decoder is shown the data of those that carry pixels.
class PngScanner
{
public:
    explicit PngScanner(FileBytes &file) : m_file(file) {}
    Result<ImageScan> run();

private:
    Result<Chunk> chunkAt(qint64 start);
    Result<void> checkCrc(const Chunk &chunk);
    Result<void> readHeader(const Chunk &chunk);
    Result<void> take(const Chunk &chunk);
    Result<void> takePalette(const Chunk &chunk);
    Result<void> takeTransparency(const Chunk &chunk);
    Result<void> takePixels(const Chunk &chunk);

    FileBytes &m_file;
    ImageScan m_scan;
    PngHeader m_header;
    qint64 m_pixelsEnd = 0; ///< of the last chunk of pixels; 0 before the first one
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
    case PngHeader::kGrey:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case PngHeader::kPalette:
        return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case PngHeader::kColor:
    case PngHeader::kGreyAlpha:
    case PngHeader::kColorAlpha:
        return depth == 8 || depth == 16;
    default:
        return false;
    }
}

Error wrongHeader()
{
    return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
}

Error wrongPalette()
{
    return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its palette is wrong"));
}

Result<void> PngScanner::readHeader(const Chunk &chunk)
{
    if (chunk.type != "IHDR" || chunk.size != kHeaderBytes)
        return wrongHeader();
    const QByteArray header = m_file.read(chunk.data(), kHeaderBytes);
    if (header.isEmpty())
        return m_file.failure();
    m_header.columns = bigEndian<quint32>(header, 0);
    m_header.rows = bigEndian<quint32>(header, 4);
    m_header.depth = static_cast<uchar>(header[8]);
    m_header.colorType = static_cast<uchar>(header[9]);
    m_header.interlaced = header[12] == 1;
    if (m_header.columns < 1 || m_header.rows < 1 || m_header.columns > kMaxLength
        || m_header.rows > kMaxLength || !isDepthAllowed(m_header.colorType, m_header.depth)
        || header[10] != 0 || header[11] != 0 || static_cast<uchar>(header[12]) > 1)
        return wrongHeader();
    return {};
}

/// The palette of an indexed picture; for others it is only a hint.
Result<void> PngScanner::takePalette(const Chunk &chunk)
{
    const bool indexed = m_header.colorType == PngHeader::kPalette;
    const qint64 most = indexed ? qint64(3) << m_header.depth : qint64(3) * 256;
    if (m_pixelsEnd > 0 || !m_header.palette.isEmpty() || chunk.size < 3 || chunk.size % 3 != 0
        || chunk.size > most)
        return wrongPalette();
    if (!indexed)
        return {};
    m_header.palette = m_file.read(chunk.data(), chunk.size);
    return m_header.palette.isEmpty() ? Result<void>(m_file.failure()) : Result<void>();
}

Result<void> PngScanner::takeTransparency(const Chunk &chunk)
{
    if (m_header.hasOwnAlpha()) // not allowed, and of no use
        return {};
    const bool indexed = m_header.colorType == PngHeader::kPalette;
    const bool fits = indexed ? chunk.size >= 1 && chunk.size <= m_header.palette.size() / 3
                              : chunk.size == qint64(2) * m_header.samples();
    if (m_pixelsEnd > 0 || !m_header.transparency.isEmpty() || !fits)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its transparency is wrong"));
    m_header.transparency = m_file.read(chunk.data(), chunk.size);
    return m_header.transparency.isEmpty() ? Result<void>(m_file.failure()) : Result<void>();
}

Result<void> PngScanner::takePixels(const Chunk &chunk)
{
    if (m_header.colorType == PngHeader::kPalette && m_header.palette.isEmpty())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its palette is missing"));
    if (m_pixelsEnd > 0 && m_pixelsEnd != chunk.start)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "stray bytes are inside"));
    m_pixelsEnd = chunk.end();
    if (chunk.size > 0)
        appendPiece(m_scan.pieces, chunk.data(), chunk.size);
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
    if (chunk.type == "PLTE")
        return takePalette(chunk);
    if (chunk.type == "tRNS")
        return takeTransparency(chunk);
    if (chunk.type == "eXIf" && chunk.size <= kMaxExif) {
        m_scan.orientation = orientationOfExif(m_file.read(chunk.data(), chunk.size));
    } else if (chunk.type == "acTL" && chunk.size == 8) {
        const QByteArray animation = m_file.read(chunk.data(), chunk.size);
        if (!animation.isEmpty())
            m_scan.frames = bigEndian<quint32>(animation, 0);
    } else if (chunk.isCritical() && chunk.type != "IEND") {
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has an unknown part"));
    }
    return {};
}

Result<ImageScan> PngScanner::run()
{
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
    if (m_scan.pieces.isEmpty())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has no pixels"));
    m_scan.columns = m_header.columns;
    m_scan.rows = m_header.rows;
    m_scan.bitDepth = m_header.depth == 16 ? 16 : 8;
    m_scan.grey = m_header.isGrey();
    m_scan.alpha = m_header.hasAlpha();
    m_scan.png = m_header;
    return m_scan;
}

} // namespace

Result<ImageScan> scanPng(FileBytes &file)
{
    return PngScanner(file).run();
}

} // namespace normscope
