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

StageStatistics statisticsOf(const std::shared_ptr<const LayerStatistics> &statistics,
                             StageId stage)
{
    return statistics ? statistics->of(stage) : StageStatistics();
}

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
    updateBar(statisticsOf(m_statistics, m_view->stageId()));
}

void HeatmapPanel::setStage(StageId stage, const HeatmapStyle &style)
{
    m_view->setStage(stage, style);
    updateBar(statisticsOf(m_statistics, stage));
}

void HeatmapPanel::setSource(std::shared_ptr<const MapSource> source, const QString &name,
                             const HeatmapStyle &style, const StageStatistics &statistics)
{
    m_view->setSource(std::move(source), name, style);
    updateBar(statistics);
}

void HeatmapPanel::setLeftRoom(int room)
{
    m_leftRoom = room;
    reserveRoom();
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
    m_view->setMapMargins({kMargin + m_leftRoom, kMargin, kMargin + kBarGap + bar, kMargin});
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

void HeatmapPanel::updateBar(const StageStatistics &statistics)
{
    m_colorbar->setHeatmapStyle(m_view->heatmapStyle(), statistics);
    reserveRoom();
}

} // namespace normscope
