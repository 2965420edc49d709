// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/values_delegate.h"

#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/explain/values_list.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

namespace normscope {

namespace {

constexpr int kBar = 3;
constexpr int kLeft = 16;
constexpr int kRight = 12;
constexpr int kSwatch = 8;
constexpr int kSwatchGap = 8;
constexpr double kFaded = 0.32;

} // namespace

ValuesDelegate::ValuesDelegate(ValuesList &list) : QStyledItemDelegate(&list), m_list(list) {}

QSize ValuesDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                               const QModelIndex & /*index*/) const
{
    return {0, Theme::of(&m_list).lineHeight(TextRole::code)};
}

void ValuesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = Theme::of(&m_list);
    const Tokens &colors = theme.tokens();
    const ValuesModel &model = m_list.valuesModel();
    const ValueRow &row = model.row(index.row());
    const QRectF rect = option.rect;
    const bool isCurrent = row.stage == m_list.currentStage() && !row.isLength;
    const bool isMarked = option.state.testFlag(QStyle::State_MouseOver)
        || (index == m_list.currentIndex() && m_list.hasFocus());
    painter->save();
    if (isCurrent || isMarked)
        painter->fillRect(rect, isCurrent ? colors.lookTint : colors.hover);
    if (isCurrent)
        drawBar(*painter, QRectF(rect.left(), rect.top(), kBar, rect.height()), colors.look);
    const QColor color = valueColor(row.stage, model.rule(), colors);
    if (!row.isLength) {
        const QRectF swatch(rect.left() + kLeft, rect.center().y() - kSwatch / 2.0, kSwatch,
                            kSwatch);
        drawBox(*painter, swatch, kRadiusSwatch, color, {});
    }
    painter->setFont(theme.font(TextRole::label));
    painter->setPen(row.isLength ? colors.text2 : colors.text1);
    painter->drawText(rect.adjusted(kLeft + kSwatch + kSwatchGap, 0, -kRight, 0), Qt::AlignVCenter,
                      row.name);
    painter->setOpacity(m_list.isFaded() ? kFaded : 1.0);
    painter->setFont(theme.font(TextRole::code));
    painter->setPen(color);
    painter->drawText(rect.adjusted(0, 0, -kRight, 0), Qt::AlignVCenter | Qt::AlignRight,
                      model.valueText(index.row(), false));
    painter->restore();
}

} // namespace normscope
