// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/explain/code_model.h"

#include <QStyledItemDelegate>

namespace normscope {

class CodeList;

/// A piece of code where it is painted.
struct CodePlace
{
    CodeToken token;
    QRectF rect;
};

/// The lines that a row of code takes.
using CodeLines = std::vector<std::vector<CodeToken>>;

/// Paints the lines of a CodeList. A line that is too long goes on in a second one.
class CodeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Becomes a child of the list.
    explicit CodeDelegate(CodeList &list);
    Q_DISABLE_COPY_MOVE(CodeDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The pieces of a row that is painted into `rect`; none of a heading.
    std::vector<CodePlace> placesOf(int row, const QRect &rect) const;

private:
    CodeLines linesOf(const CodeItem &item) const;
    void paintRow(QPainter &painter, const QRect &rect, int row, bool isCurrent,
                  bool isHovered) const;

    void paintCode(QPainter &painter, const std::vector<CodePlace> &places) const;

    CodeList &m_list;
};

} // namespace normscope
