// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/number_painter.h"

#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/text/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace normscope {

namespace {

constexpr int kNumberDigits = 4;
constexpr double kNumberOutline = 4.0; ///< px
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

} // namespace

NumberPainter::NumberPainter(QPainter &painter, const MapView &view, const MapDetails &details)
    : m_painter(painter),
      m_view(view),
      m_details(details),
      m_outline(outlinePlaces(kNumberOutline / 2 * details.scale)),
      m_room(view.zoom() - kNumberOutline * details.scale),
      m_metrics(details.numberFont)
{
    QFont font = details.numberFont;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * details.scale))));
    m_painter.setFont(font);
    m_metrics = QFontMetricsF(font);
}

void NumberPainter::draw(const HeatmapPlane &plane, QPoint pixel) const
{
    const unsigned flags = plane.flagsAt(pixel.x(), pixel.y());
    if (shownFlag(flags) != kNoFlag || (flags & kBetweenTiles) != 0)
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

void NumberPainter::drawNumber(const QRect &rect, double value) const
{
    QString text = NumberText::rounded(value, kNumberDigits);
    double width = m_metrics.horizontalAdvance(text);
    for (int digits = kNumberDigits - 1; digits > 0 && width > m_room; --digits) {
        text = NumberText::rounded(value, digits);
        width = m_metrics.horizontalAdvance(text);
    }
    if (width <= m_room)
        drawOutlined(rect, text, width);
}

/// The outline is made of shifted copies: many times faster than stroking the text's path.
void NumberPainter::drawOutlined(const QRect &rect, const QString &text, double width) const
{
    const QPointF start(rect.left() + (rect.width() - width) / 2,
                        rect.top() + (rect.height() + m_metrics.capHeight()) / 2);
    m_painter.setPen(m_details.numberOutline);
    for (const QPointF &place : m_outline)
        m_painter.drawText(start + place, text);
    m_painter.setPen(m_details.numberColor);
    m_painter.drawText(start, text);
}

} // namespace normscope
