// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are: metrics and sizes of the style.
#include "ui/widgets/theme/style.h"
#include "ui/widgets/theme/style_parts.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStyleOption>

#include <algorithm>

namespace normscope {

using namespace parts;

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

} // namespace normscope
