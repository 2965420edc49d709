// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/values_delegate.h"

#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/explain/values_list.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace normscope {

namespace {

constexpr int kRight = 12;
constexpr int kSwatch = 8;

} // namespace

ValuesDelegate::ValuesDelegate(ValuesList &list) : StageRowDelegate(list, 0), m_list(list) {}

StageRowDelegate::Row ValuesDelegate::rowOf(const QModelIndex &index) const
{
    const Tokens &colors = Theme::of(&m_list).tokens();
    const ValuesModel &model = m_list.valuesModel();
    const ValueRow &row = model.row(index.row());
    return {row.name,
            row.isLength ? colors.text2 : colors.text1,
            model.valueText(index.row(), false),
            valueColor(row.stage, model.rule(), colors),
            row.stage == m_list.currentStage() && !row.isLength,
            index == m_list.currentIndex() && m_list.hasFocus()};
}

/// The swatch of the quantity; a length has none.
double ValuesDelegate::drawMark(QPainter &painter, const QRectF &row, double left,
                                const QModelIndex &index) const
{
    const ValuesModel &model = m_list.valuesModel();
    const ValueRow &item = model.row(index.row());
    const QRectF swatch(left, row.center().y() - kSwatch / 2.0, kSwatch, kSwatch);
    if (!item.isLength)
        drawBox(painter, swatch, kRadiusSwatch,
                valueColor(item.stage, model.rule(), Theme::of(&m_list).tokens()), {});
    return swatch.right();
}

/// Room for the digits that other numbers have more: points stand below each other.
double ValuesDelegate::drawEnd(QPainter & /*painter*/, const QRectF &row, const QModelIndex &index,
                               bool /*isLit*/) const
{
    const QFontMetrics metrics(Theme::of(&m_list).font(TextRole::code));
    const int spare = m_list.valuesModel().spaceBehind(index.row());
    return row.right() - kRight - metrics.horizontalAdvance(QString(spare, u'0'));
}

} // namespace normscope
