// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/input_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kSamples = 8; ///< along each side of a picture's pixel

/// The indices first, first + step, … below end that a picture's pixel covers.
struct Stretch
{
    std::int64_t first = 0;
    std::int64_t end = 1;
    std::int64_t step = 1;
};

Stretch stretchOf(int place, int places, std::int64_t length)
{
    Stretch s;
    s.first = place * length / places;
    s.end = std::max(s.first + 1, (place + 1) * length / places);
    s.step = std::max<std::int64_t>(1, (s.end - s.first) / kSamples);
    return s;
}

/// From the stored range to 0 to 1; halves, because the difference may overflow.
double shareOf(double value, const StoredRange &range)
{
    const double span = range.max / 2 - range.min / 2;
    return span > 0 ? std::clamp((value / 2 - range.min / 2) / span, 0.0, 1.0) : 0.5;
}

/// Sums of one picture pixel.
struct Cell
{
    std::array<double, 3> sum {};
    std::array<int, 3> count {};

    QRgb color() const
    {
        std::array<int, 3> level {};
        for (std::size_t c = 0; c < 3; ++c) {
            if (count[c] == 0)
                return 0;
            level[c] = static_cast<int>(std::lround(255 * sum[c] / count[c]));
        }
        return qRgb(level[0], level[1], level[2]);
    }
};

void addRow(const std::vector<double> &values, const Shape &shape, const StoredRange &range,
            std::vector<Cell> &cells)
{
    const bool isColour = shape.channels == 3 || shape.channels == 4;
    const auto width = static_cast<int>(cells.size());
    for (int x = 0; x < width; ++x) {
        Cell &cell = cells[static_cast<std::size_t>(x)];
        const Stretch columns = stretchOf(x, width, shape.columns);
        for (std::int64_t column = columns.first; column < columns.end; column += columns.step) {
            for (std::size_t c = 0; c < 3; ++c) {
                const auto at
                    = static_cast<std::size_t>(column * shape.channels) + (isColour ? c : 0);
                if (std::isfinite(values[at])) {
                    cell.sum[c] += shareOf(values[at], range);
                    ++cell.count[c];
                }
            }
        }
    }
}

/// A side that is a pixel short takes the whole, so that no seam is left.
int side(double length, int most)
{
    const auto whole = static_cast<int>(std::lround(length));
    return whole + 1 >= most ? most : std::max(1, whole);
}

} // namespace

QSize fittedSize(QSize image, QSize most)
{
    const double zoom = std::min(static_cast<double>(most.width()) / image.width(),
                                 static_cast<double>(most.height()) / image.height());
    return {side(image.width() * zoom, most.width()), side(image.height() * zoom, most.height())};
}

QImage makeInputPicture(const StoredTensor &tensor, const StoredRange &range, std::int64_t image,
                        QSize most, const StopToken &stop)
{
    const Shape &shape = tensor.shape();
    const QSize size
        = fittedSize({static_cast<int>(shape.columns), static_cast<int>(shape.rows)}, most);
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return picture;
    const std::int64_t rowElements = shape.columns * shape.channels;
    std::vector<double> values(static_cast<std::size_t>(rowElements));
    for (int y = 0; y < size.height(); ++y) {
        if (stop.stop_requested())
            return {};
        std::vector<Cell> cells(static_cast<std::size_t>(size.width()));
        const Stretch rows = stretchOf(y, size.height(), shape.rows);
        for (std::int64_t row = rows.first; row < rows.end; row += rows.step) {
            tensor.read(image, row * rowElements, rowElements, values.data());
            addRow(values, shape, range, cells);
        }
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        std::transform(cells.begin(), cells.end(), line, [](const Cell &c) { return c.color(); });
    }
    return picture;
}

} // namespace normscope
