// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and the menu bar.
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

} // namespace

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

} // namespace normscope::parts
