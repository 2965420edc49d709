// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/sweep_plan.h"

namespace normscope {

namespace {

/// Values that are evaluated at once, for all stages together: about a second-level cache.
constexpr std::int64_t kValuesAtOnce = 1 << 15;

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

} // namespace

SweepPlan::SweepPlan(const SpanValues &values, const HeatmapArea &area,
                     std::vector<HeatmapPlane> &planes)
    : m_values(values),
      m_area(area),
      m_tiles(tilesOf(area, values.shape)),
      m_planes(planes),
      m_findsDead(values.arrays > planes.size())
{
    addLayers();
    addColumns();
    const auto perPixel = values.shape.channels * static_cast<std::int64_t>(values.arrays);
    m_pixelsAtOnce = std::max<std::int64_t>(1, kValuesAtOnce / perPixel);
}

void SweepPlan::addLayers()
{
    const bool isTiled = m_area.channels == ChannelView::all;
    for (std::size_t i = 0; i < m_planes.size(); ++i) {
        m_layers.push_back({i, m_area.channel, isTiled, m_planes[i].values.data()});
        std::int64_t channel = 0;
        for (std::vector<double> &colour : m_planes[i].colours)
            m_layers.push_back({i, channel++, false, colour.data()});
    }
}

void SweepPlan::addColumns()
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

SweepPlan::Cursors SweepPlan::firstCells() const
{
    Cursors cursors;
    for (const Segment &segment : m_segments)
        cursors.push_back(segment.begin);
    return cursors;
}

TilePixels SweepPlan::rowAt(int cellRow) const
{
    return pixelsOf(grid().rowAxis, cellRow, grid().cellValue, m_tiles.imageSize().height(),
                    m_tiles.gap());
}

unsigned SweepPlan::groupFlags(const PixelRange &places, std::int64_t tile,
                               const double *sums) const
{
    const std::int64_t channels = m_values.shape.channels;
    const bool isMixed = m_area.channels == ChannelView::rgb;
    const std::int64_t own = m_layers.front().isTiled ? tile : m_area.channel;
    const std::size_t shown = isMixed ? kColourCount : 1;
    sums += isMixed ? 0 : own;
    unsigned flags = kNoFlag;
    for (std::int64_t k = places.begin; k < places.end; ++k)
        flags |= flagsOfSums(std::span(sums + k * channels, shown));
    return flags;
}

unsigned SweepPlan::flagsOfSums(std::span<const double> sums) const
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

} // namespace normscope
