// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/explain_actions.h"

#include "ui/model/setup/pins.h"
#include "ui/model/workbench/show_element.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/window/window_actions.h"

namespace normscope {

ExplainActions::ExplainActions(Workbench &workbench, const WindowActions &actions,
                               ExplainPanel &panel)
    : QObject(&panel), m_workbench(workbench), m_actions(actions)
{
    connect(actions[ActionId::copyText], &QAction::triggered, &panel, &ExplainPanel::copyText);
    connect(actions[ActionId::copyLatex], &QAction::triggered, &panel, &ExplainPanel::copyLatex);
    connect(actions[ActionId::copyCode], &QAction::triggered, &panel, &ExplainPanel::copyCode);
    panel.setPinAction(*actions[ActionId::pinElement]);
    connect(actions[ActionId::pinElement], &QAction::triggered, this, [this] {
        if (const auto &probe = m_workbench.probe())
            m_workbench.change(withPinToggled(m_workbench.setup(), probe->at));
        refresh(); // also the tick of a pin that found no place
    });
    connect(actions[ActionId::nextPin], &QAction::triggered, this,
            [this] { showNextPin(m_workbench); });
    connect(actions[ActionId::removePins], &QAction::triggered, this, [this] {
        Setup setup = m_workbench.setup();
        setup.pins.clear();
        m_workbench.change(setup);
    });
    connect(&workbench, &Workbench::setupChanged, this, &ExplainActions::refresh);
    connect(&workbench, &Workbench::probeChanged, this, &ExplainActions::refresh);
    refresh();
}

void ExplainActions::refresh()
{
    const QList<Index4> &pins = m_workbench.setup().pins;
    const auto &probe = m_workbench.probe();
    const bool isPinned = probe && pins.contains(probe->at);
    QAction &pin = *m_actions[ActionId::pinElement];
    pin.setChecked(isPinned);
    pin.setEnabled(probe && (isPinned || pins.size() < kMostPins));
    m_actions[ActionId::nextPin]->setEnabled(!pins.isEmpty());
    m_actions[ActionId::removePins]->setEnabled(!pins.isEmpty());
}

} // namespace normscope
