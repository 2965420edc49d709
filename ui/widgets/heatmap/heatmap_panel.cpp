// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/heatmap_panel.h"

#include "ui/widgets/heatmap/colorbar.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/theme/theme.h"

#include <cmath>

namespace normscope {

namespace {

constexpr int kMargin = 8;
constexpr int kBarGap = 18; ///< from the map to the bar, px

} // namespace

HeatmapPanel::HeatmapPanel(QWidget *parent)
    : QWidget(parent), m_view(new HeatmapView(this)), m_colorbar(new Colorbar(this))
{
    connect(m_view, &HeatmapView::visibleMapChanged, this, &HeatmapPanel::placeBar);
    connect(m_view, &HeatmapView::probeValueChanged, m_colorbar, &Colorbar::setProbeValue);
    connect(m_colorbar, &Colorbar::valuePointed, this, &HeatmapPanel::tellPointed);
    connect(&Theme::of(this), &Theme::changed, this, &HeatmapPanel::reserveRoom);
    reserveRoom();
}

void HeatmapPanel::setResult(std::shared_ptr<const LayerRun> run,
                             std::shared_ptr<const LayerStatistics> statistics)
{
    m_statistics = statistics;
    m_view->setResult(std::move(run), std::move(statistics));
    updateBar();
}

void HeatmapPanel::setStage(StageId stage, const HeatmapStyle &style)
{
    m_view->setStage(stage, style);
    updateBar();
}

QSize HeatmapPanel::minimumSizeHint() const
{
    return m_view->minimumSizeHint() + QSize(m_colorbar->sizeHint().width() + kBarGap, 0);
}

QSize HeatmapPanel::sizeHint() const
{
    return m_view->sizeHint() + QSize(m_colorbar->sizeHint().width() + kBarGap, 0);
}

void HeatmapPanel::resizeEvent(QResizeEvent *)
{
    m_view->setGeometry(rect());
    placeBar();
}

void HeatmapPanel::reserveRoom()
{
    const int bar = m_colorbar->sizeHint().width() - Colorbar::kProbeRoom;
    m_view->setMapMargins({kMargin, kMargin, kMargin + kBarGap + bar, kMargin});
    placeBar();
}

void HeatmapPanel::placeBar()
{
    const QRectF map = m_view->visibleMap();
    m_colorbar->setVisible(!map.isEmpty());
    if (map.isEmpty())
        return;
    const int left = static_cast<int>(std::lround(map.right())) + kBarGap - Colorbar::kProbeRoom;
    m_colorbar->setGeometry(left, 0, m_colorbar->sizeHint().width(), height());
    m_colorbar->setSpan(std::pair(map.top(), map.bottom()));
}

void HeatmapPanel::tellPointed(std::optional<double> value)
{
    std::optional<ValueSelection> mark;
    if (value)
        mark = {m_view->stageId(), valuesLike(m_view->heatmapStyle().valueScale(), *value)};
    Q_EMIT valuesPointed(mark);
}

void HeatmapPanel::updateBar()
{
    const StageStatistics none;
    m_colorbar->setHeatmapStyle(m_view->heatmapStyle(),
                                m_statistics ? m_statistics->of(m_view->stageId()) : none);
    reserveRoom();
}

} // namespace normscope
