// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/code_model.h"
#include "ui/widgets/explain/stage_list_view.h"

#include <QStyledItemDelegate>

namespace normscope {

/// Paints the lines of a CodeList. A line that is too long goes on in a second one.
class CodeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Becomes a child of the list; both outlive it.
    CodeDelegate(StageListView &list, const CodeModel &model);
    Q_DISABLE_COPY_MOVE(CodeDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// The lines that a row of code takes, as ranges of its tokens.
    std::vector<std::vector<CodeToken>> linesOf(const CodeItem &item) const;
    void paintRow(QPainter &painter, const QRect &rect, const CodeItem &item, bool isCurrent,
                  bool isHovered) const;

    StageListView &m_list;
    const CodeModel &m_model;
};

} // namespace normscope
