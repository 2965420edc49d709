// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/command_matcher.h"

#include <QAbstractListModel>
#include <QAction>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <vector>

namespace normscope {

/// Something that the window can do.
struct Command
{
    QString text;             ///< with the menus that lead to it: "Axis > 1 rows"
    QString reason;           ///< why it cannot be done now; empty: it can, or nobody knows
    QPointer<QAction> action; ///< not owned; menus that are filled anew delete theirs
};

/// The commands that a query finds, best first; without a query those that were used last stand
/// first, the others as in the menus.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { keysRole = Qt::UserRole, reasonRole };

    explicit CommandModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CommandModel)

    void setCommands(const QList<Command> &commands);
    void setQuery(const QString &query);

    /// Null where the action is gone.
    QAction *action(int row) const;
    /// The letters of the row's text that the query means.
    const QList<qsizetype> &places(int row) const;
    /// The first row that can be done; -1: there is none.
    int firstEnabled() const;

    /// Remembers it by its objectName.
    void markUsed(const QAction &action);
    /// The objectNames of those that were used, the last one first.
    const QStringList &recent() const { return m_recent; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Found
    {
        qsizetype command;
        CommandMatch match;
        int age; ///< since it was used
    };

    void find();
    const Command &command(int row) const;
    int ageOf(const Command &command) const;
    QString spokenText(const Command &command) const;

    QList<Command> m_commands;
    QString m_query;
    QStringList m_recent;
    std::vector<Found> m_found;
};

} // namespace normscope
