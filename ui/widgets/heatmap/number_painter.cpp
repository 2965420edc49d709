// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/number_painter.h"

#include "ui/model/colors/text_color.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/text/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr int kNumberDigits = 4;
constexpr double kNumberRoom = 4.0; ///< px that stay free beside a number

} // namespace

NumberPainter::NumberPainter(QPainter &painter, const MapView &view, const MapDetails &details)
    : m_painter(painter),
      m_view(view),
      m_room(view.zoom() - kNumberRoom * details.scale),
      m_metrics(details.numberFont)
{
    QFont font = details.numberFont;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * details.scale))));
    m_painter.setFont(font);
    m_metrics = QFontMetricsF(font);
}

void NumberPainter::draw(const HeatmapPlane &plane, QPoint pixel, QRgb ground) const
{
    const unsigned flags = plane.flagsAt(pixel.x(), pixel.y());
    if (shownFlag(flags) != kNoFlag || (flags & kBetweenTiles) != 0)
        return;
    m_painter.setPen(QColor(textColorOn(ground)));
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
    if (width > m_room)
        return;
    const QPointF start(rect.left() + (rect.width() - width) / 2,
                        rect.top() + (rect.height() + m_metrics.capHeight()) / 2);
    m_painter.drawText(start, text);
}

} // namespace normscope
