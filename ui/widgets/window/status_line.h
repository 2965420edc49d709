// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

#include <QList>

class QHBoxLayout;

namespace normscope {

class ElidedLabel;
class Workbench;

/// The last line of the window: the pointed element and its numbers, its group, dead groups, how
/// colours are scaled, the zoom, and whether anything is being computed.
class StatusLine : public Panel
{
    Q_OBJECT

public:
    explicit StatusLine(Workbench &workbench, QWidget *parent = nullptr);

    /// Device pixels per image pixel.
    void setZoom(double zoom);

private:
    Q_DISABLE_COPY_MOVE(StatusLine)
    ElidedLabel *addPart(const char *name);
    void showProbe();
    void showScale();
    void showZoom();
    void showResult();

    Workbench &m_workbench;
    QHBoxLayout *m_layout;
    ElidedLabel *m_place;
    QList<ElidedLabel *> m_values; ///< x, norm and the current stage
    ElidedLabel *m_group;
    ElidedLabel *m_dead;
    ElidedLabel *m_scale;
    ElidedLabel *m_zoom;
    ElidedLabel *m_work;
};

} // namespace normscope
