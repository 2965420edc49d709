// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace normscope {

class ExplainPanel;
class Workbench;
class WindowActions;

/// The actions of the window that speak of the explanation: pins of elements, and copying of the
/// equation and the code. Nothing that is given is owned.
class ExplainActions : public QObject
{
    Q_OBJECT
public:
    ExplainActions(Workbench &workbench, const WindowActions &actions, ExplainPanel &panel);
    Q_DISABLE_COPY_MOVE(ExplainActions)

private:
    void refresh();

    Workbench &m_workbench;
    const WindowActions &m_actions;
};

} // namespace normscope
