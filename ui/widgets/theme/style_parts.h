// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/style.h"

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

/// The painting functions behind Style, one for each part. Private to the theme folder.
namespace normscope::parts {

inline constexpr char kInvalidProperty[] = "normscopeInvalid";
inline constexpr char kSmallTabsProperty[] = "normscopeSmallTabs";
inline constexpr int kIndicator = 16;      ///< check box, radio button and slider handle, px
inline constexpr int kMenuSide = 12;       ///< text inset of a menu, px
inline constexpr int kMenuIconColumn = 24; ///< px

// style_controls.cpp
void drawField(QPainter &p, const QStyleOption &option, const QWidget *widget,
               const StyleLook &look);
void drawCombo(QPainter &p, const QStyleOptionComboBox &option, const StyleLook &look);
void drawSpinBox(QPainter &p, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 const QWidget *widget, const StyleLook &look);
void drawCheckBox(QPainter &p, const QStyleOption &option, const StyleLook &look);
void drawRadioButton(QPainter &p, const QStyleOption &option, const StyleLook &look);
void drawSlider(QPainter &p, const QStyleOptionSlider &option, const QRect &groove,
                const QRect &handle, const StyleLook &look);
void drawScrollBar(QPainter &p, const QStyleOptionSlider &option, const QRect &handle,
                   const StyleLook &look);

// style_items.cpp
void drawMenuPanel(QPainter &p, const QRect &rect, const StyleLook &look);
void drawMenuItem(QPainter &p, const QStyleOptionMenuItem &option, const StyleLook &look);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const StyleLook &look);
void drawMenuBarItem(QPainter &p, const QStyleOptionMenuItem &option, bool underline,
                     const StyleLook &look);
void drawTabShape(QPainter &p, const QStyleOptionTab &option, const StyleLook &look);
void drawTabLabel(QPainter &p, const QStyleOptionTab &option, const StyleLook &look);
[[nodiscard]] QSize tabSize(const QStyleOptionTab &option, const QWidget *widget,
                            const StyleLook &look);
void drawRow(QPainter &p, const QStyleOption &option, const StyleLook &look);

} // namespace normscope::parts
