// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/region_painter.h"

#include "ui/model/heatmap/device_cells.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr int kStripePeriod = 5; ///< in line widths; two of them are ink

/// The mask spread over device pixels, with a margin of unmarked ones.
class DeviceMask
{
public:
    DeviceMask(const CellMask &mask, const HeatmapPlane &plane, const MapView &view, int margin)
        : m_size(view.visibleMap().size()),
          m_margin(margin),
          m_stride(static_cast<std::size_t>(m_size.width() + 2 * margin)),
          m_marks(m_stride * static_cast<std::size_t>(m_size.height() + 2 * margin))
    {
        const DeviceCells cells = deviceCells(plane, view);
        for (int y = 0; y < m_size.height(); ++y) {
            const int row = cells.rows[static_cast<std::size_t>(y)];
            if (row >= 0)
                spread(mask.data() + qsizetype {row} * plane.cells.width(), cells.columns, y);
        }
    }

    QSize size() const { return m_size; }
    /// Also in the margin.
    bool at(int x, int y) const { return m_marks[index(x, y)] != 0; }

    bool hasNeighbour(int x, int y, bool marked) const
    {
        for (int step = 1; step <= m_margin; ++step) {
            if (at(x - step, y) == marked || at(x + step, y) == marked || at(x, y - step) == marked
                || at(x, y + step) == marked)
                return true;
        }
        return false;
    }

private:
    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y + m_margin) * m_stride
            + static_cast<std::size_t>(x + m_margin);
    }

    void spread(const unsigned char *row, const std::vector<int> &columns, int y)
    {
        unsigned char *out = m_marks.data() + index(0, y);
        for (const int column : columns)
            *out++ = column < 0 ? 0 : row[column];
    }

    QSize m_size;
    int m_margin;
    std::size_t m_stride;
    std::vector<unsigned char> m_marks;
};

QRgb inkAt(const DeviceMask &mask, int x, int y, const RegionInk &ink)
{
    if (!mask.at(x, y))
        return mask.hasNeighbour(x, y, true) ? ink.outline : 0;
    if (ink.stripes == 0)
        return 0;
    const bool isStripe = (x + y) / ink.line % kStripePeriod < 2;
    return isStripe || mask.hasNeighbour(x, y, false) ? ink.stripes : 0;
}

} // namespace

QImage paintRegion(const CellMask &mask, const HeatmapPlane &plane, const MapView &view,
                   const RegionInk &ink)
{
    QImage image(view.visibleMap().size(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    const DeviceMask marks(mask, plane, view, std::max(1, ink.line));
    for (int y = 0; y < image.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            *out++ = inkAt(marks, x, y, ink);
    }
    return image;
}

} // namespace normscope
