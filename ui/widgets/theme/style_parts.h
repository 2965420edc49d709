// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style.h"

#include <QRectF>
#include <QStyleOption>

class QPainter;
class QWidget;

/// The painting functions behind Style, one for each part. Private to the theme folder.
namespace normscope::parts {

inline constexpr char kInvalidProperty[] = "normscopeInvalid";
inline constexpr char kSmallTabsProperty[] = "normscopeSmallTabs";
inline constexpr int kIndicator = 16;      ///< check box, radio button and slider handle, px
inline constexpr int kMenuSide = 12;       ///< text inset of a menu, px
inline constexpr int kMenuIconColumn = 24; ///< px

inline constexpr int kFieldSide = 10;   ///< text inset of a field, px
inline constexpr int kSpinColumn = 24;  ///< the two chevrons of a spin box, px
inline constexpr int kComboColumn = 30; ///< the chevron of a combo with its margins, px

inline bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}
inline ButtonState buttonState(const QStyleOption &option)
{
    return {has(option, QStyle::State_Enabled), has(option, QStyle::State_MouseOver),
            has(option, QStyle::State_Sunken), has(option, QStyle::State_On)};
}
inline QRectF centredSquare(const QRectF &rect, qreal side)
{
    return {rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)};
}

// style_fields.cpp
/// It has the frame of what it is in.
[[nodiscard]] bool isInsideSpinOrCombo(const QWidget *widget);
void drawField(QPainter &p, const QStyleOption &option, const QWidget *widget,
               const StyleLook &look);
void drawCombo(QPainter &p, const QStyleOptionComboBox &option, const StyleLook &look);
void drawSpinBox(QPainter &p, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 const QWidget *widget, const StyleLook &look);

// style_indicators.cpp
void drawCheckBox(QPainter &p, const QStyleOption &option, const StyleLook &look);
void drawRadioButton(QPainter &p, const QStyleOption &option, const StyleLook &look);

// style_sliders.cpp
void drawSlider(QPainter &p, const QStyleOptionSlider &option, const QRect &groove,
                const QRect &handle, const StyleLook &look);
void drawScrollBar(QPainter &p, const QStyleOptionSlider &option, const QRect &handle,
                   const StyleLook &look);

/// The bar of a list or text stands on the same level as its contents.
void fillBehindScrollBar(QPainter &p, const QStyleOption &option, const QWidget *widget);
void drawProgress(QPainter &p, const QStyleOptionProgressBar &option, const Tokens &colors);

// style_menus.cpp
void drawMenuItem(QPainter &p, const QStyleOptionMenuItem &option, const StyleLook &look);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const StyleLook &look);
void drawMenuBarItem(QPainter &p, const QStyleOptionMenuItem &option, bool underline,
                     const StyleLook &look);

// style_tabs.cpp
void drawTabShape(QPainter &p, const QStyleOptionTab &option, const StyleLook &look);
void drawTabLabel(QPainter &p, const QStyleOptionTab &option, const StyleLook &look);
[[nodiscard]] QSize tabSize(const QStyleOptionTab &option, const QWidget *widget,
                            const StyleLook &look);

// style_rows.cpp
void drawRow(QPainter &p, const QStyleOption &option, const StyleLook &look);
void drawSeparator(QPainter &p, const QStyleOption &option, const Tokens &colors);

} // namespace normscope::parts
