// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/png/png_decoder.h"

#include "ui/model/input/png/inflater.h"
#include "ui/model/input/png/png_filter.h"
#include "ui/model/input/png/png_row.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace normscope {

namespace {

/// A picture of every so many pixels: all of them, or one of Adam7's seven.
struct Pass
{
    int firstRow;
    int firstColumn;
    int rowStep;
    int columnStep;
};

constexpr Pass kWhole[] {{0, 0, 1, 1}};
constexpr Pass kAdam7[] {{0, 0, 8, 8}, {0, 4, 8, 8}, {4, 0, 8, 4}, {0, 2, 4, 4},
                         {2, 0, 4, 2}, {0, 1, 2, 2}, {1, 0, 2, 1}};

/// Where the stored pixel (row, column) stands in the tensor: at origin + row * rowStep
/// + column * columnStep, in elements.
struct Placement
{
    qptrdiff origin = 0;
    qptrdiff rowStep = 0;
    qptrdiff columnStep = 0;
};

Placement placementOf(const PngHeader &header, const Orientation &orientation, int channels)
{
    Placement placement;
    placement.rowStep = orientation.transposed ? channels : header.columns * channels;
    placement.columnStep = orientation.transposed ? header.rows * channels : channels;
    if (orientation.rowsReversed) {
        placement.origin += (header.rows - 1) * placement.rowStep;
        placement.rowStep = -placement.rowStep;
    }
    if (orientation.columnsReversed) {
        placement.origin += (header.columns - 1) * placement.columnStep;
        placement.columnStep = -placement.columnStep;
    }
    return placement;
}

/// Unpacks and unfilters the rows of a pass, one after the other.
class PassReader
{
public:
    PassReader(Inflater &inflater, const PngHeader &header, qint64 columns)
        : m_inflater(inflater),
          m_pixelBytes(std::max(1, header.samples() * header.depth / 8)),
          m_row(std::size_t(1 + header.rowBytes(columns))),
          m_above(m_row.size())
    {
    }

    /// The bytes of the next row, valid until the next call.
    Result<const uchar *> next()
    {
        std::swap(m_row, m_above);
        const qint64 bytes = std::ssize(m_row);
        if (const auto read = m_inflater.read(m_row.data(), bytes); !read)
            return read.error();
        if (!undoPngFilter(m_row[0], m_row.data() + 1, m_above.data() + 1, bytes - 1, m_pixelBytes))
            return Error {ErrorCode::damagedFile,
                          QT_TRANSLATE_NOOP("normscope::ErrorText", "its pixels are damaged")};
        return m_row.data() + 1;
    }

private:
    Inflater &m_inflater;
    qint64 m_pixelBytes;
    std::vector<uchar> m_row; ///< the kind of filter, then the pixels
    std::vector<uchar> m_above;
};

template<typename V>
Result<void> readPass(Inflater &inflater, const PngHeader &header, const PngRow<V> &rows,
                      const Pass &pass, const Placement &placement, V *out)
{
    const qint64 columns
        = (header.columns - pass.firstColumn + pass.columnStep - 1) / pass.columnStep;
    if (columns < 1 || pass.firstRow >= header.rows)
        return {};
    PassReader reader(inflater, header, columns);
    for (qint64 row = pass.firstRow; row < header.rows; row += pass.rowStep) {
        const auto bytes = reader.next();
        if (!bytes)
            return bytes.error();
        V *const first = out + placement.origin + row * placement.rowStep
            + pass.firstColumn * placement.columnStep;
        if (!rows.expand(*bytes, columns, first, pass.columnStep * placement.columnStep))
            return Error {
                ErrorCode::damagedFile,
                QT_TRANSLATE_NOOP("normscope::ErrorText", "a colour is not in its palette")};
    }
    return {};
}

template<typename V>
Result<StoredTensor> decode(QIODevice &pixels, const PngHeader &header,
                            const Orientation &orientation, bool keepAlpha, const StopToken &stop)
{
    const PngRow<V> rows(header, keepAlpha);
    Shape shape {1, header.rows, header.columns, rows.channels()};
    if (orientation.transposed)
        std::swap(shape.rows, shape.columns);
    const Placement placement = placementOf(header, orientation, rows.channels());
    const auto values = std::make_shared_for_overwrite<V[]>(std::size_t(shape.elements()));
    Inflater inflater(pixels, stop);
    const std::span<const Pass> passes
        = header.interlaced ? std::span<const Pass>(kAdam7) : std::span<const Pass>(kWhole);
    for (const Pass &pass : passes) {
        const auto read = readPass(inflater, header, rows, pass, placement, values.get());
        if (!read)
            return read.error();
    }
    if (const auto finished = inflater.finish(); !finished)
        return finished.error();
    const auto *data = reinterpret_cast<const std::byte *>(values.get());
    const qint64 rowBytes = shape.columns * shape.channels * qint64(sizeof(V));
    return StoredTensor(shape, storedTypeOf<V>(), {{values, data, rowBytes}});
}

} // namespace

Result<StoredTensor> decodePngPixels(QIODevice &pixels, const PngHeader &header,
                                     const Orientation &orientation, bool keepAlpha,
                                     const StopToken &stop)
{
    return header.depth == 16 ? decode<quint16>(pixels, header, orientation, keepAlpha, stop)
                              : decode<quint8>(pixels, header, orientation, keepAlpha, stop);
}

} // namespace normscope
