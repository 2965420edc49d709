// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a control are.
#include "ui/widgets/theme/style.h"
#include "ui/widgets/theme/style_parts.h"

#include <QStyleOption>

#include <algorithm>

namespace normscope {

using namespace parts;

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const QRect rect = option->rect;
    const auto place = [&](const QRect &r) { return visualRect(option->direction, rect, r); };
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField) {
            return place(rect.adjusted(kFieldSide, 1, -kComboColumn, -1));
        }
        if (part == SC_ComboBoxArrow) {
            return place(
                QRect(rect.right() + 1 - kComboColumn, rect.top(), kComboColumn, rect.height()));
        }
        if (part == SC_ComboBoxListBoxPopup) {
            return rect.adjusted(0, 0, 0, 4).translated(0, 2);
        }
    }
    if (control == CC_SpinBox) {
        const QRect column(rect.right() - kSpinColumn, rect.top() + 1, kSpinColumn,
                           rect.height() - 2);
        const int half = column.height() / 2;
        switch (part) {
        case SC_SpinBoxUp:
            return place(QRect(column.left(), column.top() + 2, column.width(), half - 2));
        case SC_SpinBoxDown:
            return place(QRect(column.left(), column.top() + half, column.width(), half - 2));
        case SC_SpinBoxEditField:
            return place(rect.adjusted(kFieldSide - 3, 1, -kSpinColumn, -1));
        default:
            return rect;
        }
    }
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) {
            return {};
        }
        if (part == SC_ScrollBarGroove) {
            return rect;
        }
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? rect.width() : rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            const qint64 share = range > 0
                ? qint64(length) * bar->pageStep / std::max<qint64>(1, range + bar->pageStep)
                : length;
            const int size = std::clamp(static_cast<int>(share), std::min(32, length), length);
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
            if (part == SC_ScrollBarSlider) {
                return flat ? QRect(rect.left() + start, rect.top(), size, rect.height())
                            : QRect(rect.left(), rect.top() + start, rect.width(), size);
            }
            const int after = start + size;
            if (part == SC_ScrollBarSubPage) {
                return flat ? QRect(rect.left(), rect.top(), start, rect.height())
                            : QRect(rect.left(), rect.top(), rect.width(), start);
            }
            if (part == SC_ScrollBarAddPage) {
                return flat ? QRect(rect.left() + after, rect.top(), length - after, rect.height())
                            : QRect(rect.left(), rect.top() + after, rect.width(), length - after);
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (element == SE_LineEditContents && !isInsideSpinOrCombo(widget)) {
        return option->rect.adjusted(kFieldSide - 2, 1, -(kFieldSide - 2), -1);
    }
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace normscope
