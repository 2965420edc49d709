// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QActionGroup;
class QMenu;

namespace normscope {

class Workbench;

/// Fills a menu with the values of one field of Setup, the present one ticked. Made for the
/// filling and gone after it; its entries go with the menu.
class FieldMenu
{
public:
    /// `key` is one of setupFields().
    FieldMenu(QMenu &menu, Workbench &workbench, const QString &key);
    Q_DISABLE_COPY_MOVE(FieldMenu)

    /// An entry that gives the field this text, as the option takes it; named `key.value`.
    /// Its tip is `words` unless another is given.
    void add(const QString &value, const QString &words, const QString &tip = {}) const;

private:
    QMenu &m_menu;
    Workbench &m_workbench;
    QString m_key;
    QString m_now;
    QActionGroup *m_group;
};

} // namespace normscope
