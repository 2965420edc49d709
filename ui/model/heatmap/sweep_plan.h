// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/tile_layout.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace normscope {

/// First and past-the-last pixel.
struct PixelRange
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    std::int64_t count() const { return std::max<std::int64_t>(0, end - begin); }
};

/// The pixels of a tile that lie in a cell, along one axis, and the tile's column or row; empty
/// where the cell lies in a gap.
struct TilePixels
{
    PixelRange pixels;
    int tile = 0;

    bool isEmpty() const { return pixels.begin >= pixels.end; }
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

/// Which pixels belong to which cells of some planes that share one grid, and where the values of
/// the cells go. Threads share it.
class SweepPlan
{
public:
    using Cursors = std::vector<std::size_t>; ///< of each segment, a cell

    /// Values of one stage and channel, and where they go.
    struct Layer
    {
        std::size_t plane = 0;    ///< also the place of its stage among those that are evaluated
        std::int64_t channel = 0; ///< of all pixels, or
        bool isTiled = false;     ///< the number of the tile is that of the channel
        double *values = nullptr; ///< of the whole plane
    };

    /// All three outlive it.
    SweepPlan(const SpanValues &values, const HeatmapArea &area, std::vector<HeatmapPlane> &planes);

    const HeatmapPlane &grid() const { return m_planes.front(); }
    std::vector<HeatmapPlane> &planes() const { return m_planes; }
    const SpanValues &values() const { return m_values; }
    const std::vector<Layer> &layers() const { return m_layers; }
    /// The pixel columns of each cell in a row.
    const std::vector<TilePixels> &columns() const { return m_columns; }
    /// The columns of the image that any cell has.
    const PixelRange &needed() const { return m_needed; }
    std::int64_t pixelsAtOnce() const { return m_pixelsAtOnce; }
    bool findsDead() const { return m_findsDead; }

    TilePixels rowAt(int cellRow) const;
    std::int64_t tileAt(const TilePixels &rows, int tileColumn) const
    {
        return std::int64_t {rows.tile} * m_tiles.columns() + tileColumn;
    }
    bool isTile(std::int64_t tile) const { return tile < m_tiles.tiles(); }
    /// Between tiles, or where the last row has none left.
    bool isGap(const TilePixels &rows, const TilePixels &columns) const
    {
        return rows.isEmpty() || columns.isEmpty() || !isTile(tileAt(rows, columns.tile));
    }

    /// Evaluates pixels of a row.
    void evaluate(std::int64_t pixelRow, const PixelRange &run, double *out) const
    {
        m_values.evaluate(
            {m_area.image, pixelRow * m_values.shape.columns + run.begin, run.count()}, out);
    }

    /// The first cell of each segment.
    Cursors firstCells() const;
    /// Calls use(cell, places, tile) for the cells of a row that have pixels of `run`, from the
    /// cells of `cursors` on, which become the last ones; places are counted from the first pixel.
    template<typename Use>
    void forEachCell(const PixelRange &run, const TilePixels &rows, Cursors &cursors,
                     const Use &use) const
    {
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            const std::int64_t tile = tileAt(rows, m_segments[i].tileColumn);
            if (!isTile(tile))
                continue;
            for (std::size_t &cell = cursors[i]; cell < m_segments[i].end; ++cell) {
                const PixelRange &pixels = m_columns[cell].pixels;
                const PixelRange both {std::max(run.begin, pixels.begin),
                                       std::min(run.end, pixels.end)};
                if (both.begin < both.end)
                    use(cell, PixelRange {both.begin - run.begin, both.end - run.begin}, tile);
                if (pixels.end >= run.end)
                    break;
            }
        }
    }

    /// What the groups of these pixels are: dead, in every channel that is shown, or epsilon-ruled,
    /// in one of them. `sums` are those of a run of pixels.
    unsigned groupFlags(const PixelRange &places, std::int64_t tile, const double *sums) const;

private:
    /// Neighbouring cells of a row that lie in one tile.
    struct Segment
    {
        std::size_t begin = 0;
        std::size_t end = 0; ///< past the last
        int tileColumn = 0;
    };

    void addLayers();
    void addColumns();
    unsigned flagsOfSums(std::span<const double> sums) const;

    const SpanValues &m_values;
    const HeatmapArea &m_area;
    TileLayout m_tiles;
    std::vector<HeatmapPlane> &m_planes;
    bool m_findsDead;
    std::vector<Layer> m_layers;
    std::vector<TilePixels> m_columns;
    std::vector<Segment> m_segments;
    PixelRange m_needed {std::numeric_limits<std::int64_t>::max(), 0};
    std::int64_t m_pixelsAtOnce = 1;
};

} // namespace normscope
