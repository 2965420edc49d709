// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/commands.h"

#include "ui/model/workbench/workbench.h"
#include "ui/widgets/commands/command_palette.h"
#include "ui/widgets/commands/command_source.h"
#include "ui/widgets/commands/history_window.h"
#include "ui/widgets/commands/shortcut_sheet.h"
#include "ui/widgets/commands/whats_this.h"
#include "ui/widgets/window/window_actions.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QWhatsThis>

namespace normscope {

namespace {

/// Every entry of the menus but the one that opens the search itself.
QList<Command> commandsToFind(const QMenuBar &bar, const QAction *opener)
{
    QList<Command> commands = commandsOf(bar);
    commands.removeIf([opener](const Command &command) { return command.action == opener; });
    return commands;
}

/// Windows that stay open beside the main one. They are deleted when they close.
void showBeside(QDialog &window)
{
    window.setAttribute(Qt::WA_DeleteOnClose);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Commands::Commands(QMainWindow &window, Workbench &workbench, const WindowActions &actions)
    : QObject(&window), m_window(window), m_workbench(workbench)
{
    QAction *find = actions[ActionId::findCommand];
    m_palette = new CommandPalette(window, find->shortcut(), [&window, find] {
        return commandsToFind(*window.menuBar(), find);
    });
    explainParts(window);
    connect(find, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(actions[ActionId::shortcuts], &QAction::triggered, this, &Commands::showShortcuts);
    connect(actions[ActionId::history], &QAction::triggered, this, &Commands::showHistory);
    connect(actions[ActionId::whatsThis], &QAction::triggered, this,
            [] { QWhatsThis::enterWhatsThisMode(); });
}

void Commands::showShortcuts()
{
    if (!m_sheet)
        m_sheet = new ShortcutSheet(shortcutsOf(*m_window.menuBar()), &m_window);
    showBeside(*m_sheet);
}

void Commands::showHistory()
{
    if (!m_history)
        m_history = new HistoryWindow(*m_workbench.undoStack(), &m_window);
    showBeside(*m_history);
}

} // namespace normscope
