// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/heatmap_plane.h"

#include "ui/model/heatmap/row_sweep.h"

#include <algorithm>
#include <new>

namespace normscope {

namespace {

/// Rows of a sample of which one is computed.
constexpr int kSampledRows = 2;

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

/// Computes row `first`; the others to `last` repeat it where they can.
void computeRows(const SweepPlan &plan, int first, int last, const StopToken &stop)
{
    const auto compute
        = plan.grid().cellValue == CellValue::mostFrequent ? &computeMajorities : &computeMeans;
    compute(plan, first, stop);
    const TilePixels above = plan.rowAt(first);
    for (int below = first + 1; below <= last; ++below) {
        const TilePixels rows = plan.rowAt(below);
        if (rows.isEmpty() == above.isEmpty() && rows.tile == above.tile)
            repeatRow(plan, first, below);
        else
            compute(plan, below, stop);
    }
}

/// False when it was stopped.
bool sweepRows(const SpanValues &values, const HeatmapArea &area, std::vector<HeatmapPlane> &planes,
               const StopToken &stop)
{
    const SweepPlan plan(values, area, planes);
    const QRect cells = plan.grid().cells;
    const int together = plan.grid().cellValue == CellValue::sample ? kSampledRows : 1;
    const int firstTask = cells.top() / together; // counted from the map's top
    return parallelFor(cells.bottom() / together + 1 - firstTask, stop, [&](std::int64_t task) {
        const int row = (firstTask + static_cast<int>(task)) * together;
        computeRows(plan, std::max(row, cells.top()), std::min(row + together - 1, cells.bottom()),
                    stop);
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
        if (!sweepRows(values, area, planes, stop) || stop.stop_requested())
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
