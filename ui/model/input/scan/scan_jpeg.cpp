// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: ITU-T T.81, annex B.
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

#include <algorithm>

namespace normscope {

namespace {

enum Marker : int {
    kSof0 = 0xC0,
    kSof2 = 0xC2,
    kHuffman = 0xC4,
    kReserved = 0xC8,
    kArithmetic = 0xCC,
    kSof15 = 0xCF,
    kRestart0 = 0xD0,
    kRestart7 = 0xD7,
    kEndOfImage = 0xD9,
    kStartOfScan = 0xDA,
    kApp0 = 0xE0,
    kApp1 = 0xE1,
    kApp14 = 0xEE,
    kApp15 = 0xEF,
    kComment = 0xFE,
};

/// More scans than any picture needs; each costs a pass over the whole picture, during which the
/// decoder may read nothing and so cannot be stopped.
constexpr int kMaxScans = 100;
constexpr qint64 kMaxScannedPixels = 4'000'000'000;

/// Walks over the markers up to the end of the image. The decoder is shown everything but the
/// application data (EXIF, colour profiles), of which only JFIF and Adobe say how pixels are kept.
class JpegScanner
{
public:
    explicit JpegScanner(FileBytes &file) : m_file(file) {}
    Result<ImageScan> run();

private:
    Result<int> nextMarker();
    Result<void> takeSegment(int marker);
    Result<void> readFrame(int marker, const QByteArray &body);
    Result<void> skipEntropyCoded();
    static bool isFrame(int marker);
    static bool isLeftOut(int marker);

    FileBytes &m_file;
    ImageScan m_scan;
    qint64 m_at = 2;
    int m_scans = 0;
    bool m_frame = false;
    bool m_exif = false;
};

bool JpegScanner::isFrame(int marker)
{
    return marker >= kSof0 && marker <= kSof15 && marker != kHuffman && marker != kReserved
        && marker != kArithmetic;
}

bool JpegScanner::isLeftOut(int marker)
{
    return marker == kComment || (marker > kApp0 && marker <= kApp15 && marker != kApp14);
}

/// Reads a marker, with any fill bytes before it, and leaves m_at behind it.
Result<int> JpegScanner::nextMarker()
{
    QByteArray byte = m_file.read(m_at, 1);
    if (byte.isEmpty())
        return m_file.failure();
    if (byte[0] != '\xff')
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "stray bytes are inside"));
    while (byte == "\xff") {
        byte = m_file.read(++m_at, 1);
    }
    if (byte.isEmpty())
        return m_file.failure();
    ++m_at;
    return int(static_cast<uchar>(byte[0]));
}

Result<void> JpegScanner::readFrame(int marker, const QByteArray &body)
{
    if (marker > kSof2)
        return unsupported(QT_TRANSLATE_NOOP("normscope::ErrorText",
                                             "this kind of JPEG (lossless or arithmetic)"));
    if (body.size() < 6 || m_frame)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    if (body[0] != 8)
        return unsupported(
            QT_TRANSLATE_NOOP("normscope::ErrorText", "a JPEG with more than 8 bits"));
    m_frame = true;
    m_scan.rows = bigEndian<quint16>(body, 1);
    m_scan.columns = bigEndian<quint16>(body, 3);
    m_scan.grey = body[5] == 1;
    if (m_scan.rows < 1 || m_scan.columns < 1)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    return {};
}

Result<void> JpegScanner::takeSegment(int marker)
{
    const QByteArray length = m_file.read(m_at, 2);
    if (length.isEmpty())
        return m_file.failure();
    const qint64 size = bigEndian<quint16>(length, 0);
    if (size < 2)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    const QByteArray body = m_file.read(m_at + 2, size - 2);
    if (size > 2 && body.isEmpty())
        return m_file.failure();
    if (!isLeftOut(marker))
        appendPiece(m_scan.pieces, m_at - 2, size + 2);
    m_at += size;
    if (isFrame(marker))
        return readFrame(marker, body);
    if (marker == kApp1 && !m_exif && body.startsWith(QByteArrayLiteral("Exif\0\0"))) {
        m_exif = true;
        m_scan.orientation = orientationOfExif(body.mid(6));
    }
    return {};
}

/// Leaves m_at at the marker that ends the entropy-coded data: 0xFF 0x00 is a byte of the data,
/// 0xFF 0xD0 ... 0xFF 0xD7 separate its parts.
Result<void> JpegScanner::skipEntropyCoded()
{
    constexpr qint64 kBlock = 65536;
    const qint64 start = m_at;
    while (true) {
        // Blocks overlap by a byte, so that a marker is never cut in two.
        const QByteArray block = m_file.read(m_at, std::min(kBlock, m_file.size() - m_at));
        if (block.size() < 2)
            return m_file.failure();
        qsizetype i = block.indexOf('\xff');
        for (; i >= 0 && i + 1 < block.size(); i = block.indexOf('\xff', i + 1)) {
            const int next = static_cast<uchar>(block[i + 1]);
            const bool inside
                = next == 0 || next == 0xFF || (next >= kRestart0 && next <= kRestart7);
            if (inside)
                continue;
            m_at += i;
            appendPiece(m_scan.pieces, start, m_at - start);
            return {};
        }
        m_at += block.size() - 1;
    }
}

Result<ImageScan> JpegScanner::run()
{
    appendPiece(m_scan.pieces, 0, 2);
    while (true) {
        const auto marker = nextMarker();
        if (!marker)
            return marker.error();
        if (*marker == kEndOfImage)
            break;
        if (*marker < kSof0 || (*marker >= kRestart0 && *marker < kEndOfImage))
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "stray bytes are inside"));
        if (const auto segment = takeSegment(*marker); !segment)
            return segment.error();
        if (*marker != kStartOfScan)
            continue;
        ++m_scans;
        const qint64 scanned = m_scans * m_scan.rows * m_scan.columns;
        if (!m_frame || m_scans > kMaxScans || (m_scans > 1 && scanned > kMaxScannedPixels))
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
        if (const auto coded = skipEntropyCoded(); !coded)
            return coded.error();
    }
    appendPiece(m_scan.pieces, QByteArrayLiteral("\xff\xd9"));
    if (m_scans == 0)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has no pixels"));
    return m_scan;
}

} // namespace

Result<ImageScan> scanJpeg(FileBytes &file)
{
    return JpegScanner(file).run();
}

} // namespace normscope
