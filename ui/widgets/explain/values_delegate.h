// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace normscope {

class ValuesList;

/// Paints the rows of a ValuesList.
class ValuesDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Becomes a child of the list.
    explicit ValuesDelegate(ValuesList &list);
    Q_DISABLE_COPY_MOVE(ValuesDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ValuesList &m_list;
};

} // namespace normscope
