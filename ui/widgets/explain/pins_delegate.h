// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace normscope {

class PinsList;

/// Paints the rows of a PinsList.
class PinsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Becomes a child of the list.
    explicit PinsDelegate(PinsList &list);
    Q_DISABLE_COPY_MOVE(PinsDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PinsList &m_list;
};

} // namespace normscope
