// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace normscope {

class PlotsPanel;
class WindowActions;
class Workbench;

/// Connects the actions of the plots with them, and says when they are grey.
class PlotActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to the panel.
    PlotActions(Workbench &workbench, const WindowActions &actions, PlotsPanel &panel);

private:
    Q_DISABLE_COPY_MOVE(PlotActions)
    void connectPlots();
    void connectLine();
    void enableWithPlot(QAction *action);

    Workbench &m_workbench;
    const WindowActions &m_actions;
    PlotsPanel &m_panel;
};

} // namespace normscope
