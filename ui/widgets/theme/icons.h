// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QLatin1String>
#include <QRectF>

class QPainter;

namespace normscope {

/// Every drawing of the window, on a grid of 16 px with lines of 1.5 px.
enum class Icon {
    open,
    undo,
    redo,
    reset,
    first,
    last,
    back,
    next,
    play,
    pause,
    chevronDown,
    chevronUp,
    plus,
    close,
    search,
    copy,
    pin,
    info,
    warning,
    error,
    tick,
    oneView,
    twoViews,
    fourViews,
    eye,
    fit,
    link,
    drop,
    brush,
    flip,
    probe,
    lock,
    exportFile,
    fullScreen,
    theme,
    help,
    image,
    groups,
    more,
};
inline constexpr int kIconCount = 39;

/// The name of an icon in files and tests: `open`, `chevronDown`, `export`.
[[nodiscard]] QLatin1String iconName(Icon icon);

/// Draws the icon centred in `rect`, in the largest size that fits and one colour.
void drawIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &color);

/// The icon for actions and stock widgets. It takes text 1 of the present theme, and the disabled
/// colour when disabled, each time it is painted, at whatever pixel ratio.
[[nodiscard]] QIcon makeIcon(Icon icon);

} // namespace normscope
