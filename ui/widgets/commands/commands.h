// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace normscope {

class CommandPalette;
class HistoryWindow;
class ShortcutSheet;
class WindowActions;
class Workbench;

/// What helps to find and understand the window: the search for commands, the sheet of keys, the
/// history of steps, and What's This. The menus must be there when it is made.
class Commands : public QObject
{
    Q_OBJECT
public:
    Commands(QMainWindow &window, Workbench &workbench, const WindowActions &actions);
    Q_DISABLE_COPY_MOVE(Commands)

private:
    void showShortcuts();
    void showHistory();

    QMainWindow &m_window;
    Workbench &m_workbench;
    CommandPalette *m_palette;
    QPointer<ShortcutSheet> m_sheet;
    QPointer<HistoryWindow> m_history;
};

} // namespace normscope
