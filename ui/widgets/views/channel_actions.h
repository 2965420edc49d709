// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace normscope {

class WindowActions;
class Workbench;

/// Keeps the actions that mix the channels or show all of them in step with the workbench.
class ChannelActions : public QObject
{
    Q_OBJECT

public:
    ChannelActions(Workbench &workbench, const WindowActions &actions, QObject *parent);
    Q_DISABLE_COPY_MOVE(ChannelActions)

private:
    void update();

    Workbench &m_workbench;
    const WindowActions &m_actions;
};

} // namespace normscope
