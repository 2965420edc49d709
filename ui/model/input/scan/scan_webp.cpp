// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: RFC 9649, WebP Image Format.
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

#include <algorithm>

namespace normscope {

namespace {

constexpr qint64 kRiffHeaderBytes = 12;
constexpr qint64 kChunkHeaderBytes = 8;
constexpr qint64 kMaxExif = qint64(1) << 16;

struct RiffChunk
{
    QByteArray type;
    qint64 data = 0;
    qint64 size = 0;
};

class WebpScanner
{
public:
    explicit WebpScanner(FileBytes &file) : m_file(file) {}
    Result<ImageScan> run();

private:
    Result<void> take(const RiffChunk &chunk);
    Result<void> readSize(const RiffChunk &chunk);
    Result<void> readExif(const RiffChunk &chunk);

    FileBytes &m_file;
    ImageScan m_scan;
    qint64 m_frames = 0;
};

quint32 littleEndian24(const QByteArray &bytes, qsizetype at)
{
    return littleEndian<quint16>(bytes, at) | quint32(static_cast<uchar>(bytes[at + 2])) << 16;
}

/// The size of the picture: from VP8X where that is present, which comes first.
Result<void> WebpScanner::readSize(const RiffChunk &chunk)
{
    const QByteArray head = m_file.read(chunk.data, std::min<qint64>(chunk.size, 10));
    if (head.isEmpty())
        return m_file.failure();
    const bool lossless = chunk.type == "VP8L";
    const bool signedRight = chunk.type == "VP8X" || (lossless && head.startsWith('\x2f'))
        || head.mid(3, 3) == "\x9d\x01\x2a";
    if (head.size() < (lossless ? 5 : 10) || !signedRight)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    if (chunk.type == "VP8X") {
        m_scan.columns = littleEndian24(head, 4) + 1;
        m_scan.rows = littleEndian24(head, 7) + 1;
    } else if (lossless) {
        const auto bits = littleEndian<quint32>(head, 1);
        m_scan.columns = (bits & 0x3FFFU) + 1;
        m_scan.rows = (bits >> 14 & 0x3FFFU) + 1;
    } else {
        m_scan.columns = littleEndian<quint16>(head, 6) & 0x3FFF;
        m_scan.rows = littleEndian<quint16>(head, 8) & 0x3FFF;
    }
    return {};
}

Result<void> WebpScanner::readExif(const RiffChunk &chunk)
{
    const QByteArray block = m_file.read(chunk.data, std::min(chunk.size, kMaxExif));
    if (chunk.size > 0 && block.isEmpty())
        return m_file.failure();
    const QByteArray prefix = QByteArrayLiteral("Exif\0\0"); // some writers keep JPEG's prefix
    m_scan.orientation = orientationOfExif(block.startsWith(prefix) ? block.mid(6) : block);
    return {};
}

Result<void> WebpScanner::take(const RiffChunk &chunk)
{
    if (chunk.type == "ANMF")
        ++m_frames;
    if (chunk.type == "EXIF")
        return readExif(chunk);
    const bool sized = chunk.type == "VP8X" || chunk.type == "VP8 " || chunk.type == "VP8L";
    if (sized && m_scan.columns == 0)
        return readSize(chunk);
    return {};
}

Result<ImageScan> WebpScanner::run()
{
    const QByteArray riff = m_file.read(0, kRiffHeaderBytes);
    if (riff.isEmpty())
        return m_file.failure();
    const qint64 end = 8 + qint64(littleEndian<quint32>(riff, 4));
    if (end > m_file.size())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    qint64 at = kRiffHeaderBytes;
    while (at + kChunkHeaderBytes <= end) {
        const QByteArray head = m_file.read(at, kChunkHeaderBytes);
        if (head.isEmpty())
            return m_file.failure();
        const RiffChunk chunk {head.left(4), at + kChunkHeaderBytes,
                               littleEndian<quint32>(head, 4)};
        if (chunk.data + chunk.size > end)
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
        if (const auto taken = take(chunk); !taken)
            return taken.error();
        at = chunk.data + chunk.size + (chunk.size & 1);
    }
    if (m_scan.columns < 1 || m_scan.rows < 1)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    m_scan.frames = std::max<qint64>(1, m_frames);
    appendPiece(m_scan.pieces, 0, end);
    return m_scan;
}

} // namespace

Result<ImageScan> scanWebp(FileBytes &file)
{
    return WebpScanner(file).run();
}

} // namespace normscope
