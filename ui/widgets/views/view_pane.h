// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/heatmap/heatmap_panel.h"

#include <QWidget>

#include <memory>

namespace normscope {

class ElidedLabel;
class MenuButton;
struct LayerResult;
class Workbench;

/// One of the views: the map of its stage with a colorbar, and, when there are several, a head
/// that names the stage and its colours. Kept in step with the workbench.
class ViewPane : public QWidget
{
    Q_OBJECT

public:
    /// `view` counts from 0 in reading order.
    ViewPane(Workbench &workbench, int view, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ViewPane)

    HeatmapView &view() const { return m_panel->view(); }
    bool isCurrent() const;
    /// Down to the map, in px.
    int headHeight() const;
    /// Shows what the workbench has; `showResult` when the result is another one.
    void showResult();
    void showSetup();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectView();
    void fillStageMenu(QMenu &menu);
    const std::shared_ptr<const LayerResult> &shownResult() const;
    StageId wantedStage() const;
    void updateVeil();
    void showHead(const LayerResult &result);
    void showMarkedValues();

    Workbench &m_workbench;
    int m_number;
    QWidget *m_head;
    MenuButton *m_stage;
    ElidedLabel *m_what;
    MenuButton *m_look;
    HeatmapPanel *m_panel;
};

/// "repeated over channels": over which axes a group stage has one value. Empty for none.
QString repeatedText(const AxisSet &axis, const Shape &shape);

} // namespace normscope
