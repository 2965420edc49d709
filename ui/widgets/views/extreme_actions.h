// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/statistics.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

namespace normscope {

class ViewGrid;
class WindowActions;
class Workbench;

/// The actions that point at the largest and the smallest value of the stage; where it occurs more
/// than once, at the next of them. Nothing that is given is owned.
class ExtremeActions : public QObject
{
    Q_OBJECT

public:
    ExtremeActions(Workbench &workbench, const WindowActions &actions, ViewGrid &views);
    Q_DISABLE_COPY_MOVE(ExtremeActions)

    bool isBusy() const { return m_search.isBusy(); }

private:
    void goTo(double StageStatistics::*extreme);
    void take(const Index4 &at);
    void refresh();

    Workbench &m_workbench;
    const WindowActions &m_actions;
    ViewGrid &m_views;
    NewestJob<std::optional<Index4>> m_search;
};

} // namespace normscope
