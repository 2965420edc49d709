// SPDX-License-Identifier: GPL-3.0-or-later
// How a HeatmapView is painted.
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/heatmap/map_picture.h"
#include "ui/widgets/heatmap/pin_marks.h"
#include "ui/widgets/heatmap/probe_marks.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

constexpr double kVeilOpacity = 0.68;
constexpr double kLensInset = 17.0; ///< px from the lens's corner to where its leader ends
constexpr double kTagBesideLine = 6.0;
constexpr double kTagBesideFrame = 11.0;
constexpr double kTagsFrom = 120.0; ///< px of the map's shorter side

/// The point of a card's edge that a leader from `probe` goes to.
QPointF leaderEnd(const QRectF &card, const QRectF &probe)
{
    const QPointF middle = probe.center();
    const double x = std::clamp(middle.x(), card.left() + kLensInset, card.right() - kLensInset);
    const double y = std::clamp(middle.y(), card.top() + kLensInset, card.bottom() - kLensInset);
    if (card.top() >= probe.bottom())
        return {x, card.top()};
    if (card.bottom() <= probe.top())
        return {x, card.bottom()};
    return {card.left() > middle.x() ? card.left() : card.right(), y};
}

} // namespace

void HeatmapView::paintEvent(QPaintEvent *)
{
    if (m_scale != devicePixelRatioF())
        updateViewport();
    QPainter painter(this);
    const Tokens &colors = Theme::of(this).tokens();
    painter.fillRect(rect(), colors.stage);
    if (!hasMap())
        return;
    paintMap(painter);
    if (m_renderer.latest() && m_renderer.latest()->request.cellValue == CellValue::sample)
        paintPreviewTag(painter);
    if (m_hasVeil) {
        QColor veil = colors.window;
        veil.setAlphaF(static_cast<float>(kVeilOpacity));
        painter.fillRect(visibleMap(), veil);
    }
    painter.setClipRect(rect().marginsRemoved(m_margins).adjusted(-6, -6, 6, 6));
    paintLine(painter);
    paintPins(painter);
    if (!isProbeShown())
        return;
    paintGroup(painter);
    paintProbe(painter);
    paintLens(painter);
}

void HeatmapView::ensurePicture()
{
    if (!m_isPictureOld || !m_renderer.latest())
        return;
    const Theme &theme = Theme::of(this);
    const MapDetails details {m_scale,
                              m_showsGrid,
                              m_showsNumbers,
                              theme.font(TextRole::tick),
                              theme.tokens().text1,
                              theme.tokens().surface,
                              m_selected,
                              theme.tokens().look,
                              tokens(ThemeKind::light).lookLine};
    m_picture = composeMap(*m_renderer.latest(), m_view, details);
    m_picture.setDevicePixelRatio(m_scale);
    m_isPictureOld = false;
}

void HeatmapView::paintMap(QPainter &painter)
{
    ensurePicture();
    if (!m_renderer.latest())
        return;
    const QPointF topLeft = visibleMap().topLeft();
    painter.drawImage(topLeft, m_picture);
    if (!m_oldPicture.isNull() && m_fade.state() == QAbstractAnimation::Running) {
        painter.setOpacity(1 - m_fade.currentValue().toDouble());
        painter.drawImage(topLeft, m_oldPicture);
        painter.setOpacity(1);
    }
    const QColor amber = Theme::of(this).tokens().look;
    painter.drawImage(topLeft, m_overlay.image(*m_renderer.latest(), m_view, m_scale, amber));
}

/// Says that each cell shows one of its pixels until the means are there.
void HeatmapView::paintPreviewTag(QPainter &painter) const
{
    const QFont font = Theme::of(this).font(TextRole::tick);
    const QString text = tr("preview");
    const QSizeF size = tagSize(text, font);
    const QRectF map = visibleMap();
    const QPointF corner(map.right() - size.width() - 4, map.bottom() - size.height() - 4);
    drawTag(painter, QRectF(corner, size), text, font);
}

void HeatmapView::paintGroup(QPainter &painter) const
{
    if (const std::optional<QRect> cells = groupCells())
        drawGroupFrame(painter, toWidget(m_view.pixelRect(*cells)), Theme::of(this).tokens());
}

void HeatmapView::paintProbe(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    const QPoint at(static_cast<int>((*m_probe)[kColumns]), static_cast<int>((*m_probe)[kRows]));
    const QRectF pixel = probePixelRect();
    const QRectF map = visibleMap();
    const QRectF probe = probeBounds(pixel);
    if (!map.contains(pixel.center()))
        return;
    // A frame along a row or a column stands for the hairline there, and no line strikes out
    // numbers.
    const QRect group = groupCells().value_or(QRect(at, QSize(1, 1)));
    const bool hasStrip = group.width() == 1 && group.height() > 1;
    if (!showsNumbers())
        drawCrosshair(painter, map, probe, group.height() > 1 || group.width() == 1,
                      group.width() > 1 || group.height() == 1);
    paintTags(painter, map, probe, hasStrip ? kTagBesideFrame : kTagBesideLine);
    const bool pulses = m_pulse.state() == QAbstractAnimation::Running;
    drawProbe(painter, pixel, theme.tokens(), pulses ? m_pulse.currentValue().toDouble() : 1.0);
}

void HeatmapView::paintTags(QPainter &painter, const QRectF &map, const QRectF &probe,
                            double besideLine) const
{
    if (m_isCompact || std::min(map.width(), map.height()) < kTagsFrom)
        return;
    const QFont font = Theme::of(this).font(TextRole::tick);
    const QString row = tr("row %1").arg((*m_probe)[kRows]);
    const QString column = tr("column %1").arg((*m_probe)[kColumns]);
    const QSizeF columnSize = tagSize(column, font);
    const double beside = showsNumbers() ? -columnSize.width() / 2 : besideLine;
    const TagPlaces places
        = placeTags(map, probe, lensRect(), tagSize(row, font), columnSize, beside);
    if (!places.row.isNull())
        drawTag(painter, places.row, row, font);
    if (!places.column.isNull())
        drawTag(painter, places.column, column, font);
}

void HeatmapView::paintPins(QPainter &painter) const
{
    const QFont font = Theme::of(this).font(TextRole::tick);
    const QRectF map = visibleMap();
    QList<QPoint> marked;
    for (qsizetype i = 0; i < m_pins.size(); ++i) {
        const Index4 &at = m_pins[i];
        const QPoint place(static_cast<int>(at[kColumns]), static_cast<int>(at[kRows]));
        const QRectF pixel = pixelRect(place);
        if (at[kBatch] != m_image || !m_run->shape().contains(at) || !map.contains(pixel.center()))
            continue;
        drawPin(painter, pixel, static_cast<int>(i) + 1, static_cast<int>(marked.count(place)),
                at[kChannels] == m_channel, font);
        marked += place;
    }
}

void HeatmapView::paintLine(QPainter &painter) const
{
    if (!m_line)
        return;
    painter.save();
    painter.setClipRect(visibleMap());
    drawMapLine(painter, pixelRect(m_line->p1()).center(), pixelRect(m_line->p2()).center());
    painter.restore();
}

/// Numbers stand in the pixels.
bool HeatmapView::showsNumbers() const
{
    return m_showsNumbers && m_view.zoom() / m_scale >= kNumbersFrom;
}

QRectF HeatmapView::probePixelRect() const
{
    const QPoint at(static_cast<int>((*m_probe)[kColumns]), static_cast<int>((*m_probe)[kRows]));
    return pixelRect(at);
}

/// Where the lens is; null when there is none.
QRectF HeatmapView::lensRect() const
{
    const QRectF pixel = probePixelRect();
    if (!m_lens || !visibleMap().contains(pixel.center()))
        return {};
    const QRectF bounds = rect().marginsRemoved(m_margins);
    return GroupLens::place(m_lens->size(Theme::of(this)), probeBounds(pixel), bounds)
        .toAlignedRect();
}

void HeatmapView::paintLens(QPainter &painter) const
{
    const QRectF card = lensRect();
    if (card.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const QRectF pixel = probePixelRect();
    const QPointF end = leaderEnd(card, probeBounds(pixel));
    drawLeader(painter, leaderStart(pixel, end), end, theme.tokens());
    m_lens->draw(painter, card, theme);
}

} // namespace normscope
