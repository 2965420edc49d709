// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/heatmap_plane.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <new>

namespace normscope {

namespace {

/// Values that are evaluated at once, for all stages together: about a second-level cache.
constexpr std::int64_t kValuesAtOnce = 1 << 15;

/// Rows of a sample of which one is computed.
constexpr std::int64_t kSampledRows = 2;

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

    double value() const
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

/// The most frequent of the pixels of one cell, whose values are a few classes.
class CellMajority
{
public:
    unsigned char flags = kNoFlag;

    void add(double value)
    {
        if (std::isnan(value)) {
            flags |= kNan;
            return;
        }
        const auto place = std::ranges::lower_bound(m_classes, value, {}, &Class::value);
        if (place != m_classes.end() && place->value == value)
            ++place->count;
        else
            m_classes.insert(place, {value, 1});
    }

    double value() const
    {
        const auto most = std::ranges::max_element(m_classes, {}, &Class::count); // the first one
        return most == m_classes.end() ? std::numeric_limits<double>::quiet_NaN() : most->value;
    }

private:
    struct Class
    {
        double value;
        std::int64_t count;
    };

    std::vector<Class> m_classes; ///< from the least value on
};

/// First and past-the-last pixel.
struct PixelRange
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The pixels of a tile that lie in a cell, along one axis, and the tile's column or row; empty
/// where the cell lies in a gap.
struct TilePixels
{
    PixelRange pixels;
    int tile = 0;

    bool isEmpty() const { return pixels.begin >= pixels.end; }
};

TilePixels pixelsOf(const CellAxis &axis, std::int64_t cell, CellValue cellValue,
                    std::int64_t length, std::int64_t gap)
{
    const PixelRange all {axis.firstPixel(cell), axis.firstPixel(cell + 1)};
    const std::int64_t pitch = length + gap;
    std::int64_t tile = all.begin / pitch;
    if (all.begin - tile * pitch >= length)
        ++tile;
    PixelRange inside {std::max(all.begin - tile * pitch, std::int64_t {0}),
                       std::min(all.end - tile * pitch, length)};
    if (cellValue == CellValue::sample && inside.begin < inside.end) {
        inside.begin = (inside.begin + inside.end - 1) / 2;
        inside.end = inside.begin + 1;
    }
    return {inside, static_cast<int>(tile)};
}

/// Neighbouring cells of a row that lie in one tile.
struct Segment
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< past the last
    int tileColumn = 0;
};

/// Values of one stage and channel, and where they go.
struct Layer
{
    std::size_t plane = 0;
    std::size_t stage = 0; ///< its place among those that are evaluated
    std::int64_t channel = 0;
    bool isTiled = false; ///< the channel is the number of the tile
    std::vector<double> *values = nullptr;
};

/// What is evaluated on each span of pixels: the values of the planes one after another, then,
/// where dead groups are looked for, those of `sum`.
struct SpanValues
{
    const Shape &shape;
    std::size_t arrays; ///< planes, and `sum`
    std::function<void(const PixelSpan &span, double *out)> evaluate;
    double ruledBelow = 0; ///< epsilon rules the groups whose sum is less than this
};

/// Evaluates rows of cells of several planes that share one grid; a Cell makes the value of several
/// pixels.
template<typename Cell>
class Sweep
{
public:
    Sweep(const SpanValues &values, const HeatmapArea &area, std::vector<HeatmapPlane> &planes)
        : m_values(values),
          m_area(area),
          m_tiles(tilesOf(area, values.shape)),
          m_planes(planes),
          m_findsDead(values.arrays > planes.size())
    {
        addLayers();
        addColumns();
        const auto perPixel = m_values.shape.channels * static_cast<std::int64_t>(m_values.arrays);
        m_pixelsAtOnce = std::max<std::int64_t>(1, kValuesAtOnce / perPixel);
    }

    /// Rows from the top of the plane that are found together.
    void computeRows(std::int64_t first, std::int64_t count, const StopToken &stop)
    {
        const int top = grid().cells.top() + static_cast<int>(first);
        computeRow(top, stop);
        const TilePixels above = pixelsOfRow(top);
        for (int below = top + 1; below < top + count; ++below) {
            const TilePixels rows = pixelsOfRow(below);
            if (rows.isEmpty() == above.isEmpty() && rows.tile == above.tile)
                repeatRow(top, below);
            else
                computeRow(below, stop);
        }
    }

private:
    struct Row
    {
        std::vector<Cell> sums; ///< layer by layer
        std::vector<double> values;
        std::vector<std::size_t> cursors; ///< of each segment, the cell that comes next
        int tileRow = 0;
    };

    const HeatmapPlane &grid() const { return m_planes.front(); }

    TilePixels pixelsOfRow(int cellRow) const
    {
        return pixelsOf(grid().rowAxis, cellRow, grid().cellValue, m_tiles.imageSize().height(),
                        m_tiles.gap());
    }

    void computeRow(int cellRow, const StopToken &stop)
    {
        const auto width = static_cast<std::size_t>(grid().cells.width());
        Row row {std::vector<Cell>(m_layers.size() * width), {}, {}, 0};
        row.values.resize(static_cast<std::size_t>(m_pixelsAtOnce * m_values.shape.channels)
                          * m_values.arrays);
        const TilePixels rows = pixelsOfRow(cellRow);
        row.tileRow = rows.tile;
        for (std::int64_t pixelRow = rows.pixels.begin; pixelRow < rows.pixels.end; ++pixelRow) {
            if (!addPixelRow(pixelRow, row, stop))
                return;
        }
        store(cellRow, rows, row.sums);
    }

    void repeatRow(int from, int to)
    {
        const std::size_t source = grid().indexOf(grid().cells.left(), from);
        const std::size_t target = grid().indexOf(grid().cells.left(), to);
        for (const Layer &layer : m_layers) {
            std::copy_n(layer.values->data() + source, m_columns.size(),
                        layer.values->data() + target);
            std::vector<unsigned char> &flags = m_planes[layer.plane].flags;
            std::copy_n(flags.data() + source, m_columns.size(), flags.data() + target);
        }
    }

    void addLayers()
    {
        const bool isTiled = m_area.channels == ChannelView::all;
        for (std::size_t i = 0; i < m_planes.size(); ++i) {
            m_layers.push_back({i, i, m_area.channel, isTiled, &m_planes[i].values});
            for (std::size_t c = 0; c < m_planes[i].colours.size(); ++c)
                m_layers.push_back(
                    {i, i, static_cast<std::int64_t>(c), false, &m_planes[i].colours[c]});
        }
    }

    void addColumns()
    {
        const QRect cells = grid().cells;
        for (int cell = cells.left(); cell <= cells.right(); ++cell) {
            const TilePixels pixels = pixelsOf(grid().columnAxis, cell, grid().cellValue,
                                               m_tiles.imageSize().width(), m_tiles.gap());
            const std::size_t place = m_columns.size();
            m_columns.push_back(pixels);
            if (pixels.isEmpty())
                continue;
            if (m_segments.empty() || m_segments.back().tileColumn != pixels.tile)
                m_segments.push_back({place, place, pixels.tile});
            m_segments.back().end = place + 1;
            m_needed.begin = std::min(m_needed.begin, pixels.pixels.begin);
            m_needed.end = std::max(m_needed.end, pixels.pixels.end);
        }
    }

    bool addPixelRow(std::int64_t pixelRow, Row &row, const StopToken &stop) const
    {
        row.cursors.clear();
        for (const Segment &segment : m_segments)
            row.cursors.push_back(segment.begin);
        for (std::int64_t first = m_needed.begin; first < m_needed.end; first += m_pixelsAtOnce) {
            if (stop.stop_requested())
                return false;
            const std::int64_t count = std::min(m_pixelsAtOnce, m_needed.end - first);
            m_values.evaluate({m_area.image, pixelRow * m_values.shape.columns + first, count},
                              row.values.data());
            for (std::size_t i = 0; i < m_segments.size(); ++i)
                row.cursors[i] = addRun({first, first + count}, row.cursors[i], m_segments[i], row);
        }
        return true;
    }

    /// Adds evaluated pixels to their cells, from `cell` on; returns the last cell.
    std::size_t addRun(const PixelRange &run, std::size_t cell, const Segment &segment,
                       Row &row) const
    {
        const std::int64_t tile = row.tileRow * m_tiles.columns() + segment.tileColumn;
        if (tile >= m_tiles.tiles())
            return cell;
        for (; cell < segment.end; ++cell) {
            const PixelRange &pixels = m_columns[cell].pixels;
            const std::int64_t begin = std::max(run.begin, pixels.begin);
            const std::int64_t end = std::min(run.end, pixels.end);
            if (begin < end)
                addToCell({begin - run.begin, end - run.begin}, run.end - run.begin, cell, tile,
                          row);
            if (pixels.end >= run.end)
                break;
        }
        return cell;
    }

    void addToCell(const PixelRange &places, std::int64_t runLength, std::size_t cell,
                   std::int64_t tile, Row &row) const
    {
        const std::int64_t channels = m_values.shape.channels;
        const std::int64_t stride = runLength * channels;
        const unsigned flags = m_findsDead ? groupFlags(places, tile, row, stride) : 0U;
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            const Layer &layer = m_layers[i];
            Cell &sum = row.sums[i * m_columns.size() + cell];
            const double *values = row.values.data()
                + static_cast<std::int64_t>(layer.stage) * stride
                + (layer.isTiled ? tile : layer.channel);
            for (std::int64_t k = places.begin; k < places.end; ++k)
                sum.add(values[k * channels]);
            sum.flags = static_cast<unsigned char>(sum.flags | flags);
        }
    }

    /// What groups of these pixels are: dead, in every channel that is shown, or epsilon-ruled, in
    /// one of them.
    unsigned groupFlags(const PixelRange &places, std::int64_t tile, const Row &row,
                        std::int64_t stride) const
    {
        const std::int64_t channels = m_values.shape.channels;
        const bool isMixed = m_area.channels == ChannelView::rgb;
        const std::int64_t own = m_layers.front().isTiled ? tile : m_area.channel;
        const std::size_t shown = isMixed ? kColourCount : 1;
        const double *sums
            = row.values.data() + std::ssize(m_planes) * stride + (isMixed ? 0 : own);
        unsigned flags = kNoFlag;
        for (std::int64_t k = places.begin; k < places.end; ++k)
            flags |= flagsOfSums(std::span(sums + k * channels, shown));
        return flags;
    }

    unsigned flagsOfSums(std::span<const double> sums) const
    {
        bool isDead = true;
        bool isRuled = false;
        for (const double sum : sums) {
            isDead = isDead && sum == 0;
            isRuled = isRuled || (sum > 0 && sum < m_values.ruledBelow);
        }
        unsigned flags = kNoFlag;
        if (isDead)
            flags |= kDead;
        if (isRuled)
            flags |= kEpsilonRuled;
        return flags;
    }

    void store(int cellRow, const TilePixels &rows, const std::vector<Cell> &sums)
    {
        const std::size_t first = grid().indexOf(grid().cells.left(), cellRow);
        auto sum = sums.begin();
        for (const Layer &layer : m_layers) {
            for (std::size_t i = 0; i < m_columns.size(); ++i, ++sum) {
                (*layer.values)[first + i] = sum->value();
                m_planes[layer.plane].flags[first + i] |= sum->flags;
                if (isGap(rows, m_columns[i]))
                    m_planes[layer.plane].flags[first + i] = kBetweenTiles;
            }
        }
    }

    bool isGap(const TilePixels &rows, const TilePixels &columns) const
    {
        return rows.isEmpty() || columns.isEmpty()
            || rows.tile * m_tiles.columns() + columns.tile >= m_tiles.tiles();
    }

    const SpanValues &m_values;
    const HeatmapArea &m_area;
    TileLayout m_tiles;
    std::vector<HeatmapPlane> &m_planes;
    bool m_findsDead;
    std::vector<Layer> m_layers;
    std::vector<TilePixels> m_columns; ///< of each cell in a row
    std::vector<Segment> m_segments;
    PixelRange m_needed {std::numeric_limits<std::int64_t>::max(), 0}; ///< columns of the image
    std::int64_t m_pixelsAtOnce = 1;
};

HeatmapPlane emptyPlane(const HeatmapArea &area, const Shape &shape, CellValue cellValue)
{
    const QSize map = tilesOf(area, shape).mapSize();
    HeatmapPlane plane;
    plane.columnAxis = CellAxis(map.width(), area.zoom);
    plane.rowAxis = CellAxis(map.height(), area.zoom);
    plane.cells = cellsOf(area, shape);
    plane.cellValue = cellValue;
    const auto count = static_cast<std::size_t>(plane.cells.width())
        * static_cast<std::size_t>(plane.cells.height());
    plane.values.resize(count);
    plane.flags.resize(count);
    if (area.channels == ChannelView::rgb)
        plane.colours.assign(kColourCount, std::vector<double>(count));
    return plane;
}

/// False when it was stopped.
template<typename Cell>
bool sweepRows(const SpanValues &values, const HeatmapArea &area, std::vector<HeatmapPlane> &planes,
               const StopToken &stop)
{
    Sweep<Cell> sweep(values, area, planes);
    const std::int64_t rows = planes.front().cells.height();
    const std::int64_t together = planes.front().cellValue == CellValue::sample ? kSampledRows : 1;
    return parallelFor((rows + together - 1) / together, stop, [&](std::int64_t task) {
        const std::int64_t first = task * together;
        sweep.computeRows(first, std::min(together, rows - first), stop);
    });
}

/// Classes have no mean.
CellValue cellValueOf(const HeatmapRequest &request)
{
    const bool isOfClasses = request.source && request.source->isOfClasses();
    return isOfClasses && request.cellValue == CellValue::mean ? CellValue::mostFrequent
                                                               : request.cellValue;
}

/// Errors: cancelled, outOfMemory.
Result<std::vector<HeatmapPlane>> sweptPlanes(const SpanValues &values, std::size_t count,
                                              const HeatmapArea &area, CellValue cellValue,
                                              const StopToken &stop)
{
    try {
        std::vector<HeatmapPlane> planes(count, emptyPlane(area, values.shape, cellValue));
        if (planes.empty() || planes.front().cells.isEmpty())
            return planes;
        const bool complete = cellValue == CellValue::mostFrequent
            ? sweepRows<CellMajority>(values, area, planes, stop)
            : sweepRows<CellSum>(values, area, planes, stop);
        if (!complete || stop.stop_requested())
            return Error {ErrorCode::cancelled, {}};
        return planes;
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace

TileLayout tilesOf(const HeatmapArea &area, const Shape &shape)
{
    const QSize image(static_cast<int>(shape.columns), static_cast<int>(shape.rows));
    return TileLayout(image,
                      area.channels == ChannelView::all ? static_cast<int>(shape.channels) : 1);
}

QRect cellsOf(const HeatmapArea &area, const Shape &shape)
{
    const QSize map = tilesOf(area, shape).mapSize();
    const QRect pixels = area.visible & QRect(QPoint(0, 0), map);
    if (pixels.isEmpty())
        return {};
    const CellAxis columns(map.width(), area.zoom);
    const CellAxis rows(map.height(), area.zoom);
    const QPoint topLeft(static_cast<int>(columns.cellOf(pixels.left())),
                         static_cast<int>(rows.cellOf(pixels.top())));
    const QPoint bottomRight(static_cast<int>(columns.cellOf(pixels.right())),
                             static_cast<int>(rows.cellOf(pixels.bottom())));
    return {topLeft, bottomRight};
}

Result<HeatmapPlane> computePlane(const HeatmapRequest &request, const StopToken &stop)
{
    const HeatmapArea &area = request.area;
    Result<std::vector<HeatmapPlane>> planes = request.source
        ? sweptPlanes(
            {request.source->shape(), 1,
             [&](const PixelSpan &span, double *out) { request.source->evaluate(span, out); }},
            1, area, cellValueOf(request), stop)
        : computePlanes(*request.run, std::span(&request.stage, 1), area, request.cellValue,
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
    std::vector<StageId> ids(stages.begin(), stages.end());
    if (findsDead)
        ids.push_back(StageId::sum);
    const SpanValues values {
        run.shape(), ids.size(),
        [&](const PixelSpan &span, double *out) { run.evaluate(ids, span, out); },
        kEpsilonRuledBelow * run.spec().epsilon};
    return sweptPlanes(values, stages.size(), area, cellValue, stop);
}

} // namespace normscope
