// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: BITMAPFILEHEADER, BITMAPINFOHEADER and their successors, Microsoft.
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace normscope {

namespace {

constexpr qint64 kFileHeaderBytes = 14;
constexpr qint64 kCoreHeaderBytes = 12;
constexpr qint64 kInfoHeaderBytes = 40;

enum Compression : quint32 { kNone = 0, kRunLength8 = 1, kRunLength4 = 2, kBitFields = 3 };

struct BmpHeader
{
    qint64 pixelOffset = 0;
    qint64 headerBytes = 0;
    qint64 columns = 0;
    qint64 rows = 0; ///< negative: top-down
    int depth = 0;
    quint32 compression = kNone;
    qint64 pixelBytes = 0; ///< of run-length coded pixels
    qint64 colors = 0;
};

Result<BmpHeader> readHeader(FileBytes &file)
{
    const QByteArray start = file.read(0, kFileHeaderBytes + kCoreHeaderBytes);
    if (start.isEmpty())
        return file.failure();
    BmpHeader header;
    header.pixelOffset = littleEndian<quint32>(start, 10);
    header.headerBytes = littleEndian<quint32>(start, 14);
    if (header.headerBytes == kCoreHeaderBytes) {
        header.columns = littleEndian<quint16>(start, 18);
        header.rows = littleEndian<quint16>(start, 20);
        header.depth = littleEndian<quint16>(start, 24);
        return header;
    }
    const QByteArray info = file.read(kFileHeaderBytes, kInfoHeaderBytes);
    if (info.isEmpty())
        return file.failure();
    header.columns = littleEndian<qint32>(info, 4);
    header.rows = littleEndian<qint32>(info, 8);
    header.depth = littleEndian<quint16>(info, 14);
    header.compression = littleEndian<quint32>(info, 16);
    header.pixelBytes = littleEndian<quint32>(info, 20);
    header.colors = littleEndian<quint32>(info, 32);
    return header;
}

bool isSound(const BmpHeader &header)
{
    constexpr qint64 kSizes[] = {kCoreHeaderBytes, kInfoHeaderBytes, 52, 56, 64, 108, 124};
    constexpr int kDepths[] = {1, 4, 8, 16, 24, 32};
    const qint64 most = header.depth <= 8 ? qint64(1) << header.depth : 65536;
    return std::ranges::count(kSizes, header.headerBytes) == 1
        && std::ranges::count(kDepths, header.depth) == 1 && header.columns > 0 && header.rows != 0
        && header.rows > std::numeric_limits<qint32>::min() && header.colors <= most
        && header.pixelOffset >= kFileHeaderBytes + header.headerBytes;
}

Result<void> checkRows(const FileBytes &file, const BmpHeader &header)
{
    const qint64 rowBytes = (header.columns * header.depth + 31) / 32 * 4;
    const qint64 there = file.size() - header.pixelOffset;
    if (there < 0 || there / rowBytes < std::abs(header.rows))
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    return {};
}

/// Run-length coded pixels end with an end-of-bitmap mark, 0 1.
Result<void> checkRunLengths(FileBytes &file, const BmpHeader &header)
{
    const bool fits = header.compression == (header.depth == 8 ? kRunLength8 : kRunLength4)
        && (header.depth == 8 || header.depth == 4) && header.rows > 0;
    if (!fits)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    const qint64 end = header.pixelOffset + header.pixelBytes;
    if (header.pixelBytes < 2 || end > file.size())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    const QByteArray mark = file.read(end - 2, 2);
    if (mark.isEmpty())
        return file.failure();
    if (mark != QByteArray("\0\1", 2))
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    return {};
}

} // namespace

Result<ImageScan> scanBmp(FileBytes &file)
{
    const auto header = readHeader(file);
    if (!header)
        return header.error();
    if (!isSound(*header))
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    if (header->compression > kBitFields)
        return unsupported(QT_TRANSLATE_NOOP("normscope::ErrorText", "this kind of BMP"));
    const bool runs = header->compression == kRunLength8 || header->compression == kRunLength4;
    const auto checked = runs ? checkRunLengths(file, *header) : checkRows(file, *header);
    if (!checked)
        return checked.error();
    ImageScan scan;
    scan.columns = header->columns;
    scan.rows = std::abs(header->rows);
    appendPiece(scan.pieces, 0, file.size());
    return scan;
}

} // namespace normscope
