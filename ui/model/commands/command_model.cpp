// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/command_model.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace normscope {

namespace {

constexpr int kRemembered = 8; ///< commands that were used last
constexpr int kNeverUsed = std::numeric_limits<int>::max();

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

CommandModel::CommandModel(QObject *parent) : QAbstractListModel(parent) {}

void CommandModel::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
    find();
}

void CommandModel::setQuery(const QString &query)
{
    m_query = query;
    find();
}

void CommandModel::find()
{
    const CommandMatcher matcher(m_query);
    beginResetModel();
    m_found.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (auto match = matcher.match(m_commands[i].text))
            m_found.push_back({i, *match, ageOf(m_commands[i])});
    }
    const bool isSearch = !m_query.trimmed().isEmpty();
    std::ranges::stable_sort(m_found, {}, [this, isSearch](const Found &found) {
        const qsizetype length = isSearch ? m_commands[found.command].text.size() : 0;
        return std::tuple(-found.match.score, found.age, length);
    });
    endResetModel();
}

const Command &CommandModel::command(int row) const
{
    return m_commands[m_found[std::size_t(row)].command];
}

QAction *CommandModel::action(int row) const
{
    return command(row).action;
}

const QList<qsizetype> &CommandModel::places(int row) const
{
    return m_found[std::size_t(row)].match.places;
}

int CommandModel::firstEnabled() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (action(row) && action(row)->isEnabled())
            return row;
    }
    return -1;
}

void CommandModel::markUsed(const QAction &action)
{
    m_recent.removeAll(action.objectName());
    m_recent.prepend(action.objectName());
    m_recent.resize(std::min<qsizetype>(m_recent.size(), kRemembered));
}

int CommandModel::ageOf(const Command &command) const
{
    const qsizetype age = command.action ? m_recent.indexOf(command.action->objectName()) : -1;
    return age < 0 ? kNeverUsed : int(age);
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QString CommandModel::spokenText(const Command &command) const
{
    QStringList parts {command.text};
    if (command.action && !command.action->isEnabled())
        parts += command.reason.isEmpty() ? tr("not available now") : command.reason;
    if (command.action && !command.action->shortcut().isEmpty())
        parts += keysOf(*command.action);
    return parts.join(tr(", "));
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Command &row = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.action ? row.action->whatsThis() : QString();
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case keysRole:
        return row.action ? keysOf(*row.action) : QString();
    case reasonRole:
        return row.reason;
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool can = action(index.row()) && action(index.row())->isEnabled();
    return can ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace normscope
