// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/pins_delegate.h"

#include "ui/widgets/explain/pins_list.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/heatmap/pin_marks.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace normscope {

namespace {

constexpr int kBar = 3;
constexpr int kLeft = 16;
constexpr int kGap = 8;
constexpr int kSpare = 4; ///< of a row around its line of text
constexpr double kFaded = 0.32;

} // namespace

PinsDelegate::PinsDelegate(PinsList &list) : QStyledItemDelegate(&list), m_list(list) {}

QSize PinsDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                             const QModelIndex & /*index*/) const
{
    return {0, Theme::of(&m_list).lineHeight(TextRole::code) + kSpare};
}

void PinsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::of(&m_list);
    const Tokens &colors = theme.tokens();
    const PinsModel &model = m_list.pinsModel();
    const PinItem &item = model.item(index.row());
    const QRectF rect = option.rect;
    const bool isLookedAt = index == m_list.currentIndex();
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (isLookedAt || isHovered)
        painter->fillRect(rect, isLookedAt ? colors.lookTint : colors.hover);
    if (isLookedAt)
        drawBar(*painter, QRectF(rect.left(), rect.top(), kBar, rect.height()), colors.look);
    const QRectF mark(rect.left() + kLeft, rect.center().y() - kPinNumber / 2 + 0.5, kPinNumber,
                      kPinNumber);
    drawPinNumber(*painter, mark, index.row() + 1, theme.font(TextRole::tick));

    const QRectF cross = m_list.crossRect(index);
    if (isLookedAt || isHovered)
        drawIcon(*painter, Icon::close, cross.adjusted(6, 6, -6, -6), colors.text2);
    const QFont code = theme.font(TextRole::code);
    const int value = QFontMetrics(code).horizontalAdvance(item.value);
    const QRectF right(cross.left() - value, rect.top(), value + 1, rect.height());
    const QRectF left(QPointF(mark.right() + kGap, rect.top()),
                      QPointF(right.left() - kGap, rect.bottom()));
    const QFont label = theme.font(TextRole::label);
    painter->setFont(label);
    painter->setPen(colors.text1);
    painter->drawText(
        left, Qt::AlignVCenter,
        QFontMetrics(label).elidedText(item.place, Qt::ElideRight, static_cast<int>(left.width())));
    painter->setOpacity(m_list.isFaded() ? kFaded : 1.0);
    painter->setFont(code);
    painter->setPen(valueColor(model.stage(), model.rule(), colors));
    painter->drawText(right, Qt::AlignVCenter, item.value);
    painter->restore();
}

} // namespace normscope
