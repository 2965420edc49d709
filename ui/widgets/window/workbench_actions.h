// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace normscope {

class WindowActions;
class Workbench;

/// The actions of the workbench as a whole: undo and redo, defaults, another call of backward,
/// reading the files once more, stopping. Nothing that is given is owned.
class WorkbenchActions : public QObject
{
    Q_OBJECT

public:
    WorkbenchActions(Workbench &workbench, const WindowActions &actions, QObject *parent);
    Q_DISABLE_COPY_MOVE(WorkbenchActions)

private:
    void connectActions();
    void setCalls(qint64 calls);
    void refresh();
    void refreshHistory();

    Workbench &m_workbench;
    const WindowActions &m_actions;
};

} // namespace normscope
