// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace normscope {

/// What keys do somewhere.
struct Shortcut
{
    QString place; ///< "View", "On the map"; those of one place follow each other
    QString keys;  ///< as people read them: "Ctrl++ or Ctrl+="
    QString text;
};

/// Keys and what they do, under a heading for each place. A query leaves those that have all its
/// words in their text, keys or place.
class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { keysRole = Qt::UserRole, isHeadingRole };

    explicit ShortcutModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ShortcutModel)

    void setShortcuts(const QList<Shortcut> &shortcuts);
    void setQuery(const QString &query);

    /// What is shown, as plain text: a line for each, keys and text apart by a tab.
    QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void find();

    QList<Shortcut> m_all;
    QString m_query;
    QList<Shortcut> m_rows; ///< a heading has a place alone
};

} // namespace normscope
