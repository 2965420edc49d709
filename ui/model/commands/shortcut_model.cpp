// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/shortcut_model.h"

#include <algorithm>

namespace normscope {

namespace {

bool isHeading(const Shortcut &row)
{
    return row.keys.isEmpty();
}

} // namespace

ShortcutModel::ShortcutModel(QObject *parent) : QAbstractListModel(parent) {}

void ShortcutModel::setShortcuts(const QList<Shortcut> &shortcuts)
{
    m_all = shortcuts;
    find();
}

void ShortcutModel::setQuery(const QString &query)
{
    m_query = query;
    find();
}

void ShortcutModel::find()
{
    const QStringList words = m_query.simplified().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (const Shortcut &shortcut : m_all) {
        const QString whole = shortcut.place + u' ' + shortcut.keys + u' ' + shortcut.text;
        const bool isFound = std::ranges::all_of(words, [&whole](const QString &word) {
            return whole.contains(word, Qt::CaseInsensitive);
        });
        if (!isFound)
            continue;
        if (m_rows.isEmpty() || m_rows.back().place != shortcut.place)
            m_rows += Shortcut {shortcut.place, {}, {}};
        m_rows += shortcut;
    }
    endResetModel();
}

QString ShortcutModel::asText() const
{
    QString text;
    for (const Shortcut &row : m_rows) {
        if (isHeading(row))
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + row.place + u'\n';
        else
            text += row.keys + u'\t' + row.text + u'\n';
    }
    return text;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Shortcut &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return isHeading(row) ? row.place : row.text;
    case Qt::AccessibleTextRole:
        return isHeading(row) ? row.place
                              : tr("%1: %2", "keys: what they do").arg(row.keys, row.text);
    case keysRole:
        return row.keys;
    case isHeadingRole:
        return isHeading(row);
    default:
        return {};
    }
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(m_rows[index.row()]) ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace normscope
