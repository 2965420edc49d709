// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

namespace normscope {

class StageListView;

/// Paints the rows of a list of values: a mark, words at the left, a value at the right, and the
/// amber bar at the row that is looked at. Whose list it is says what stands in a row.
class StageRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    Q_DISABLE_COPY_MOVE(StageRowDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    struct Row
    {
        QString words;
        QColor ink; ///< of the words
        QString value;
        QColor valueInk;
        bool isLookedAt = false;
        bool isMarked = false; ///< under the pointer, or has the focus
    };

    /// Becomes a child of the list. A row is so many px higher than its line of text.
    StageRowDelegate(StageListView &list, int spare);

    virtual Row rowOf(const QModelIndex &index) const = 0;
    /// The mark before the words, from `left` on; returns where it ends.
    virtual double drawMark(QPainter &painter, const QRectF &row, double left,
                            const QModelIndex &index) const = 0;
    /// Where the value ends; what stands behind it is drawn here.
    virtual double drawEnd(QPainter &painter, const QRectF &row, const QModelIndex &index,
                           bool isLit) const = 0;

private:
    StageListView &m_list;
    int m_spare;
};

} // namespace normscope
