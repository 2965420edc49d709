// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/probe_painter.h"

#include "ui/widgets/heatmap/probe_marks.h"
#include "ui/widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

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

ProbePainter::ProbePainter(const ProbeScene &scene, const Theme &theme)
    : m_scene(scene),
      m_theme(theme),
      m_pixel(static_cast<int>(scene.probe[kColumns]), static_cast<int>(scene.probe[kRows])),
      m_tile(scene.tiles.tiles() > 1 ? static_cast<int>(scene.probe[kChannels]) : 0)
{
}

void ProbePainter::paint(QPainter &painter) const
{
    paintGroup(painter);
    paintOtherTiles(painter);
    paintProbe(painter);
    paintLens(painter);
}

QRectF ProbePainter::toWidget(const QRect &device) const
{
    return {QPointF(device.topLeft()) / m_scene.scale, QSizeF(device.size()) / m_scene.scale};
}

QRectF ProbePainter::pixelIn(int tile) const
{
    return toWidget(m_scene.view.pixelRect(m_scene.tiles.mapPixel({tile, m_pixel})));
}

/// The part of a tile that is seen.
QRectF ProbePainter::seenOf(int tile) const
{
    return toWidget(m_scene.view.pixelRect(m_scene.tiles.tileRect(tile))
                    & m_scene.view.visibleMap());
}

/// The pixels of the image that belong to the probe's group.
QRect ProbePainter::groupCells() const
{
    const QSize image = m_scene.tiles.imageSize();
    QRect cells(m_pixel, QSize(1, 1));
    if (m_scene.axis.contains(kRows))
        cells.setRect(cells.left(), 0, cells.width(), image.height());
    if (m_scene.axis.contains(kColumns))
        cells.setRect(0, cells.top(), image.width(), cells.height());
    return cells;
}

/// A frame where the group is more than one pixel.
void ProbePainter::paintGroup(QPainter &painter) const
{
    const QRect cells = groupCells();
    if (cells.width() == 1 && cells.height() == 1)
        return;
    for (int tile = 0; tile < m_scene.tiles.tiles(); ++tile) {
        if (tile != m_tile && !m_scene.axis.contains(kChannels))
            continue;
        const QRect onMap = cells.translated(m_scene.tiles.tileRect(tile).topLeft());
        drawGroupFrame(painter, toWidget(m_scene.view.pixelRect(onMap)), m_theme.tokens());
    }
}

void ProbePainter::paintOtherTiles(QPainter &painter) const
{
    const QRectF visible = toWidget(m_scene.view.visibleMap());
    for (int tile = 0; tile < m_scene.tiles.tiles(); ++tile) {
        const QRectF pixel = pixelIn(tile);
        if (tile == m_tile || !visible.contains(pixel.center()))
            continue;
        if (m_scene.axis.contains(kChannels))
            drawProbe(painter, pixel, m_theme.tokens());
        else
            drawEcho(painter, pixel.center(), m_theme.tokens());
    }
}

void ProbePainter::paintProbe(QPainter &painter) const
{
    const QRectF pixel = pixelIn(m_tile);
    const QRectF map = seenOf(m_tile);
    const QRectF probe = probeBounds(pixel);
    if (!map.contains(pixel.center()))
        return;
    // A frame along a row or a column stands for the hairline there.
    const QRect group = groupCells();
    if (!m_scene.hasNumbers)
        drawCrosshair(painter, map, probe, group.height() > 1 || group.width() == 1,
                      group.width() > 1 || group.height() == 1);
    paintTags(painter, probe);
    drawProbe(painter, pixel, m_theme.tokens(), m_scene.pulse);
    if (m_scene.isHeld)
        drawHeld(painter, pixel, m_theme.tokens());
}

void ProbePainter::paintTags(QPainter &painter, const QRectF &probe) const
{
    const QRectF map = seenOf(m_tile);
    if (!m_scene.hasTags || std::min(map.width(), map.height()) < kTagsFrom)
        return;
    const QFont font = m_theme.font(TextRole::tick);
    const QString row = QCoreApplication::translate("HeatmapView", "row %1").arg(m_pixel.y());
    const QString column = QCoreApplication::translate("HeatmapView", "column %1").arg(m_pixel.x());
    const QSizeF columnSize = tagSize(column, font);
    const QRect group = groupCells();
    const bool hasStrip = group.width() == 1 && group.height() > 1;
    const double line = hasStrip ? kTagBesideFrame : kTagBesideLine;
    const double beside = m_scene.hasNumbers ? -columnSize.width() / 2 : line;
    const TagPlaces places
        = placeTags(map, probe, lensRect(), tagSize(row, font), columnSize, beside);
    if (!places.row.isNull())
        drawTag(painter, places.row, row, font);
    if (!places.column.isNull())
        drawTag(painter, places.column, column, font);
}

/// Where the lens is; null when there is none.
QRectF ProbePainter::lensRect() const
{
    const QRectF pixel = pixelIn(m_tile);
    const bool isSeen = (seenOf(m_tile) & m_scene.bounds).contains(pixel.center());
    if (!m_scene.lens || !isSeen)
        return {};
    return GroupLens::place(m_scene.lens->size(m_theme), probeBounds(pixel), m_scene.bounds)
        .toAlignedRect();
}

void ProbePainter::paintLens(QPainter &painter) const
{
    const QRectF card = lensRect();
    if (card.isEmpty())
        return;
    const QRectF pixel = pixelIn(m_tile);
    const QPointF end = leaderEnd(card, probeBounds(pixel));
    drawLeader(painter, leaderStart(pixel, end), end, m_theme.tokens());
    m_scene.lens->draw(painter, card, m_theme);
}

} // namespace normscope
