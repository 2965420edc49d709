// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace normscope::parts {

namespace {

constexpr qreal kChevron = 14;    ///< px, in fields
constexpr int kChevronInset = 10; ///< from the right edge, px

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

ButtonState buttonState(const QStyleOption &option)
{
    return {has(option, QStyle::State_Enabled), has(option, QStyle::State_MouseOver),
            has(option, QStyle::State_Sunken), has(option, QStyle::State_On)};
}

QRectF centredSquare(const QRectF &rect, qreal side)
{
    return {rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)};
}

bool isInvalid(const QWidget *widget)
{
    return widget != nullptr && widget->property(kInvalidProperty).toBool();
}

void drawArrow(QPainter &p, Icon icon, const QRectF &rect, const QStyleOption &option,
               const StyleLook &look)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    drawIcon(p, icon, rect, enabled ? look.colors.text1 : look.colors.disabled);
}

/// Outline and fill of a check box or radio button.
void drawIndicatorBox(QPainter &p, const QStyleOption &option, qreal radius, bool filled,
                      const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QColor fill = lit && enabled ? c.hover : c.surface;
    QColor line = enabled ? c.outline : c.divider;
    if (filled) {
        const QColor on = lit ? c.inkHover : c.ink;
        fill = enabled ? on : c.divider;
        line = enabled ? c.ink : c.divider;
    }
    drawBox(p, centredSquare(option.rect, kIndicator), radius, fill, line, 1.5);
}

} // namespace

void drawField(QPainter &p, const QStyleOption &option, const QWidget *widget,
               const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor line = enabled ? c.outline : c.divider;
    if (isInvalid(widget)) {
        drawBox(p, option.rect, kRadiusControl, c.surface, c.errorIcon, 2);
        return;
    }
    if (enabled && has(option, QStyle::State_HasFocus)) {
        line = c.text1;
    }
    drawBox(p, option.rect, kRadiusControl, enabled ? c.surface : QColor(), line);
}

void drawCombo(QPainter &p, const QStyleOptionComboBox &option, const StyleLook &look)
{
    ButtonState state = buttonState(option);
    state.on = false;
    drawButtonFace(p, option.rect, false, state, look.colors);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const qreal left = mirrored ? option.rect.left() + kChevronInset
                                : option.rect.right() + 1 - kChevronInset - kChevron;
    const QRectF box(left, option.rect.top(), kChevron, option.rect.height());
    drawArrow(p, Icon::chevronDown, centredSquare(box, kChevron), option, look);
}

void drawSpinBox(QPainter &p, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 const QWidget *widget, const StyleLook &look)
{
    drawField(p, option, widget, look);
    const auto drawStep = [&](Icon icon, const QRect &rect, QStyle::SubControl part,
                              QAbstractSpinBox::StepEnabledFlag flag) {
        const bool active = option.activeSubControls == part && option.stepEnabled.testFlag(flag);
        if (active && has(option, QStyle::State_Enabled)) {
            drawBox(p, QRectF(rect).adjusted(2, 2, -2, -1), kRadiusTag, look.colors.hover, {});
        }
        QStyleOption step(option);
        step.state.setFlag(QStyle::State_Enabled,
                           has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(flag));
        drawArrow(p, icon, centredSquare(rect, 11), step, look);
    };
    drawStep(Icon::chevronUp, up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    drawStep(Icon::chevronDown, down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

void drawCheckBox(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const bool on = has(option, QStyle::State_On);
    const bool partial = has(option, QStyle::State_NoChange);
    drawIndicatorBox(p, option, 4, on || partial, look);
    const QRectF box = centredSquare(option.rect, kIndicator);
    const QColor mark = look.colors.onInk;
    if (partial) {
        drawBar(p, QRectF(box.left() + 4, box.center().y() - 1, 8, 2), mark);
    } else if (on) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        p.translate(box.topLeft());
        p.setPen(QPen(mark, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.drawPolyline(QPolygonF({{4, 8.25}, {7, 11.25}, {12, 5.25}}));
        p.restore();
    }
}

void drawRadioButton(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    drawIndicatorBox(p, option, kIndicator / 2.0, false, look);
    if (on) {
        const QRectF box = centredSquare(option.rect, kIndicator);
        const QColor ink = enabled ? c.ink : c.divider;
        drawBox(p, box, kIndicator / 2.0, QColor(), ink, 1.5);
        drawBox(p, centredSquare(option.rect, 8), 4, ink, QColor());
    }
}

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

} // namespace normscope::parts
