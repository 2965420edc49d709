// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/command_delegate.h"

#include "ui/model/commands/command_model.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace normscope {

namespace {

constexpr int kInset = 4; ///< of the fill of the chosen row, px
constexpr int kSide = 12; ///< of the text, px
constexpr int kGap = 16;  ///< between the text and what follows, px

/// The letters at `places` bold. Returns the width.
qreal drawMarked(QPainter &painter, const QRect &rect, const QString &text,
                 const QList<qsizetype> &places, const Theme &theme)
{
    QList<QTextLayout::FormatRange> bold;
    for (const qsizetype place : places) {
        QTextCharFormat format;
        format.setFont(theme.font(TextRole::bodyStrong));
        bold += QTextLayout::FormatRange {int(place), 1, format};
    }
    const QString shown = QFontMetrics(theme.font(TextRole::bodyStrong))
                              .elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, theme.font(TextRole::body));
    layout.setFormats(bold);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.center().y() + 1 - line.height() / 2));
    return line.naturalTextWidth();
}

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option,
                                const QModelIndex & /*index*/) const
{
    return {0, Theme::of(option.widget).controlHeight()};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const Tokens &colors = theme.tokens();
    const auto &model = *static_cast<const CommandModel *>(index.model());
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    const QRectF fill = QRectF(option.rect).adjusted(kInset, 0, -kInset, 0);
    if (option.state.testFlag(QStyle::State_Selected))
        drawBox(*painter, fill, kRadiusImage, colors.pressed, QColor());
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawBox(*painter, fill, kRadiusImage, colors.hover, QColor());

    const QRect inside = option.rect.adjusted(kSide, 0, -kSide, 0);
    const QString keys = index.data(CommandModel::keysRole).toString();
    painter->setFont(theme.font(TextRole::tick));
    painter->setPen(isEnabled ? colors.text3 : colors.disabled);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, keys);
    const int keysWidth
        = keys.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(keys) + kGap;

    QRect words = inside.adjusted(0, 0, -keysWidth, 0);
    painter->setPen(isEnabled ? colors.text1 : colors.disabled);
    const qreal width
        = drawMarked(*painter, words, index.data().toString(), model.places(index.row()), theme);
    words.setLeft(words.left() + int(width) + kGap);
    const QString reason = index.data(CommandModel::reasonRole).toString();
    painter->setFont(theme.font(TextRole::caption));
    painter->setPen(colors.text3);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(reason, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace normscope
