// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/pins_delegate.h"

#include "ui/widgets/explain/pins_list.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/heatmap/pin_marks.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/theme.h"

#include <QPainter>

namespace normscope {

namespace {

constexpr int kSpare = 4;     ///< of a row around its line of text
constexpr int kCrossRoom = 6; ///< px around the cross in its square

} // namespace

PinsDelegate::PinsDelegate(PinsList &list) : StageRowDelegate(list, kSpare), m_list(list) {}

StageRowDelegate::Row PinsDelegate::rowOf(const QModelIndex &index) const
{
    const Tokens &colors = Theme::of(&m_list).tokens();
    const PinsModel &model = m_list.pinsModel();
    const PinItem &item = model.item(index.row());
    return {item.place,
            colors.text1,
            item.value,
            valueColor(model.stage(), model.rule(), colors),
            index == m_list.currentIndex(),
            false};
}

double PinsDelegate::drawMark(QPainter &painter, const QRectF &row, double left,
                              const QModelIndex &index) const
{
    const QRectF mark(left, row.center().y() - kPinNumber / 2 + 0.5, kPinNumber, kPinNumber);
    drawPinNumber(painter, mark, index.row() + 1, Theme::of(&m_list).font(TextRole::tick));
    return mark.right();
}

double PinsDelegate::drawEnd(QPainter &painter, const QRectF & /*row*/, const QModelIndex &index,
                             bool isLit) const
{
    const QRectF cross = m_list.crossRect(index);
    if (isLit)
        drawIcon(painter, Icon::close,
                 cross.adjusted(kCrossRoom, kCrossRoom, -kCrossRoom, -kCrossRoom),
                 Theme::of(&m_list).tokens().text2);
    return cross.left();
}

} // namespace normscope
