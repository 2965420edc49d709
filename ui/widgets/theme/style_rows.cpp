// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of lists, and the lines between parts.
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace normscope::parts {

namespace {

constexpr qreal kSeparatorLength = 20; ///< in a toolbar, px

} // namespace

void drawRow(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    if (has(option, QStyle::State_Selected)) {
        drawBox(p, option.rect, kRadiusTag, c.pressed, QColor());
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        drawBox(p, option.rect, kRadiusTag, c.hover, QColor());
    }
}

void drawSeparator(QPainter &p, const QStyleOption &option, const Tokens &colors)
{
    const QRectF rect = option.rect;
    if (has(option, QStyle::State_Horizontal)) {
        const qreal length = std::min(rect.height(), kSeparatorLength);
        drawBar(p, QRectF(rect.center().x(), rect.center().y() - length / 2, 1, length),
                colors.divider);
    } else {
        const qreal length = std::min(rect.width(), kSeparatorLength);
        drawBar(p, QRectF(rect.center().x() - length / 2, rect.center().y(), length, 1),
                colors.divider);
    }
}

} // namespace normscope::parts
