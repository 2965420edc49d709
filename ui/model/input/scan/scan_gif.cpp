// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: Graphics Interchange Format, version 89a, CompuServe.
#include "ui/model/input/scan/image_scan.h"
#include "ui/model/input/scan/lzw_counter.h"

#include <QCoreApplication>

namespace normscope {

namespace {

constexpr qint64 kScreenBytes = 13;
constexpr qint64 kDescriptorBytes = 9; ///< of a frame, without its first byte

enum BlockType : int { kExtension = 0x21, kFrame = 0x2C, kTrailer = 0x3B };
constexpr char kGraphicControl = '\xf9';

/// Walks over the blocks up to the trailer. The decoder is shown the first frame only, and its
/// transparency only where it is kept, so that a dropped one leaves the palette's own colours.
class GifScanner
{
public:
    GifScanner(FileBytes &file, const ScanOptions &options) : m_file(file), m_options(options) {}
    Result<ImageScan> run();

private:
    Result<void> readScreen();
    Result<void> takeExtension();
    Result<void> takeFrame();
    Result<void> takePalette(char flags);
    Result<qint64> skipSubBlocks(LzwCounter *counter);

    FileBytes &m_file;
    ScanOptions m_options;
    ImageScan m_scan;
    qint64 m_at = 0;
    bool m_grey = false; ///< the palette in force
    int m_colors = 0;    ///< in it; 0 without one
};

/// A palette at m_at, if the flags announce one.
Result<void> GifScanner::takePalette(char flags)
{
    if ((flags & 0x80) == 0)
        return {};
    const int colors = 2 << (flags & 0x07);
    const QByteArray palette = m_file.read(m_at, qint64(3) * colors);
    if (palette.isEmpty())
        return m_file.failure();
    m_at += palette.size();
    m_colors = colors;
    m_grey = true;
    for (qsizetype i = 0; i < palette.size(); i += 3)
        m_grey = m_grey && palette[i] == palette[i + 1] && palette[i] == palette[i + 2];
    return {};
}

Result<void> GifScanner::readScreen()
{
    const QByteArray screen = m_file.read(0, kScreenBytes);
    if (screen.isEmpty())
        return m_file.failure();
    m_scan.columns = littleEndian<quint16>(screen, 6);
    m_scan.rows = littleEndian<quint16>(screen, 8);
    if (m_scan.columns < 1 || m_scan.rows < 1)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    m_at = kScreenBytes;
    if (const auto palette = takePalette(screen[10]); !palette)
        return palette.error();
    appendPiece(m_scan.pieces, 0, m_at);
    return {};
}

/// Walks over sub-blocks from m_at to their end and returns how many bytes they hold.
Result<qint64> GifScanner::skipSubBlocks(LzwCounter *counter)
{
    qint64 total = 0;
    while (true) {
        const QByteArray size = m_file.read(m_at, 1);
        if (size.isEmpty())
            return m_file.failure();
        const qint64 bytes = static_cast<uchar>(size[0]);
        ++m_at;
        if (bytes == 0)
            return total;
        const QByteArray block = m_file.read(m_at, bytes);
        if (block.isEmpty())
            return m_file.failure();
        if (counter != nullptr && !counter->add(block))
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its pixels are damaged"));
        m_at += bytes;
        total += bytes;
    }
}

Result<void> GifScanner::takeExtension()
{
    const qint64 start = m_at - 1;
    const QByteArray head = m_file.read(m_at, 3); // label, size, flags of a graphic control
    if (head.isEmpty())
        return m_file.failure();
    ++m_at;
    const auto skipped = skipSubBlocks(nullptr);
    if (!skipped)
        return skipped.error();
    if (head[0] != kGraphicControl || m_scan.frames > 0)
        return {};
    m_scan.alpha = (head[2] & 1) != 0;
    if (m_options.keepAlpha)
        appendPiece(m_scan.pieces, start, m_at - start);
    return {};
}

Result<void> GifScanner::takeFrame()
{
    const qint64 start = m_at - 1;
    const QByteArray descriptor = m_file.read(m_at, kDescriptorBytes);
    if (descriptor.isEmpty())
        return m_file.failure();
    m_at += kDescriptorBytes;
    const bool first = m_scan.frames++ == 0;
    if (const auto palette = takePalette(descriptor[8]); !palette)
        return palette.error();
    const QByteArray codeSize = m_file.read(m_at++, 1);
    if (codeSize.isEmpty())
        return m_file.failure();
    if (codeSize[0] < 1 || codeSize[0] > 11)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its header is wrong"));
    if (first && m_colors == 0)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "its palette is missing"));
    LzwCounter counter(codeSize[0], m_colors);
    if (const auto skipped = skipSubBlocks(first ? &counter : nullptr); !skipped)
        return skipped.error();
    if (!first)
        return {};
    m_scan.grey = m_grey;
    appendPiece(m_scan.pieces, start, m_at - start);
    const qint64 pixels
        = qint64(littleEndian<quint16>(descriptor, 4)) * littleEndian<quint16>(descriptor, 6);
    if (pixels < 1 || counter.pixels() < pixels)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early"));
    return {};
}

Result<ImageScan> GifScanner::run()
{
    m_scan.frames = 0;
    if (const auto screen = readScreen(); !screen)
        return screen.error();
    while (true) {
        const QByteArray type = m_file.read(m_at++, 1);
        if (type.isEmpty())
            return m_file.failure();
        if (type[0] == kTrailer)
            break;
        if (type[0] != kExtension && type[0] != kFrame)
            return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "stray bytes are inside"));
        const auto taken = type[0] == kFrame ? takeFrame() : takeExtension();
        if (!taken)
            return taken.error();
    }
    if (m_scan.frames == 0)
        return damaged(QT_TRANSLATE_NOOP("normscope::ErrorText", "it has no pixels"));
    appendPiece(m_scan.pieces, QByteArray(1, char(kTrailer)));
    return m_scan;
}

} // namespace

Result<ImageScan> scanGif(FileBytes &file, const ScanOptions &options)
{
    return GifScanner(file, options).run();
}

} // namespace normscope
