// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QStringView>

#include <array>

namespace normscope {

/// Which of the two colour sets is on the screen.
enum class ThemeKind { light, dark };

/// What a hue can mean. Chrome has no hue; a quantity of the layer has one.
enum class Quantity {
    input,
    groupNumber, ///< sum, norm and dot
    output,
    scales,
    layerDelta,
    deltaIn,
    deltaExact,
    deltaDocumented,
    neutral, ///< tangent and passthrough: drawn in text 2
};
inline constexpr int kQuantityCount = 9;

/// What a notice says; each kind has its icon, so that colour is never alone.
enum class Tone { info, warning, error, success };

/// The three colours of a notice: icon (also its text when it stands alone), fill and outline.
struct ToneColors
{
    QColor icon;
    QColor fill;
    QColor line;
};

/// Every colour of one theme. Values come from the one table in tokens.cpp.
struct Tokens
{
    ThemeKind kind = ThemeKind::light;

    // Levels, from the back to the front.
    QColor stage;   ///< area around heatmaps
    QColor sunken;  ///< troughs
    QColor window;  ///< sheet behind cards
    QColor panel;   ///< bars and docks
    QColor surface; ///< fields, cards, popups

    // Lines.
    QColor hairline; ///< 1 px between panels
    QColor divider;  ///< 1 px inside controls, and the outline of disabled ones
    QColor outline;  ///< fields, buttons, stops: 3.1:1 or more on every level

    // Text.
    QColor text1; ///< content
    QColor text2; ///< labels
    QColor text3; ///< captions
    QColor disabled;

    // Ink: the accented button, the selected segment, the current stop.
    QColor ink;
    QColor onInk;
    QColor inkHover;

    // Fills under the pointer.
    QColor hover;
    QColor pressed; ///< also the fill of what is switched on

    QColor focus; ///< ring of the keyboard focus

    // Amber: "you are looking here".
    QColor look;
    QColor lookTint; ///< fill of the current row
    QColor lookLine; ///< outline of amber cells in drawings

    QColor infoIcon, infoFill, infoLine;
    QColor warningIcon, warningFill, warningLine;
    QColor errorIcon, errorFill, errorLine;
    QColor successIcon, successFill, successLine;

    std::array<QColor, kQuantityCount> quantities;

    [[nodiscard]] QColor quantity(Quantity which) const;
    [[nodiscard]] ToneColors tone(Tone which) const;
};

/// The colours of one theme; the reference stays valid for the life of the program.
[[nodiscard]] const Tokens &tokens(ThemeKind kind);

/// The quantity that a stage shows under a rule.
///
/// `stage` is an id of the stage table (input, squares, sum, norm, output, scales, delta_in,
/// layer_delta, dot, tangent, delta); `rule` is documented, passthrough or exact and matters for
/// `delta` alone. An unknown id is neutral.
[[nodiscard]] Quantity quantityOf(QStringView stage, QStringView rule);

/// The line that a quantity has in a plot: its colour and its dashes, so that hue is not alone.
[[nodiscard]] QPen quantityPen(Quantity which, const Tokens &colors);

} // namespace normscope
