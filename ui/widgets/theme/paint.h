// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"

#include <QRectF>

class QPainter;

namespace normscope {

/// Radii of the parts, in px.
inline constexpr qreal kRadiusSwatch = 2;
inline constexpr qreal kRadiusTag = 3;
inline constexpr qreal kRadiusImage = 4;
inline constexpr qreal kRadiusControl = 6;
inline constexpr qreal kRadiusCard = 8;

/// Device pixels per logical pixel under the painter's present transform.
[[nodiscard]] qreal deviceScale(const QPainter &painter);

/// The width in logical px of a line that is asked for as `pixels`, covering a whole number of
/// device pixels and at least one.
[[nodiscard]] qreal wholePixels(const QPainter &painter, qreal pixels);

/// The rectangle with its four edges moved to the nearest device pixels.
[[nodiscard]] QRectF snapped(const QPainter &painter, const QRectF &rect);

/// A filled rounded box. The outline lies inside `rect` and on whole device pixels; an invalid
/// colour leaves fill or outline away.
void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
             const QColor &line, qreal lineWidth = 1.0);

/// A crisp horizontal (`rect` wider than high) or vertical filled line.
void drawBar(QPainter &painter, const QRectF &rect, const QColor &color);

/// How a button stands.
struct ButtonState
{
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool on = false;
};

/// The face of a push button: accented (ink) or plain (surface and outline).
void drawButtonFace(QPainter &painter, const QRectF &rect, bool accent, const ButtonState &state,
                    const Tokens &colors);

/// The colour of text and icon on such a face.
[[nodiscard]] QColor buttonInk(bool accent, const ButtonState &state, const Tokens &colors);

/// The face of an icon button: nothing until hovered, pressed or on.
void drawFlatFace(QPainter &painter, const QRectF &rect, const ButtonState &state,
                  const Tokens &colors);

/// The ring of the keyboard focus around a control: 2 px wide, 2 px outside of `control`.
void drawFocusRing(QPainter &painter, const QRectF &control, qreal radius, const QColor &color);

} // namespace normscope
