// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/extreme_actions.h"

#include "ui/model/probe/special_search.h"
#include "ui/model/workbench/show_element.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/window/window_actions.h"

namespace normscope {

ExtremeActions::ExtremeActions(Workbench &workbench, const WindowActions &actions, ViewGrid &views)
    : QObject(&views),
      m_workbench(workbench),
      m_actions(actions),
      m_views(views),
      m_search([this](const std::optional<Index4> &at) {
          if (at)
              take(*at);
      })
{
    connect(actions[ActionId::largestValue], &QAction::triggered, this,
            [this] { goTo(&StageStatistics::max); });
    connect(actions[ActionId::smallestValue], &QAction::triggered, this,
            [this] { goTo(&StageStatistics::min); });
    connect(&workbench, &Workbench::resultChanged, this, &ExtremeActions::refresh);
    connect(&workbench, &Workbench::setupChanged, this, &ExtremeActions::refresh);
    refresh();
}

void ExtremeActions::goTo(double StageStatistics::*extreme)
{
    const auto &result = m_workbench.result();
    const StageId stage = m_workbench.setup().stage;
    const auto &probe = m_workbench.probe();
    m_search.start([run = result->run, stage, value = result->statistics->of(stage).*extreme,
                    from = probe ? std::optional(probe->at) : std::nullopt](const StopToken &stop) {
        return nextValue(*run, stage, value, from, stop);
    });
}

void ExtremeActions::take(const Index4 &at)
{
    showElement(m_workbench, at);
    m_views.view().reveal(at);
}

/// What is being looked for belongs to the stage and the result.
void ExtremeActions::refresh()
{
    m_search.cancel();
    const auto &result = m_workbench.result();
    const StageId stage = m_workbench.setup().stage;
    const bool hasValues = result && hasStage(*result->run->spec().rule, stage)
        && result->statistics->of(stage).finite() > 0;
    m_actions[ActionId::largestValue]->setEnabled(hasValues);
    m_actions[ActionId::smallestValue]->setEnabled(hasValues);
}

} // namespace normscope
