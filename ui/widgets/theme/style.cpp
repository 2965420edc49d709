// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/style.h"

#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace normscope {

using namespace parts;

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

Style::~Style() = default;

void Style::setLook(const Tokens &colors, const TypeSettings &type, int controlHeight)
{
    m_look = {colors, type, controlHeight};
}

void Style::setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(kInvalidProperty, invalid);
    field->update();
}

void Style::setSmallTabs(QWidget *tabs)
{
    tabs->setProperty(kSmallTabsProperty, true);
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
            drawField(*painter, *option, widget, m_look);
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
        drawCheckBox(*painter, *option, m_look);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option, m_look);
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
        drawRow(*painter, *option, m_look);
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
            drawMenuItem(*painter, *item, m_look);
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool keys = widget != nullptr && widget->hasFocus();
            drawMenuBarItem(*painter, *item, keys, m_look);
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
            drawTabShape(*painter, *tab, m_look);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTabLabel(*painter, *tab, m_look);
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
            drawCombo(*painter, *combo, m_look);
        }
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawSpinBox(*painter, *spin, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown), widget,
                        m_look);
        }
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawSlider(*painter, *slider, rectOf(SC_SliderGroove), rectOf(SC_SliderHandle), m_look);
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            fillBehindScrollBar(*painter, *option, widget);
            drawScrollBar(*painter, *bar, rectOf(SC_ScrollBarSlider), m_look);
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

} // namespace normscope
