// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/style.h"

#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kFieldSide = 10;         ///< text inset of a field, px
constexpr int kSpinColumn = 24;        ///< the two chevrons of a spin box, px
constexpr qreal kSeparatorLength = 20; ///< in a toolbar, px
constexpr int kComboColumn = 30;       ///< the chevron of a combo with its margins, px

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

ButtonState buttonState(const QStyleOption &option)
{
    return {has(option, QStyle::State_Enabled), has(option, QStyle::State_MouseOver),
            has(option, QStyle::State_Sunken), has(option, QStyle::State_On)};
}

bool isInsideSpinOrCombo(const QWidget *widget)
{
    const QWidget *parent = widget != nullptr ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
        || qobject_cast<const QComboBox *>(parent) != nullptr;
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

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

Style::~Style() = default;

void Style::setLook(const Tokens &colors, const TypeSettings &type, int controlHeight)
{
    m_look = {colors, type, controlHeight};
}

void Style::setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(parts::kInvalidProperty, invalid);
    field->update();
}

void Style::setSmallTabs(QWidget *tabs)
{
    tabs->setProperty(parts::kSmallTabsProperty, true);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QAbstractSlider *>(widget) != nullptr
        || qobject_cast<QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<QTabBar *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &c = m_look.colors;
    switch (element) {
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
        if (!isInsideSpinOrCombo(widget)) {
            parts::drawField(*painter, *option, widget, m_look);
        }
        return;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool accent
            = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
        drawButtonFace(*painter, option->rect, accent, buttonState(*option), c);
        return;
    }
    case PE_PanelButtonTool:
        drawFlatFace(*painter, option->rect, buttonState(*option), c);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::drawCheckBox(*painter, *option, m_look);
        return;
    case PE_IndicatorRadioButton:
        parts::drawRadioButton(*painter, *option, m_look);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.surface);
        return;
    case PE_FrameMenu:
        drawBox(*painter, option->rect, 0, QColor(), c.divider);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.ink);
        return;
    case PE_Frame:
    case PE_FrameWindow:
    case PE_FrameGroupBox:
    case PE_FrameDockWidget:
        drawBox(*painter, option->rect, 0, QColor(), c.hairline);
        return;
    case PE_IndicatorToolBarSeparator:
        drawSeparator(*painter, *option, c);
        return;
    case PE_PanelItemViewItem:
        parts::drawRow(*painter, *option, m_look);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorArrowDown:
        drawIcon(*painter, Icon::chevronDown, option->rect,
                 has(*option, State_Enabled) ? c.text1 : c.disabled);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &c = m_look.colors;
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const bool accent = copy.features.testFlag(QStyleOptionButton::DefaultButton);
            copy.palette.setColor(QPalette::ButtonText, buttonInk(accent, buttonState(*option), c));
            copy.state.setFlag(State_Sunken, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox copy(*combo);
            const QRect room
                = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            copy.currentText
                = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width());
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            parts::drawMenuItem(*painter, *item, m_look);
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool keys = widget != nullptr && widget->hasFocus();
            parts::drawMenuBarItem(*painter, *item, keys, m_look);
        }
        return;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, c.panel);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuVMargin:
    case CE_MenuHMargin:
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            parts::drawTabShape(*painter, *tab, m_look);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            parts::drawTabLabel(*painter, *tab, m_look);
        }
        return;
    case CE_Splitter: {
        const QRectF rect = option->rect;
        const bool lit = has(*option, State_MouseOver);
        const bool vertical = has(*option, State_Horizontal);
        const QRectF bar = vertical ? QRectF(rect.center().x(), rect.top(), 1, rect.height())
                                    : QRectF(rect.left(), rect.center().y(), rect.width(), 1);
        drawBar(*painter, bar, lit ? c.outline : c.hairline);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*painter, *bar, c);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy(*item);
            copy.palette.setColor(QPalette::HighlightedText, c.text1);
            copy.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, c.panel);
        drawBar(*painter,
                QRectF(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                c.hairline);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto rectOf
        = [&](SubControl part) { return proxy()->subControlRect(control, option, part, widget); };
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            parts::drawCombo(*painter, *combo, m_look);
        }
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            parts::drawSpinBox(*painter, *spin, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown),
                               widget, m_look);
        }
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            parts::drawSlider(*painter, *slider, rectOf(SC_SliderGroove), rectOf(SC_SliderHandle),
                              m_look);
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            fillBehindScrollBar(*painter, *option, widget);
            parts::drawScrollBar(*painter, *bar, rectOf(SC_ScrollBarSlider), m_look);
        }
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawFlatFace(*painter, option->rect, buttonState(*option), m_look.colors);
            QStyleOptionToolButton label(*button);
            label.rect = rectOf(SC_ToolButton);
            label.state.setFlag(State_Sunken, false);
            label.state.setFlag(State_On, false);
            proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) != nullptr ? 2 : 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return parts::kIndicator + 2;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) != nullptr ? 8 : 2;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return parts::kIndicator + 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return m_look.controlHeight - 12;
    case PM_ToolBarItemSpacing:
        return 8;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarSeparatorExtent:
        return 17;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_TabBar_PreferNoArrows:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return hint == SH_Menu_MouseTracking || hint == SH_MenuBar_MouseTracking
                || hint == SH_ComboBox_ListMouseTracking
            ? 1
            : 0;
    case SH_ToolTip_WakeUpDelay:
        return 600;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const int height = m_look.controlHeight;
    switch (type) {
    case CT_PushButton:
        return {std::max(size.width() + 28, 72), height};
    case CT_ComboBox:
        return {size.width() + kFieldSide + kComboColumn + 2, height};
    case CT_LineEdit:
        return {size.width() + 2 * kFieldSide, height};
    case CT_SpinBox:
        return {size.width() + kFieldSide + kSpinColumn, height};
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool iconOnly
            = button != nullptr && button->toolButtonStyle == Qt::ToolButtonIconOnly;
        return {iconOnly ? height : size.width() + 16, height};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return parts::menuItemSize(*item, m_look);
        }
        break;
    case CT_MenuBarItem:
        return {size.width() + 20, height};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            return parts::tabSize(*tab, widget, m_look);
        }
        break;
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(base.height(), height - 2)};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), 24)};
    }
    case CT_ProgressBar:
        return {size.width(), 8};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

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
