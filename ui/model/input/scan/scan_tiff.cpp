// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: TIFF, revision 6.0, Adobe.
#include "ui/model/input/scan/image_scan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <vector>

namespace normscope {

namespace {

constexpr qint64 kEntryBytes = 12;
constexpr qint64 kPalette = 3; ///< of kPhotometric
constexpr qint64 kMaxValues = qint64(1) << 20;

enum Tag : int {
    kColumns = 256,
    kRows = 257,
    kBits = 258,
    kCompression = 259,
    kPhotometric = 262,
    kStripOffsets = 273,
    kOrientation = 274,
    kSamples = 277,
    kStripBytes = 279,
    kColorMap = 320,
    kTileOffsets = 324,
    kTileBytes = 325,
    kExtraSamples = 338,
    kSampleFormat = 339,
};

constexpr int kUsedTags[]
    = {kColumns, kRows,       kBits,     kCompression, kPhotometric, kStripOffsets, kOrientation,
       kSamples, kStripBytes, kColorMap, kTileOffsets, kTileBytes,   kExtraSamples, kSampleFormat};

/// Reads the directory of the first page and checks that its strips or tiles lie in the file.
class TiffScanner
{
public:
    explicit TiffScanner(FileBytes &file) : m_file(file) {}
    Result<ImageScan> run();

private:
    using Values = std::vector<qint64>;

    Result<void> readDirectory();
    Result<Values> readValues(const QByteArray &entry);
    Result<void> checkKind() const;
    bool fitsSamples() const;
    Result<void> checkStrips() const;
    QList<FilePiece> pieces() const;
    Values values(int tag) const;
    qint64 first(int tag, qint64 missing) const;
    quint16 short16(const QByteArray &bytes, qsizetype at) const;
    quint32 long32(const QByteArray &bytes, qsizetype at) const;

    FileBytes &m_file;
    bool m_little = true;
    std::map<int, Values> m_tags;
    qint64 m_extraSampleAt = 0; ///< where the value of kExtraSamples stands in the file
    bool m_morePages = false;
};

quint16 TiffScanner::short16(const QByteArray &bytes, qsizetype at) const
{
    return m_little ? littleEndian<quint16>(bytes, at) : bigEndian<quint16>(bytes, at);
}

quint32 TiffScanner::long32(const QByteArray &bytes, qsizetype at) const
{
    return m_little ? littleEndian<quint32>(bytes, at) : bigEndian<quint32>(bytes, at);
}

TiffScanner::Values TiffScanner::values(int tag) const
{
    const auto found = m_tags.find(tag);
    return found == m_tags.end() ? Values() : found->second;
}

qint64 TiffScanner::first(int tag, qint64 missing) const
{
    const Values all = values(tag);
    return all.empty() ? missing : all.front();
}

/// The numbers of an entry; of other types than BYTE, SHORT and LONG none.
Result<TiffScanner::Values> TiffScanner::readValues(const QByteArray &entry)
{
    const int type = short16(entry, 2);
    const qint64 count = long32(entry, 4);
    const qint64 bytesEach = type == 1 ? 1 : type == 3 ? 2 : type == 4 ? 4 : 0;
    if (bytesEach == 0 || count > kMaxValues)
        return Values();
    Values result;
    const bool inside = count * bytesEach <= 4;
    const qint64 start = long32(entry, 8);
    constexpr qint64 kBlockValues = 4096;
    for (qint64 done = 0; done < count; done += kBlockValues) {
        const qint64 here = std::min(kBlockValues, count - done);
        const QByteArray block
            = inside ? entry.mid(8) : m_file.read(start + done * bytesEach, here * bytesEach);
        if (block.isEmpty())
            return m_file.failure();
        for (qint64 i = 0; i < here; ++i)
            result.push_back(bytesEach == 1       ? static_cast<uchar>(block[i])
                                 : bytesEach == 2 ? short16(block, 2 * i)
                                                  : qint64(long32(block, 4 * i)));
    }
    return result;
}

Result<void> TiffScanner::readDirectory()
{
    const QByteArray head = m_file.read(0, 8);
    if (head.isEmpty())
        return m_file.failure();
    m_little = head[0] == 'I';
    const qint64 start = long32(head, 4);
    const QByteArray countBytes = m_file.read(start, 2);
    if (countBytes.isEmpty())
        return m_file.failure();
    const qint64 count = short16(countBytes, 0);
    const QByteArray entries = m_file.read(start + 2, count * kEntryBytes + 4);
    if (entries.isEmpty())
        return m_file.failure();
    for (qint64 i = 0; i < count; ++i) {
        const QByteArray entry = entries.mid(i * kEntryBytes, kEntryBytes);
        const int tag = short16(entry, 0);
        if (std::ranges::count(kUsedTags, tag) == 0 || m_tags.contains(tag))
            continue;
        auto read = readValues(entry);
        if (!read)
            return read.error();
        m_tags.emplace(tag, std::move(*read));
        if (tag == kExtraSamples)
            m_extraSampleAt = start + 2 + i * kEntryBytes + 8;
    }
    m_morePages = long32(entries, count * kEntryBytes) != 0;
    return {};
}

/// Whether a pixel has as many samples as its kind of colours takes; Lab and others are not read.
bool TiffScanner::fitsSamples() const
{
    constexpr int kColors[] = {1, 1, 3, 1, 0, 4, 3}; // white or black is zero, RGB, palette, mask,
                                                     // CMYK, YCbCr
    const qint64 photometric = first(kPhotometric, -1);
    if (photometric < 0 || photometric >= std::ssize(kColors))
        return false;
    const auto extra = std::ssize(values(kExtraSamples));
    return first(kSamples, 1) == kColors[photometric] + extra;
}

Result<void> TiffScanner::checkKind() const
{
    const Values bits = values(kBits);
    const qint64 depth = first(kBits, 1);
    const bool same = std::ranges::count(bits, depth) == std::ranges::ssize(bits);
    const bool known = depth == 1 || depth == 4 || depth == 8 || depth == 16;
    if (first(kSampleFormat, 1) != 1)
        return unsupported(QT_TRANSLATE_NOOP("normscope::ErrorText",
                                             "a TIFF of floating point or signed numbers"));
    if (!same || !known || values(kExtraSamples).size() > 1 || !fitsSamples())
        return unsupported(QT_TRANSLATE_NOOP("normscope::ErrorText", "this kind of TIFF"));
    if (first(kPhotometric, 0) == kPalette && std::ssize(values(kColorMap)) != qint64(3) << depth)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its palette is wrong"));
    if (first(kColumns, 0) < 1 || first(kRows, 0) < 1)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    return {};
}

Result<void> TiffScanner::checkStrips() const
{
    const bool tiled = !values(kTileOffsets).empty();
    const Values offsets = values(tiled ? kTileOffsets : kStripOffsets);
    const Values sizes = values(tiled ? kTileBytes : kStripBytes);
    if (offsets.empty() || offsets.size() != sizes.size())
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has no pixels"));
    qint64 total = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        if (offsets[i] + sizes[i] > m_file.size())
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
        total += sizes[i];
    }
    const qint64 rowBytes = (first(kColumns, 0) * first(kSamples, 1) * first(kBits, 1) + 7) / 8;
    const bool plain = first(kCompression, 1) == 1;
    if (plain && total / std::max<qint64>(1, rowBytes) < first(kRows, 0))
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    return {};
}

/// The file, but an alpha channel is called associated: otherwise libtiff multiplies the colours
/// by it.
QList<FilePiece> TiffScanner::pieces() const
{
    QList<FilePiece> shown;
    if (values(kExtraSamples).empty()) {
        appendPiece(shown, 0, m_file.size());
        return shown;
    }
    appendPiece(shown, 0, m_extraSampleAt);
    appendPiece(shown, m_little ? QByteArray("\1\0", 2) : QByteArray("\0\1", 2));
    appendPiece(shown, m_extraSampleAt + 2, m_file.size() - m_extraSampleAt - 2);
    return shown;
}

Result<ImageScan> TiffScanner::run()
{
    if (const auto read = readDirectory(); !read)
        return read.error();
    if (const auto kind = checkKind(); !kind)
        return kind.error();
    if (const auto strips = checkStrips(); !strips)
        return strips.error();
    ImageScan scan;
    scan.columns = first(kColumns, 0);
    scan.rows = first(kRows, 0);
    scan.bitDepth = first(kBits, 1) == 16 ? 16 : 8;
    scan.grey = first(kPhotometric, 0) <= 1;
    scan.alpha = !values(kExtraSamples).empty();
    scan.orientation = orientationOf(int(first(kOrientation, 1)));
    scan.morePages = m_morePages;
    scan.pieces = pieces();
    return scan;
}

} // namespace

Result<ImageScan> scanTiff(FileBytes &file)
{
    return TiffScanner(file).run();
}

} // namespace normscope
