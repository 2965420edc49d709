// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/plot_actions.h"

#include "ui/model/workbench/draw_line.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/plots/plot_canvas.h"
#include "ui/widgets/plots/plots_panel.h"
#include "ui/widgets/window/window_actions.h"

namespace normscope {

PlotActions::PlotActions(Workbench &workbench, const WindowActions &actions, PlotsPanel &panel)
    : QObject(&panel), m_workbench(workbench), m_actions(actions), m_panel(panel)
{
    connectPlots();
    connectLine();
}

void PlotActions::connectPlots()
{
    const auto on = [this](ActionId id, const auto &act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::showHistogram, [this] { m_panel.showPlot(PlotsPanel::kHistogram); });
    on(ActionId::showGroup, [this] { m_panel.showPlot(PlotsPanel::kGroup); });
    on(ActionId::showProfile, [this] { m_panel.showPlot(PlotsPanel::kProfile); });
    on(ActionId::copyPlot, [this] { m_panel.current().copyTable(); });
    on(ActionId::savePlot, [this] { m_panel.save(); });
    enableWithPlot(m_actions[ActionId::copyPlot]);
    enableWithPlot(m_actions[ActionId::savePlot]);
}

/// The line of the profile, what is selected by its value, and the probe that is held.
void PlotActions::connectLine()
{
    QAction *clear = m_actions[ActionId::clearSelection];
    connect(clear, &QAction::triggered, this, [this] {
        m_workbench.setSelection(std::nullopt);
        m_workbench.setLine(std::nullopt);
        m_workbench.holdProbe(false);
    });
    const auto enable = [this, clear] {
        clear->setEnabled(m_workbench.selection() || m_workbench.line()
                          || m_workbench.holdsProbe());
    };
    connect(&m_workbench, &Workbench::selectionChanged, clear, enable);
    connect(&m_workbench, &Workbench::lineChanged, clear, enable);
    connect(&m_workbench, &Workbench::probeHoldChanged, clear, enable);
    enable();
    QAction *draw = m_actions[ActionId::drawLine];
    connect(draw, &QAction::triggered, this, [this] { beginOrEndLine(m_workbench); });
    const auto enableLine = [this, draw] { draw->setEnabled(m_workbench.probe().has_value()); };
    connect(&m_workbench, &Workbench::probeChanged, draw, enableLine);
    enableLine();
}

/// What is taken along is what is seen, and belongs to the setup.
void PlotActions::enableWithPlot(QAction *action)
{
    const auto enable = [this, action] { action->setEnabled(m_panel.current().isReady()); };
    connect(&m_panel, &PlotsPanel::readinessChanged, action, enable);
    enable();
}

} // namespace normscope
