// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/stage_row_delegate.h"

namespace normscope {

class ValuesList;

/// What stands in the rows of a ValuesList.
class ValuesDelegate : public StageRowDelegate
{
    Q_OBJECT
public:
    /// Becomes a child of the list.
    explicit ValuesDelegate(ValuesList &list);
    Q_DISABLE_COPY_MOVE(ValuesDelegate)

protected:
    Row rowOf(const QModelIndex &index) const override;
    double drawMark(QPainter &painter, const QRectF &row, double left,
                    const QModelIndex &index) const override;
    double drawEnd(QPainter &painter, const QRectF &row, const QModelIndex &index,
                   bool isLit) const override;

private:
    ValuesList &m_list;
};

} // namespace normscope
