// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_picture.h"

#include "ui/model/heatmap/device_cells.h"
#include "ui/model/heatmap/region_painter.h"
#include "ui/widgets/heatmap/map_marks.h"
#include "ui/widgets/heatmap/number_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace normscope {

namespace {

constexpr QColor kGridColor(70, 70, 70, 62);
constexpr QColor kOutline(255, 255, 255);
constexpr double kCornerFrom = 28.0; ///< px; in smaller image pixels a mark is in the middle
constexpr double kCornerShare = 0.4;

void fillRow(QRgb *out, const QRgb *source, const std::vector<int> &columns)
{
    for (const int column : columns)
        *out++ = column < 0 ? 0U : source[column];
}

QImage magnify(const RenderedMap &map, const MapView &view)
{
    const QRect visible = view.visibleMap();
    const HeatmapPlane &plane = *map.plane;
    const DeviceCells cells = deviceCells(plane, view);
    QImage picture(visible.size(), QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return picture;
    const auto rowBytes = static_cast<std::size_t>(visible.width()) * sizeof(QRgb);
    for (int y = 0; y < visible.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(picture.scanLine(y));
        const int row = cells.rows[static_cast<std::size_t>(y)];
        if (row < 0)
            std::memset(out, 0, rowBytes);
        else if (y > 0 && cells.rows[static_cast<std::size_t>(y - 1)] == row)
            std::memcpy(out, picture.constScanLine(y - 1), rowBytes);
        else
            fillRow(out, reinterpret_cast<const QRgb *>(map.image.constScanLine(row)),
                    cells.columns);
    }
    return picture;
}

/// Calls use(pixel) for every visible image pixel that the plane has; from 100 % on only.
template<typename Use>
void forEachPixel(const HeatmapPlane &plane, const MapView &view, Use use)
{
    const QRect pixels = view.visiblePixels() & plane.cells;
    for (int row = pixels.top(); row <= pixels.bottom(); ++row) {
        for (int column = pixels.left(); column <= pixels.right(); ++column)
            use(QPoint(column, row));
    }
}

void drawGridIn(QPainter &painter, const QRect &pixels, const MapView &view, int width)
{
    const QRect device = view.pixelRect(pixels) & view.visibleMap();
    for (int column = pixels.left() + 1; column <= pixels.right(); ++column)
        painter.fillRect(view.pixelRect(QPoint(column, pixels.top())).left(), device.top(), width,
                         device.height(), kGridColor);
    for (int row = pixels.top() + 1; row <= pixels.bottom(); ++row)
        painter.fillRect(device.left(), view.pixelRect(QPoint(pixels.left(), row)).top(),
                         device.width(), width, kGridColor);
}

void drawGrid(QPainter &painter, const TileLayout &tiles, const MapView &view, double scale)
{
    const int width = std::max(1, static_cast<int>(scale));
    for (int tile = 0; tile < tiles.tiles(); ++tile) {
        const QRect pixels = tiles.tileRect(tile) & view.visiblePixels();
        if (!pixels.isEmpty())
            drawGridIn(painter, pixels, view, width);
    }
}

/// The lower right part of a pixel, where a mark leaves room for the number.
QRectF corner(const QRectF &square)
{
    const QSizeF part = square.size() * kCornerShare;
    return {square.bottomRight() - QPointF(part.width(), part.height()), part};
}

/// Outlines what is too small for marks.
void outlineMarked(QPainter &painter, const HeatmapPlane &plane, const MapView &view, double scale)
{
    const CellMask mask = markedCells(plane);
    if (mask.empty())
        return;
    const RegionInk ink {0, kOutline.rgba(), std::max(1, static_cast<int>(scale))};
    painter.drawImage(view.visibleMap().topLeft(), paintRegion(mask, plane, view, ink));
}

void drawMarks(QPainter &painter, const HeatmapPlane &plane, const MapView &view, bool inCorners)
{
    forEachPixel(plane, view, [&](QPoint pixel) {
        const unsigned flags = plane.flagsAt(pixel.x(), pixel.y());
        const QRectF square = view.pixelRect(pixel);
        if (const CellFlag flag = shownFlag(flags); flag != kNoFlag)
            drawMark(painter, flag, square);
        else if ((flags & kEpsilonRuled) != 0)
            drawMark(painter, kEpsilonRuled, inCorners ? corner(square) : square);
    });
}

void drawNumbers(QPainter &painter, const RenderedMap &map, const MapView &view,
                 const MapDetails &details)
{
    const NumberPainter numbers(painter, view, details);
    forEachPixel(*map.plane, view, [&](QPoint pixel) {
        const QPoint cell = pixel - map.plane->cells.topLeft();
        numbers.draw(*map.plane, pixel, map.image.pixel(cell));
    });
}

} // namespace

QImage composeMap(const RenderedMap &map, const MapView &view, const MapDetails &details)
{
    QImage picture = magnify(map, view);
    const double size = view.zoom() / details.scale;
    if (picture.isNull())
        return picture;
    QPainter painter(&picture);
    painter.translate(-view.visibleMap().topLeft());
    if (size < kMarksFrom || map.plane->isReduced())
        outlineMarked(painter, *map.plane, view, details.scale);
    if (size < std::min(kGridFrom, kMarksFrom) || map.plane->isReduced())
        return picture;
    if (details.showsGrid && size >= kGridFrom)
        drawGrid(painter, tilesOf(map.request.area, map.request.run->shape()), view, details.scale);
    painter.setRenderHint(QPainter::Antialiasing);
    if (size >= kMarksFrom)
        drawMarks(painter, *map.plane, view, size >= kCornerFrom);
    if (details.showsNumbers && size >= kNumbersFrom)
        drawNumbers(painter, map, view, details);
    return picture;
}

} // namespace normscope
