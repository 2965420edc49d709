// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace normscope {

class Player;
class Workbench;
class WindowActions;

/// The actions of stepping, of Play and of pinned stages. Space plays and pauses where nothing
/// else in the window takes it. Nothing that is given is owned.
class StepActions : public QObject
{
    Q_OBJECT
public:
    StepActions(Workbench &workbench, Player &player, const WindowActions &actions,
                QWidget *window);
    Q_DISABLE_COPY_MOVE(StepActions)

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void refresh();

    Workbench &m_workbench;
    Player &m_player;
    const WindowActions &m_actions;
};

} // namespace normscope
