// SPDX-License-Identifier: GPL-3.0-or-later
// Sliders, scroll bars and progress: what shows a place in a range.
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace normscope::parts {

void drawSlider(QPainter &p, const QStyleOptionSlider &option, const QRect &groove,
                const QRect &handle, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool enabled = has(option, QStyle::State_Enabled);
    const QPointF at = QRectF(handle).center();
    QRectF rest = groove;
    QRectF done = groove;
    if (option.orientation == Qt::Horizontal) {
        rest = QRectF(groove.left(), at.y() - 1, groove.width(), 2);
        done = QRectF(groove.left(), at.y() - 2, at.x() - groove.left(), 4);
        if (option.upsideDown) {
            done.setLeft(at.x());
            done.setRight(groove.right() + 1);
        }
    } else {
        rest = QRectF(at.x() - 1, groove.top(), 2, groove.height());
        done = QRectF(at.x() - 2, at.y(), 4, groove.bottom() + 1 - at.y());
    }
    p.fillRect(snapped(p, rest), enabled ? c.outline : c.divider);
    p.fillRect(snapped(p, done), enabled ? c.ink : c.divider);
    const QRectF knob = centredSquare(handle, kIndicator);
    const bool lit = enabled && option.activeSubControls.testFlag(QStyle::SC_SliderHandle)
        && has(option, QStyle::State_MouseOver);
    drawBox(p, knob, kIndicator / 2.0, lit ? c.hover : c.surface, enabled ? c.ink : c.divider, 2);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        drawBox(p, knob.adjusted(-3, -3, 3, 3), kIndicator / 2.0 + 3, QColor(), c.focus, 2);
    }
}

void drawScrollBar(QPainter &p, const QStyleOptionSlider &option, const QRect &handle,
                   const StyleLook &look)
{
    const Tokens &c = look.colors;
    if (!has(option, QStyle::State_Enabled) || option.minimum >= option.maximum) {
        return;
    }
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const qreal width = lit ? 8 : 6;
    QRectF thumb = handle;
    if (option.orientation == Qt::Horizontal) {
        thumb = QRectF(thumb.left() + 2, thumb.bottom() - width - 1, thumb.width() - 4, width);
    } else {
        thumb = QRectF(thumb.right() - width - 1, thumb.top() + 2, width, thumb.height() - 4);
    }
    drawBox(p, thumb, width / 2, lit ? c.outline : c.divider, QColor());
}

/// The bar of a list or text stands on the same level as its contents.
void fillBehindScrollBar(QPainter &p, const QStyleOption &option, const QWidget *widget)
{
    for (const QWidget *w = widget; w != nullptr; w = w->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(w)) {
            const QWidget *content = area->viewport();
            if (content->autoFillBackground()) {
                p.fillRect(option.rect, content->palette().color(content->backgroundRole()));
            }
            return;
        }
    }
}

void drawProgress(QPainter &p, const QStyleOptionProgressBar &option, const Tokens &colors)
{
    const QRectF whole(option.rect.left(), QRectF(option.rect).center().y() - 3,
                       option.rect.width(), 6);
    drawBox(p, whole, 3, colors.sunken, colors.outline);
    const int span = std::max(1, option.maximum - option.minimum);
    const qreal share = std::clamp(qreal(option.progress - option.minimum) / span, 0.0, 1.0);
    QRectF done = whole;
    done.setWidth(whole.width() * share);
    if (done.width() >= 6) {
        drawBox(p, done, 3, colors.ink, QColor());
    }
}

} // namespace normscope::parts
