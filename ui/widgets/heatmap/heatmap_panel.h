// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/heatmap/map_source.h"
#include "ui/model/heatmap/value_mark.h"
#include "ui/model/ranges/value_selection.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace normscope {

class Colorbar;
class HeatmapView;

/// A map with its colorbar beside it: both centred as one, the bar as high as the map that is seen.
class HeatmapPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HeatmapPanel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(HeatmapPanel)

    /// Children of this.
    HeatmapView &view() const { return *m_view; }
    Colorbar &colorbar() const { return *m_colorbar; }

    void setResult(std::shared_ptr<const LayerRun> run,
                   std::shared_ptr<const LayerStatistics> statistics);
    void setStage(StageId stage, const HeatmapStyle &style);
    /// As HeatmapView::setSource(); the statistics tell whether the range leaves values out.
    void setSource(std::shared_ptr<const MapSource> source, const QString &name,
                   const HeatmapStyle &style, const StageStatistics &statistics);
    /// More room at the left of the map, in px.
    void setLeftRoom(int room);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Values of the map's stage that the user points at on the colorbar; nullopt for none.
    void valuesPointed(const std::optional<normscope::ValueSelection> &mark);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void reserveRoom();
    void placeBar();
    void updateBar(const StageStatistics &statistics);
    void tellPointed(std::optional<double> value);

    HeatmapView *m_view;
    Colorbar *m_colorbar;
    std::shared_ptr<const LayerStatistics> m_statistics;
    int m_leftRoom = 0;
};

} // namespace normscope
