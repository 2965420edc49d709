// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/workbench_actions.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/plain_tip.h"
#include "ui/widgets/window/window_actions.h"

#include <QUndoStack>

namespace normscope {

WorkbenchActions::WorkbenchActions(Workbench &workbench, const WindowActions &actions,
                                   QObject *parent)
    : QObject(parent), m_workbench(workbench), m_actions(actions)
{
    connectActions();
    connect(&workbench, &Workbench::setupChanged, this, &WorkbenchActions::refresh);
    connect(&workbench, &Workbench::resultChanged, this, &WorkbenchActions::refresh);
    connect(&workbench, &Workbench::busyChanged, this, &WorkbenchActions::refresh);
    connect(workbench.undoStack(), &QUndoStack::indexChanged, this,
            &WorkbenchActions::refreshHistory);
    refresh();
    refreshHistory();
}

void WorkbenchActions::connectActions()
{
    const auto on = [this](ActionId id, const auto &act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::reload, [this] { m_workbench.reload(); });
    on(ActionId::undo, [this] { m_workbench.undoStack()->undo(); });
    on(ActionId::redo, [this] { m_workbench.undoStack()->redo(); });
    on(ActionId::reset, [this] { m_workbench.resetSetup(); });
    on(ActionId::cancel, [this] { m_workbench.cancel(); });
    on(ActionId::callAgain, [this] { setCalls(m_workbench.setup().calls + 1); });
    on(ActionId::forwardAgain, [this] { setCalls(1); });
}

void WorkbenchActions::setCalls(qint64 calls)
{
    Setup setup = m_workbench.setup();
    setup.calls = calls;
    m_workbench.change(setup);
}

void WorkbenchActions::refresh()
{
    const Setup &setup = m_workbench.setup();
    m_actions[ActionId::reset]->setEnabled(setup != m_workbench.defaultsForInput());
    m_actions[ActionId::forwardAgain]->setEnabled(setup.calls != 1);
    m_actions[ActionId::reload]->setEnabled(!setup.files.isEmpty());
    m_actions[ActionId::cancel]->setEnabled(m_workbench.isBusy());
}

void WorkbenchActions::refreshHistory()
{
    const QUndoStack &history = *m_workbench.undoStack();
    QAction &undo = *m_actions[ActionId::undo];
    QAction &redo = *m_actions[ActionId::redo];
    undo.setEnabled(history.canUndo());
    redo.setEnabled(history.canRedo());
    undo.setWhatsThis(history.canUndo() ? plainTip(tr("Undo “%1”").arg(history.undoText()))
                                        : tr("Undo"));
    redo.setWhatsThis(history.canRedo() ? plainTip(tr("Redo “%1”").arg(history.redoText()))
                                        : tr("Redo"));
    for (QAction *action : {&undo, &redo})
        action->setToolTip(toolTipWithKeys(*action));
}

} // namespace normscope
