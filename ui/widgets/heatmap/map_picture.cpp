// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_picture.h"

#include "ui/model/heatmap/device_cells.h"
#include "ui/model/text/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <vector>

namespace normscope {

namespace {

constexpr QColor kGridColor(70, 70, 70, 62);
constexpr QColor kSlate(0x3C, 0x41, 0x4B);
constexpr int kNumberDigits = 4;
constexpr double kNumberOutline = 4.0; ///< px
constexpr double kHatchPeriod = 8.0;   ///< px between the lines of a selection
constexpr double kOutlineStep = 1.6;   ///< device pixels between copies

/// Two circles of places, close enough for shifted copies of a text to leave no gaps.
std::vector<QPointF> outlinePlaces(double reach)
{
    std::vector<QPointF> places;
    for (const double radius : {reach, reach / 2}) {
        const double turn = 2 * std::numbers::pi;
        const int count = std::max(4, static_cast<int>(std::ceil(turn * radius / kOutlineStep)));
        for (int i = 0; i < count; ++i)
            places.emplace_back(radius * std::cos(turn * i / count),
                                radius * std::sin(turn * i / count));
    }
    return places;
}

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

/// Slanted lines over the pixels whose value lies in the selected range: a bright one between dark
/// ones, so that they are seen on every colour.
void hatchSelection(QImage &picture, const RenderedMap &map, const MapView &view,
                    const MapDetails &details)
{
    const QRect visible = view.visibleMap();
    const HeatmapPlane &plane = *map.plane;
    const int period = std::max(4, static_cast<int>(std::lround(kHatchPeriod * details.scale)));
    const int thin = std::max(1, static_cast<int>(std::lround(details.scale)));
    const std::vector<int> columns
        = cellsAlong(visible.left(), visible.width(), plane.columnAxis, plane.cells.left(),
                     plane.cells.width(), [&](int x) {
                         return view.nearestPixel({x, 0}).x();
                     });
    const std::vector<int> rows = cellsAlong(visible.top(), visible.height(), plane.rowAxis,
                                             plane.cells.top(), plane.cells.height(), [&](int y) {
                                                 return view.nearestPixel({0, y}).y();
                                             });
    const auto cellColumns = static_cast<std::size_t>(plane.cells.width());
    for (int y = 0; y < visible.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(picture.scanLine(y));
        const int row = rows[static_cast<std::size_t>(y)];
        for (int x = 0; row >= 0 && x < visible.width(); ++x) {
            const int phase = (x + visible.left() + y + visible.top()) % period;
            const int column = columns[static_cast<std::size_t>(x)];
            if (phase >= 3 * thin || column < 0)
                continue;
            const double value = plane.values[static_cast<std::size_t>(row) * cellColumns
                                              + static_cast<std::size_t>(column)];
            if (value >= details.selected->low && value <= details.selected->high)
                out[x] = (phase / thin == 1 ? details.selectionColor : details.selectionEdge).rgb();
        }
    }
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

void drawMarks(QPainter &painter, const HeatmapPlane &plane, const MapView &view)
{
    forEachPixel(plane, view, [&](QPoint pixel) {
        const CellFlag flag = shownFlag(plane.flagsAt(pixel.x(), pixel.y()));
        if (flag != kNoFlag)
            drawMark(painter, flag, view.pixelRect(pixel));
    });
}

/// Text with an outline, made of shifted copies: many times faster than stroking its path.
void drawOutlinedText(QPainter &painter, const QRect &rect, const QString &text, double width,
                      const std::vector<QPointF> &outline, const MapDetails &details)
{
    const QFontMetricsF metrics(painter.font());
    const QPointF start(rect.left() + (rect.width() - width) / 2,
                        rect.top() + (rect.height() + metrics.capHeight()) / 2);
    painter.setPen(details.numberOutline);
    for (const QPointF &place : outline)
        painter.drawText(start + place, text);
    painter.setPen(details.numberColor);
    painter.drawText(start, text);
}

/// Draws numbers into the pixels, with as many digits as fit.
class NumberPainter
{
public:
    NumberPainter(QPainter &painter, const MapView &view, const MapDetails &details)
        : m_painter(painter),
          m_view(view),
          m_details(details),
          m_outline(outlinePlaces(kNumberOutline / 2 * details.scale)),
          m_room(view.zoom() - 2 * kNumberOutline * details.scale / 2),
          m_metrics(details.numberFont)
    {
        QFont font = details.numberFont;
        font.setPixelSize(
            std::max(1, static_cast<int>(std::lround(font.pixelSize() * details.scale))));
        m_painter.setFont(font);
        m_metrics = QFontMetricsF(font);
    }

    /// The value of a pixel, or those of three colours below each other.
    void draw(const HeatmapPlane &plane, QPoint pixel) const
    {
        if (plane.flagsAt(pixel.x(), pixel.y()) != kNoFlag)
            return;
        const QRect rect = m_view.pixelRect(pixel);
        if (plane.colours.empty()) {
            drawNumber(rect, plane.valueAt(pixel.x(), pixel.y()));
            return;
        }
        const int height = rect.height() / static_cast<int>(plane.colours.size());
        QRect line(rect.left(), rect.top(), rect.width(), height);
        for (const std::vector<double> &colour : plane.colours) {
            drawNumber(line, colour[plane.indexOf(pixel.x(), pixel.y())]);
            line.translate(0, height);
        }
    }

private:
    void drawNumber(const QRect &rect, double value) const
    {
        QString text = NumberText::rounded(value, kNumberDigits);
        double width = m_metrics.horizontalAdvance(text);
        for (int digits = kNumberDigits - 1; digits > 0 && width > m_room; --digits) {
            text = NumberText::rounded(value, digits);
            width = m_metrics.horizontalAdvance(text);
        }
        if (width <= m_room)
            drawOutlinedText(m_painter, rect, text, width, m_outline, m_details);
    }

    QPainter &m_painter;
    const MapView &m_view;
    const MapDetails &m_details;
    std::vector<QPointF> m_outline;
    double m_room; ///< device pixels
    QFontMetricsF m_metrics;
};

void drawNumbers(QPainter &painter, const HeatmapPlane &plane, const MapView &view,
                 const MapDetails &details)
{
    const NumberPainter numbers(painter, view, details);
    forEachPixel(plane, view, [&](QPoint pixel) { numbers.draw(plane, pixel); });
}

void drawTriangle(QPainter &painter, const QRectF &square, bool up)
{
    const double half = square.width() * 0.28;
    const double high = square.width() * 0.25 * (up ? 1 : -1);
    const QPointF c = square.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF {
        {c.x() - half, c.y() + high}, {c.x() + half, c.y() + high}, {c.x(), c.y() - high}});
}

void drawCross(QPainter &painter, const QRectF &square)
{
    const double side = square.width();
    const QRectF arms = square.adjusted(side / 4, side / 4, -side / 4, -side / 4);
    painter.setPen(QPen(Qt::black, std::max(1.0, side * 0.11), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(arms.topLeft(), arms.bottomRight());
    painter.drawLine(arms.topRight(), arms.bottomLeft());
}

void drawRing(QPainter &painter, const QRectF &square)
{
    const double side = square.width();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, std::max(1.0, side * 0.1)));
    painter.drawEllipse(square.center(), side * 0.2, side * 0.2);
}

QColor groundOf(CellFlag flag)
{
    if (flag == kDead)
        return kSlate;
    return flag == kNan ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace

QImage composeMap(const RenderedMap &map, const MapView &view, const MapDetails &details)
{
    QImage picture = magnify(map, view);
    if (details.selected && !picture.isNull())
        hatchSelection(picture, map, view, details);
    const double size = view.zoom() / details.scale;
    if (size < std::min(kGridFrom, kMarksFrom) || picture.isNull() || map.plane->isReduced())
        return picture;
    QPainter painter(&picture);
    painter.translate(-view.visibleMap().topLeft());
    if (details.showsGrid && size >= kGridFrom)
        drawGrid(painter, tilesOf(map.request.area, map.request.run->shape()), view, details.scale);
    painter.setRenderHint(QPainter::Antialiasing);
    if (size >= kMarksFrom)
        drawMarks(painter, *map.plane, view);
    if (details.showsNumbers && size >= kNumbersFrom)
        drawNumbers(painter, *map.plane, view, details);
    return picture;
}

void drawMark(QPainter &painter, CellFlag flag, const QRectF &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(square, groundOf(flag));
    if (flag == kNan)
        drawCross(painter, square);
    else if (flag == kDead)
        drawRing(painter, square);
    else
        drawTriangle(painter, square, flag == kPositiveInf);
    painter.restore();
}

} // namespace normscope
