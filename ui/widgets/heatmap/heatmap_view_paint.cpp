// SPDX-License-Identifier: GPL-3.0-or-later
// How a HeatmapView is painted.
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/heatmap/map_picture.h"
#include "ui/widgets/heatmap/pin_marks.h"
#include "ui/widgets/heatmap/probe_marks.h"
#include "ui/widgets/heatmap/probe_painter.h"
#include "ui/widgets/heatmap/repeat_bands.h"
#include "ui/widgets/heatmap/tile_labels.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

namespace normscope {

namespace {

constexpr double kVeilOpacity = 0.68;
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
    paintRepeats(painter);
    if (m_renderer.latest() && m_renderer.latest()->request.cellValue == CellValue::sample)
        paintPreviewTag(painter);
    if (m_motion.hasVeil()) {
        QColor veil = colors.window;
        veil.setAlphaF(static_cast<float>(kVeilOpacity));
        painter.fillRect(visibleMap(), veil);
    }
    painter.setClipRect(rect().marginsRemoved(m_margins).adjusted(-6, -6, 6, 6));
    paintLine(painter);
    paintPins(painter);
    if (!isProbeShown())
        return;
    paintProbe(painter);
}

void HeatmapView::ensurePicture()
{
    if (!m_isPictureOld || !m_renderer.latest())
        return;
    QFont digits = Theme::of(this).font(TextRole::tick);
    digits.setWeight(QFont::Medium); // thin strokes lose contrast
    const MapDetails details {m_scale, m_showsGrid, m_showsNumbers, digits};
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
    if (!m_motion.former().isNull()) {
        painter.setOpacity(m_motion.formerOpacity());
        painter.drawImage(topLeft, m_motion.former());
        painter.setOpacity(1);
    }
    const QColor amber = Theme::of(this).tokens().look;
    painter.drawImage(topLeft, m_overlay.image(*m_renderer.latest(), m_view, m_scale, amber));
    paintTileLabels(painter, m_tiles, m_view, m_scale, m_content.channelNames,
                    Theme::of(this).font(TextRole::tick));
}

/// A group stage has one value along the axes that it is summed over.
void HeatmapView::paintRepeats(QPainter &painter) const
{
    const AxisSet &axis = m_content.run->spec().axis;
    const QSize image = m_tiles.imageSize();
    if (!m_content.source && stage(m_content.stage).domain == Domain::group)
        drawRepeatBands(painter, visibleMap(), axis.contains(kRows) && image.height() > 1,
                        axis.contains(kColumns) && image.width() > 1, Theme::of(this).tokens());
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

void HeatmapView::paintProbe(QPainter &painter) const
{
    const QRectF whole(rect().marginsRemoved(m_margins));
    const QRectF bounds = m_seenPart.isNull() ? whole : whole & m_seenPart;
    const ProbeScene scene {
        m_view,  m_tiles, m_scale,     *m_probe,       m_content.run->spec().axis,
        m_lens,  bounds,  m_showsTags, showsNumbers(), m_motion.pulse(),
        m_isHeld};
    ProbePainter(scene, Theme::of(this)).paint(painter);
}

void HeatmapView::paintPins(QPainter &painter) const
{
    const QFont font = Theme::of(this).font(TextRole::tick);
    const QRectF map = visibleMap();
    QList<QPoint> marked;
    for (qsizetype i = 0; i < m_pins.size(); ++i) {
        const Index4 &at = m_pins[i];
        const QPoint place = m_tiles.mapPixel(
            {tileOf(at[kChannels]), {static_cast<int>(at[kColumns]), static_cast<int>(at[kRows])}});
        const QRectF pixel = toWidget(m_view.pixelRect(place));
        if (at[kBatch] != m_content.image || !m_content.contains(at)
            || !map.contains(pixel.center()))
            continue;
        drawPin(painter, pixel, static_cast<int>(i) + 1, static_cast<int>(marked.count(place)),
                m_content.channels != ChannelView::one || at[kChannels] == m_content.channel, font);
        marked += place;
    }
}

void HeatmapView::paintLine(QPainter &painter) const
{
    if (!m_line)
        return;
    painter.save();
    painter.setClipRect(visibleMap());
    for (int tile = 0; tile < m_tiles.tiles(); ++tile) {
        const auto middleOf = [this, tile](QPoint pixel) {
            return toWidget(m_view.pixelRect(m_tiles.mapPixel({tile, pixel}))).center();
        };
        drawMapLine(painter, middleOf(m_line->p1()), middleOf(m_line->p2()));
    }
    painter.restore();
}

/// Numbers stand in the pixels.
bool HeatmapView::showsNumbers() const
{
    return m_showsNumbers && m_view.zoom() / m_scale >= kNumbersFrom;
}

} // namespace normscope
