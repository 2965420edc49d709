// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/heatmap/heatmap_panel.h"

#include <QString>
#include <QWidget>

namespace normscope {

class Workbench;

/// The map of the current stage with its colorbar, kept in step with the workbench.
class MapArea : public QWidget
{
    Q_OBJECT

public:
    explicit MapArea(Workbench &workbench, QWidget *parent = nullptr);

    HeatmapView &view() const { return m_panel->view(); }

Q_SIGNALS:
    /// The name of the scale ("log") and scale with range ("Log, 0.68 to 38.5").
    void scaleChanged(const QString &name, const QString &text);

private:
    Q_DISABLE_COPY_MOVE(MapArea)
    void showResult();
    void showSetup();

    Workbench &m_workbench;
    HeatmapPanel *m_panel;
};

} // namespace normscope
