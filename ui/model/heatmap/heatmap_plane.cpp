// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/heatmap_plane.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

namespace normscope {

namespace {

/// Values that are evaluated at once, for all stages together: about a second-level cache.
constexpr std::int64_t kValuesAtOnce = 1 << 15;

/// Sums of so large numbers might overflow; they are added a power of two smaller.
constexpr double kLarge = 0x1p960;
constexpr double kShrink = 0x1p-64;

/// The running mean of the pixels of one cell.
class CellSum
{
public:
    unsigned char flags = kNoFlag;

    void add(double value)
    {
        if (std::abs(value) < kLarge) {
            m_sum += value;
            ++m_count;
        } else {
            addUnusual(value);
        }
    }

    double mean() const
    {
        if (m_count == 0)
            return std::numeric_limits<double>::quiet_NaN();
        const auto count = static_cast<double>(m_count);
        if (m_large == 0)
            return m_sum / count;
        return (m_large + m_sum * kShrink) / count / kShrink;
    }

private:
    void addUnusual(double value)
    {
        if (std::isnan(value)) {
            flags |= kNan;
        } else if (std::isinf(value)) {
            flags |= value > 0 ? kPositiveInf : kNegativeInf;
        } else {
            m_large += value * kShrink;
            ++m_count;
        }
    }

    double m_sum = 0;
    double m_large = 0; ///< of the large values, times kShrink
    std::int64_t m_count = 0;
};

/// First and past-the-last pixel.
struct PixelRange
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

PixelRange pixelsOf(const CellAxis &axis, std::int64_t cell, CellValue cellValue)
{
    const PixelRange all {axis.firstPixel(cell), axis.firstPixel(cell + 1)};
    if (cellValue == CellValue::mean)
        return all;
    const std::int64_t middle = (all.begin + all.end - 1) / 2;
    return {middle, middle + 1};
}

/// Evaluates rows of cells of several planes that share one grid.
class Sweep
{
public:
    Sweep(const LayerRun &run, std::span<const StageId> stages, const HeatmapArea &area,
          std::vector<HeatmapPlane> &planes, bool findsDead)
        : m_run(run), m_ids(stages.begin(), stages.end()), m_area(area), m_planes(planes)
    {
        if (findsDead)
            m_ids.push_back(StageId::sum);
        const QRect cells = grid().cells;
        for (int cell = cells.left(); cell <= cells.right(); ++cell)
            m_columns.push_back(pixelsOf(grid().columnAxis, cell, grid().cellValue));
        const auto perPixel = m_run.shape().channels * static_cast<std::int64_t>(m_ids.size());
        m_pixelsAtOnce = std::max<std::int64_t>(1, kValuesAtOnce / perPixel);
    }

    void computeRow(int cellRow, const StopToken &stop)
    {
        const auto width = static_cast<std::size_t>(grid().cells.width());
        Row row {std::vector<CellSum>(m_planes.size() * width), {}};
        row.values.resize(static_cast<std::size_t>(m_pixelsAtOnce * m_run.shape().channels)
                          * m_ids.size());
        const PixelRange rows = pixelsOf(grid().rowAxis, cellRow, grid().cellValue);
        for (std::int64_t pixelRow = rows.begin; pixelRow < rows.end; ++pixelRow) {
            if (!addPixelRow(pixelRow, row, stop))
                return;
        }
        store(cellRow, row.sums);
    }

private:
    struct Row
    {
        std::vector<CellSum> sums; ///< plane by plane
        std::vector<double> values;
    };

    const HeatmapPlane &grid() const { return m_planes.front(); }

    bool addPixelRow(std::int64_t pixelRow, Row &row, const StopToken &stop) const
    {
        const std::int64_t end = m_columns.back().end;
        std::size_t cell = 0;
        for (std::int64_t first = m_columns.front().begin; first < end; first += m_pixelsAtOnce) {
            if (stop.stop_requested())
                return false;
            const std::int64_t count = std::min(m_pixelsAtOnce, end - first);
            m_run.evaluate(m_ids, {m_area.image, pixelRow * m_run.shape().columns + first, count},
                           row.values.data());
            cell = addRun({first, first + count}, cell, row);
        }
        return true;
    }

    /// Adds evaluated pixels to their cells, from `cell` on; returns the last cell.
    std::size_t addRun(const PixelRange &run, std::size_t cell, Row &row) const
    {
        for (; cell < m_columns.size(); ++cell) {
            const PixelRange &pixels = m_columns[cell];
            const std::int64_t begin = std::max(run.begin, pixels.begin);
            const std::int64_t end = std::min(run.end, pixels.end);
            if (begin < end)
                addToCell({begin - run.begin, end - run.begin}, run.end - run.begin, cell, row);
            if (pixels.end >= run.end)
                break;
        }
        return cell;
    }

    void addToCell(const PixelRange &places, std::int64_t runLength, std::size_t cell,
                   Row &row) const
    {
        const std::int64_t channels = m_run.shape().channels;
        const double *values = row.values.data() + m_area.channel;
        bool isDead = false;
        if (m_ids.size() > m_planes.size()) {
            const double *sums = values + std::ssize(m_planes) * runLength * channels;
            for (std::int64_t i = places.begin; i < places.end; ++i)
                isDead = isDead || sums[i * channels] == 0;
        }
        for (std::size_t plane = 0; plane < m_planes.size(); ++plane) {
            CellSum &sum = row.sums[plane * m_columns.size() + cell];
            for (std::int64_t i = places.begin; i < places.end; ++i)
                sum.add(values[i * channels]);
            if (isDead)
                sum.flags |= kDead;
            values += runLength * channels;
        }
    }

    void store(int cellRow, const std::vector<CellSum> &sums)
    {
        const std::size_t first = grid().indexOf(grid().cells.left(), cellRow);
        auto sum = sums.begin();
        for (HeatmapPlane &plane : m_planes) {
            for (std::size_t i = 0; i < m_columns.size(); ++i, ++sum) {
                plane.values[first + i] = sum->mean();
                plane.flags[first + i] = sum->flags;
            }
        }
    }

    const LayerRun &m_run;
    std::vector<StageId> m_ids; ///< of the planes, then `sum` where dead groups are looked for
    const HeatmapArea &m_area;
    std::vector<HeatmapPlane> &m_planes;
    std::vector<PixelRange> m_columns; ///< of each cell in a row
    std::int64_t m_pixelsAtOnce = 1;
};

HeatmapPlane emptyPlane(const HeatmapArea &area, const Shape &shape, CellValue cellValue)
{
    HeatmapPlane plane;
    plane.columnAxis = CellAxis(shape.columns, area.zoom);
    plane.rowAxis = CellAxis(shape.rows, area.zoom);
    plane.cells = cellsOf(area, shape);
    plane.cellValue = cellValue;
    const auto count = static_cast<std::size_t>(plane.cells.width())
        * static_cast<std::size_t>(plane.cells.height());
    plane.values.resize(count);
    plane.flags.resize(count);
    return plane;
}

} // namespace

QRect cellsOf(const HeatmapArea &area, const Shape &shape)
{
    const QRect image(0, 0, static_cast<int>(shape.columns), static_cast<int>(shape.rows));
    const QRect pixels = area.visible & image;
    if (pixels.isEmpty())
        return {};
    const CellAxis columns(shape.columns, area.zoom);
    const CellAxis rows(shape.rows, area.zoom);
    const QPoint topLeft(static_cast<int>(columns.cellOf(pixels.left())),
                         static_cast<int>(rows.cellOf(pixels.top())));
    const QPoint bottomRight(static_cast<int>(columns.cellOf(pixels.right())),
                             static_cast<int>(rows.cellOf(pixels.bottom())));
    return {topLeft, bottomRight};
}

Result<HeatmapPlane> computePlane(const HeatmapRequest &request, const StopToken &stop)
{
    Result<std::vector<HeatmapPlane>> planes
        = computePlanes(*request.run, std::span(&request.stage, 1), request.area, request.cellValue,
                        request.findsDead, stop);
    if (!planes)
        return planes.error();
    return std::move(planes->front());
}

Result<std::vector<HeatmapPlane>> computePlanes(const LayerRun &run,
                                                std::span<const StageId> stages,
                                                const HeatmapArea &area, CellValue cellValue,
                                                bool findsDead, const StopToken &stop)
{
    try {
        std::vector<HeatmapPlane> planes(stages.size(), emptyPlane(area, run.shape(), cellValue));
        if (planes.empty() || planes.front().cells.isEmpty())
            return planes;
        Sweep sweep(run, stages, area, planes, findsDead);
        const QRect cells = planes.front().cells;
        const bool complete = parallelFor(cells.height(), stop, [&](std::int64_t row) {
            sweep.computeRow(cells.top() + static_cast<int>(row), stop);
        });
        if (!complete || stop.stop_requested())
            return Error {ErrorCode::cancelled, {}};
        return planes;
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
