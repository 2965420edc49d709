// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs.
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace normscope::parts {

namespace {

constexpr int kTabSide = 12; ///< px
constexpr int kTabBar = 2;   ///< underline, px

QFont tabFont(const QStyleOptionTab &option, const StyleLook &look)
{
    const bool current = has(option, QStyle::State_Selected);
    return fontFor(current ? TextRole::bodyStrong : TextRole::body, look.type);
}

} // namespace

void drawTabShape(QPainter &p, const QStyleOptionTab &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const QRectF rect = option.rect;
    const bool current = has(option, QStyle::State_Selected);
    const bool lit = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (current || lit) {
        const QRectF bar(rect.left(), rect.bottom() - kTabBar, rect.width(), kTabBar);
        p.fillRect(snapped(p, bar), current ? c.ink : c.divider);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        drawBox(p, rect.adjusted(2, 3, -2, -5), kRadiusImage, QColor(), c.focus, 2);
    }
}

void drawTabLabel(QPainter &p, const QStyleOptionTab &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool lit = has(option, QStyle::State_Selected) || has(option, QStyle::State_MouseOver);
    p.save();
    p.setFont(tabFont(option, look));
    p.setPen(has(option, QStyle::State_Enabled) ? (lit ? c.text1 : c.text2) : c.disabled);
    p.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    p.restore();
}

QSize tabSize(const QStyleOptionTab &option, const QWidget *widget, const StyleLook &look)
{
    // As wide as the heavier weight, so that choosing a tab moves nothing.
    const QFontMetrics metrics(fontFor(TextRole::bodyStrong, look.type));
    const int width = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const bool small = widget != nullptr && widget->property(kSmallTabsProperty).toBool();
    return {width + 2 * kTabSide, look.controlHeight + (small ? 4 : 8)};
}

} // namespace normscope::parts
