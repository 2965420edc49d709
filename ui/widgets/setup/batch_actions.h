// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QObject>

#include <functional>

namespace normscope {

class SetupPanel;
class Workbench;
class WindowActions;

/// What changes the batch: the actions of the window for the image that is shown, and the hand in
/// the batch strip. Nothing happens while another input is being read. Nothing that is given is
/// owned.
class BatchActions : public QObject
{
    Q_OBJECT
public:
    BatchActions(Workbench &workbench, const WindowActions &actions, SetupPanel &panel);
    Q_DISABLE_COPY_MOVE(BatchActions)

private:
    void connectActions();
    void move(qint64 from, qint64 to);
    void remove();
    void refresh();
    /// Of the batch that is shown; 0 while it is not that of the setup.
    qint64 images() const;

    Workbench &m_workbench;
    const WindowActions &m_actions;
};

} // namespace normscope
