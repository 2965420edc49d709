// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr qreal kRingWidth = 2;
constexpr qreal kRingGap = 2;

/// Rounds 1.5 down and 1.75 up: at a scale of 1.5 a hairline is one pixel, at 2 it is two.
constexpr qreal kRoundUpFrom = 0.75;

} // namespace

qreal deviceScale(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    return std::max(0.01, std::hypot(transform.m11(), transform.m12()));
}

qreal wholePixels(const QPainter &painter, qreal pixels)
{
    const qreal scale = deviceScale(painter);
    return std::max(1.0, std::floor(pixels * scale + 1.0 - kRoundUpFrom)) / scale;
}

QRectF snapped(const QPainter &painter, const QRectF &rect)
{
    const QTransform transform = painter.deviceTransform();
    const QRectF device = transform.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return transform.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
             const QColor &line, qreal lineWidth)
{
    const QRectF outer = snapped(painter, rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        const qreal width = wholePixels(painter, lineWidth);
        const qreal half = width / 2;
        painter.setPen(QPen(line, width));
        const qreal inner = std::max(0.0, radius - half);
        painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), inner, inner);
    } else {
        painter.drawRoundedRect(outer, radius, radius);
    }
    painter.restore();
}

void drawBar(QPainter &painter, const QRectF &rect, const QColor &color)
{
    QRectF bar = snapped(painter, rect);
    if (rect.width() >= rect.height()) {
        bar.setHeight(wholePixels(painter, rect.height()));
    } else {
        bar.setWidth(wholePixels(painter, rect.width()));
    }
    painter.fillRect(bar, color);
}

void drawButtonFace(QPainter &painter, const QRectF &rect, bool accent, const ButtonState &state,
                    const Tokens &colors)
{
    if (!state.enabled) {
        drawBox(painter, rect, kRadiusControl, QColor(), colors.divider);
        return;
    }
    if (accent) {
        const bool lit = state.hovered || state.pressed;
        drawBox(painter, rect, kRadiusControl, lit ? colors.inkHover : colors.ink, colors.ink);
        return;
    }
    QColor fill = state.hovered ? colors.hover : colors.surface;
    if (state.pressed || state.on) {
        fill = colors.pressed;
    }
    drawBox(painter, rect, kRadiusControl, fill, colors.outline);
}

QColor buttonInk(bool accent, const ButtonState &state, const Tokens &colors)
{
    if (!state.enabled) {
        return colors.disabled;
    }
    return accent ? colors.onInk : colors.text1;
}

void drawFlatFace(QPainter &painter, const QRectF &rect, const ButtonState &state,
                  const Tokens &colors)
{
    if (!state.enabled || !(state.hovered || state.pressed || state.on)) {
        return;
    }
    const QColor fill = state.pressed || state.on ? colors.pressed : colors.hover;
    drawBox(painter, rect, kRadiusControl, fill, QColor());
}

void drawFocusRing(QPainter &painter, const QRectF &control, qreal radius, const QColor &color)
{
    const qreal reach = kRingGap + kRingWidth;
    drawBox(painter, control.adjusted(-reach, -reach, reach, reach), radius + reach, QColor(),
            color, kRingWidth);
}

} // namespace normscope
