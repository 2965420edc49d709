// SPDX-License-Identifier: GPL-3.0-or-later
// The pointed element of a HeatmapView: where it is, how it moves, what is told of it.
#include "ui/model/text/spoken_element.h"
#include "ui/widgets/heatmap/heatmap_view.h"

#include <QAccessible>

#include <algorithm>

namespace normscope {

void HeatmapView::setProbe(std::optional<Index4> probe)
{
    if (probe && m_content.run && !m_content.contains(*probe))
        probe.reset();
    if (m_probe == probe)
        return;
    m_probe = probe;
    updateProbeTexts();
}

void HeatmapView::moveProbe(const Index4 &probe, bool picked)
{
    if (m_probe != probe) {
        m_probe = probe;
        updateProbeTexts();
        Q_EMIT probeMoved(probe);
    }
    if (picked)
        Q_EMIT probePicked(probe);
}

/// A click on the probe that is held lets go of it.
void HeatmapView::clickAt(QPointF place)
{
    const std::optional<TilePlace> tile = placeAt(place);
    if (!tile)
        return;
    m_wasHeld = m_isHeld;
    const bool letsGo = m_isHeld && m_probe == elementAt(*tile);
    moveProbe(elementAt(*tile), true);
    Q_EMIT holdWanted(!letsGo);
}

void HeatmapView::setProbeHeld(bool held)
{
    m_isHeld = held;
    update();
}

void HeatmapView::moveProbeBy(int columns, int rows)
{
    if (!hasMap())
        return;
    TilePlace place = m_tiles.nearestPlace(m_view.nearestPixel(m_view.visibleMap().center()));
    if (isProbeShown()) {
        const int column = static_cast<int>((*m_probe)[kColumns]) + columns;
        const int row = static_cast<int>((*m_probe)[kRows]) + rows;
        place = {tileOf((*m_probe)[kChannels]),
                 {std::clamp(column, 0, m_tiles.imageSize().width() - 1),
                  std::clamp(row, 0, m_tiles.imageSize().height() - 1)}};
    }
    changeView([&] { m_view.reveal(m_tiles.mapPixel(place)); });
    moveProbe(elementAt(place), true);
    Q_EMIT holdWanted(true);
}

void HeatmapView::reveal(const Index4 &element)
{
    if (!hasMap())
        return;
    const QPoint pixel(static_cast<int>(element[kColumns]), static_cast<int>(element[kRows]));
    changeView([&] { m_view.reveal(m_tiles.mapPixel({tileOf(element[kChannels]), pixel})); });
}

std::optional<TilePlace> HeatmapView::placeAt(QPointF place) const
{
    const std::optional<QPoint> pixel = hasMap() ? m_view.pixelAt(toDevice(place)) : std::nullopt;
    return pixel ? m_tiles.placeAt(*pixel) : std::nullopt;
}

void HeatmapView::pointAt(QPointF place)
{
    if (const std::optional<TilePlace> tile = placeAt(place))
        moveProbe(elementAt(*tile), false);
}

Index4 HeatmapView::elementAt(const TilePlace &place) const
{
    const int channel = m_tiles.tiles() > 1 ? place.tile : m_content.channel;
    return {m_content.image, place.pixel.y(), place.pixel.x(), channel};
}

int HeatmapView::tileOf(std::int64_t channel) const
{
    return m_tiles.tiles() > 1 ? static_cast<int>(channel) : 0;
}

bool HeatmapView::isProbeShown() const
{
    return hasMap() && m_probe && (*m_probe)[kBatch] == m_content.image;
}

/// The lens, and what a screen reader says.
void HeatmapView::updateProbeTexts()
{
    const std::optional<double> before = m_probeValue;
    m_probeValue.reset();
    m_lens.reset();
    QString description = tr("No pixel is pointed at.");
    const QString name = m_content.name();
    if (isProbeShown()) {
        m_probeValue = m_content.valueAt(*m_probe);
        if (m_showsLens)
            m_lens = GroupLens::of(m_content, *m_probe);
        description
            = spokenElement(*m_content.run, name, *m_probe, *m_probeValue, m_content.channelNames);
    }
    setAccessibleName(tr("Map of %1").arg(name));
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    if (m_probeValue != before)
        Q_EMIT probeValueChanged(m_probeValue);
    update();
}

} // namespace normscope
