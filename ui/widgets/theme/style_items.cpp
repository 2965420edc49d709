// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace normscope::parts {

namespace {

constexpr int kMenuRow = 28;      ///< px
constexpr int kMenuSeparator = 9; ///< px
constexpr int kShortcutGap = 32;  ///< between the text and the shortcut, px
constexpr int kTabSide = 12;      ///< px
constexpr int kTabBar = 2;        ///< underline, px

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor textOf(const QStyleOption &option, const StyleLook &look)
{
    return has(option, QStyle::State_Enabled) ? look.colors.text1 : look.colors.disabled;
}

/// The tick, dot or icon before the text.
void drawMenuMark(QPainter &p, const QStyleOptionMenuItem &option, const QRect &column,
                  const QColor &color)
{
    const QPointF centre = QRectF(column).center();
    const QRectF box(centre - QPointF(8, 8), QSizeF(16, 16));
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked) {
        if (option.checkType == QStyleOptionMenuItem::Exclusive) {
            drawBox(p, box.adjusted(5, 5, -5, -5), 3, color, QColor());
        } else {
            drawIcon(p, Icon::tick, box.adjusted(1, 1, -1, -1), color);
        }
    } else if (!checkable && !option.icon.isNull()) {
        option.icon.paint(&p, box.toRect(), Qt::AlignCenter,
                          has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
}

QFont tabFont(const QStyleOptionTab &option, const StyleLook &look)
{
    const bool current = has(option, QStyle::State_Selected);
    return fontFor(current ? TextRole::bodyStrong : TextRole::body, look.type);
}

} // namespace

void drawMenuPanel(QPainter &p, const QRect &rect, const StyleLook &look)
{
    p.fillRect(rect, look.colors.surface);
    drawBox(p, rect, 0, QColor(), look.colors.divider);
}

void drawMenuItem(QPainter &p, const QStyleOptionMenuItem &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const qreal y = rect.center().y();
        drawBar(p, QRectF(rect.left() + 8, y, rect.width() - 16, 1), c.hairline);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled) {
        drawBox(p, QRectF(rect).adjusted(4, 0, -4, 0), kRadiusImage, c.hover, QColor());
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto place
        = [&](const QRect &r) { return QStyle::visualRect(option.direction, rect, r); };
    const QColor color = textOf(option, look);
    const QRect mark(rect.left() + 8, rect.top(), kMenuIconColumn, rect.height());
    drawMenuMark(p, option, place(mark), color);

    const QRect body = rect.adjusted(8 + kMenuIconColumn + 4, 0, -kMenuSide - 12, 0);
    const qsizetype tab = option.text.indexOf(u'\t');
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const Qt::Alignment start = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    p.setFont(option.font);
    p.setPen(color);
    p.drawText(place(body), flags | static_cast<int>(start), option.text.left(tab));
    if (tab >= 0) {
        p.setPen(enabled ? c.text3 : c.disabled);
        p.drawText(place(body), flags | static_cast<int>(end), option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - 8 - 14, rect.center().y() - 6, 14, 14);
        drawIcon(p, mirrored ? Icon::back : Icon::next, place(arrow), color);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const StyleLook &look)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {1, kMenuSeparator};
    }
    const QFontMetrics metrics(option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    const auto widthOf = [&metrics](const QString &text) {
        return metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    };
    int width = 8 + kMenuIconColumn + 4 + widthOf(option.text.left(tab)) + kMenuSide + 12;
    if (tab >= 0) {
        width += kShortcutGap + widthOf(option.text.mid(tab + 1));
    } else if (option.reservedShortcutWidth > 0) {
        width += kShortcutGap;
    }
    return {width, std::max(kMenuRow, look.controlHeight)};
}

void drawMenuBarItem(QPainter &p, const QStyleOptionMenuItem &option, bool underline,
                     const StyleLook &look)
{
    const bool open = has(option, QStyle::State_Sunken);
    const bool lit = has(option, QStyle::State_Selected);
    p.fillRect(option.rect, look.colors.panel);
    if ((open || lit) && has(option, QStyle::State_Enabled)) {
        drawBox(p, QRectF(option.rect).adjusted(0, 2, 0, -2), kRadiusImage,
                open ? look.colors.pressed : look.colors.hover, QColor());
    }
    int flags = Qt::AlignCenter | Qt::TextSingleLine;
    flags |= Qt::TextShowMnemonic;
    flags |= underline ? 0 : Qt::TextHideMnemonic;
    p.setPen(textOf(option, look));
    p.drawText(option.rect, flags, option.text);
}

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

void drawRow(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    if (has(option, QStyle::State_Selected)) {
        drawBox(p, option.rect, kRadiusTag, c.pressed, QColor());
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        drawBox(p, option.rect, kRadiusTag, c.hover, QColor());
    }
}

} // namespace normscope::parts
