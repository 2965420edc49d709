// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/stage_row_delegate.h"

#include "ui/widgets/explain/stage_list_view.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace normscope {

namespace {

constexpr int kBar = 3;
constexpr int kLeft = 16;
constexpr int kGap = 8;
constexpr double kFaded = 0.32;

} // namespace

StageRowDelegate::StageRowDelegate(StageListView &list, int spare)
    : QStyledItemDelegate(&list), m_list(list), m_spare(spare)
{
}

QSize StageRowDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex & /*index*/) const
{
    return {0, Theme::of(&m_list).lineHeight(TextRole::code) + m_spare};
}

void StageRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme &theme = Theme::of(&m_list);
    const Tokens &colors = theme.tokens();
    const QRectF rect = option.rect;
    Row row = rowOf(index);
    row.isMarked = row.isMarked || option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (row.isLookedAt || row.isMarked)
        painter->fillRect(rect, row.isLookedAt ? colors.lookTint : colors.hover);
    if (row.isLookedAt)
        drawBar(*painter, QRectF(rect.left(), rect.top(), kBar, rect.height()), colors.look);
    const double left = drawMark(*painter, rect, rect.left() + kLeft, index) + kGap;
    const double end = drawEnd(*painter, rect, index, row.isLookedAt || row.isMarked);

    const QFont code = theme.font(TextRole::code);
    const int width = QFontMetrics(code).horizontalAdvance(row.value);
    const QRectF value(end - width, rect.top(), width + 1, rect.height());
    const QRectF words(QPointF(left, rect.top()), QPointF(value.left() - kGap, rect.bottom()));
    const QFont label = theme.font(TextRole::label);
    painter->setFont(label);
    painter->setPen(row.ink);
    painter->drawText(
        words, Qt::AlignVCenter,
        QFontMetrics(label).elidedText(row.words, Qt::ElideRight, static_cast<int>(words.width())));
    painter->setOpacity(m_list.isFaded() ? kFaded : 1.0);
    painter->setFont(code);
    painter->setPen(row.valueInk);
    painter->drawText(value, Qt::AlignVCenter, row.value);
    painter->restore();
}

} // namespace normscope
