// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/value_overlay.h"

#include "ui/model/heatmap/region_painter.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

/// The request's values are those of the stage.
bool isOfStage(const HeatmapRequest &request, StageId stage)
{
    return !request.source && request.stage == stage;
}

} // namespace

ValueOverlay::ValueOverlay(QObject *parent) : QObject(parent)
{
    connect(&m_renderer, &HeatmapRenderer::rendered, this, [this] {
        m_isOld = true;
        Q_EMIT changed();
    });
}

void ValueOverlay::setMarked(const std::optional<ValueSelection> &values)
{
    if (values == m_marked)
        return;
    m_marked = values;
    m_isOld = true;
    if (!values)
        m_image = {}; // also of a map that is hidden and asks for no picture
    request();
    Q_EMIT changed();
}

void ValueOverlay::update(const HeatmapRequest &shown)
{
    m_shown = shown;
    m_isOld = true;
    request();
}

void ValueOverlay::clear()
{
    m_renderer.clear();
    m_shown.reset();
    m_image = {};
    m_isOld = true;
}

/// Asks for the values of another stage than the one that is shown.
void ValueOverlay::request()
{
    if (!m_marked || !m_shown || isOfStage(*m_shown, m_marked->stage)
        || !hasStage(*m_shown->run->spec().rule, m_marked->stage)) {
        m_renderer.clear(); // what was marked before is not kept
        return;
    }
    HeatmapRequest request = *m_shown;
    request.stage = m_marked->stage;
    request.source = nullptr;
    request.findsDead = false;
    m_renderer.render(request, {});
}

const QImage &ValueOverlay::image(const RenderedMap &own, const MapView &view, double scale,
                                  const QColor &color)
{
    if (!m_isOld)
        return m_image;
    m_isOld = false;
    m_image = {};
    if (!m_marked)
        return m_image;
    const bool isOwn = isOfStage(own.request, m_marked->stage);
    const RenderedMap *source = isOwn ? &own : m_renderer.latest().get();
    if (!source || source->request.stage != m_marked->stage
        || source->request.run != own.request.run)
        return m_image;
    const RegionInk ink {color.rgba(), qRgba(0, 0, 0, 230),
                         std::max(1, static_cast<int>(std::floor(scale)))};
    m_image = paintRegion(cellsIn(*source->plane, m_marked->range), *source->plane, view, ink);
    m_image.setDevicePixelRatio(scale);
    return m_image;
}

} // namespace normscope
