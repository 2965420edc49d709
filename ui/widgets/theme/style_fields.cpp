// SPDX-License-Identifier: GPL-3.0-or-later
// Fields for text and numbers, and what stands like one.
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace normscope::parts {

namespace {

constexpr qreal kChevron = 14;    ///< px, in fields
constexpr int kChevronInset = 10; ///< from the right edge, px

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

} // namespace

bool isInsideSpinOrCombo(const QWidget *widget)
{
    const QWidget *parent = widget != nullptr ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
        || qobject_cast<const QComboBox *>(parent) != nullptr;
}

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

} // namespace normscope::parts
