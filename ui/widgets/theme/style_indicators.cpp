// SPDX-License-Identifier: GPL-3.0-or-later
// Check boxes and radio buttons.
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/style_parts.h"

#include <QPainter>
#include <QStyleOption>

namespace normscope::parts {

namespace {

/// Outline and fill of a check box or radio button.
void drawIndicatorBox(QPainter &p, const QStyleOption &option, qreal radius, bool filled,
                      const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QColor fill = lit && enabled ? c.hover : c.surface;
    QColor line = enabled ? c.outline : c.divider;
    if (filled) {
        const QColor on = lit ? c.inkHover : c.ink;
        fill = enabled ? on : c.divider;
        line = enabled ? c.ink : c.divider;
    }
    drawBox(p, centredSquare(option.rect, kIndicator), radius, fill, line, 1.5);
}

} // namespace

void drawCheckBox(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const bool on = has(option, QStyle::State_On);
    const bool partial = has(option, QStyle::State_NoChange);
    drawIndicatorBox(p, option, 4, on || partial, look);
    const QRectF box = centredSquare(option.rect, kIndicator);
    const QColor mark = look.colors.onInk;
    if (partial) {
        drawBar(p, QRectF(box.left() + 4, box.center().y() - 1, 8, 2), mark);
    } else if (on) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        p.translate(box.topLeft());
        p.setPen(QPen(mark, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.drawPolyline(QPolygonF({{4, 8.25}, {7, 11.25}, {12, 5.25}}));
        p.restore();
    }
}

void drawRadioButton(QPainter &p, const QStyleOption &option, const StyleLook &look)
{
    const Tokens &c = look.colors;
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    drawIndicatorBox(p, option, kIndicator / 2.0, false, look);
    if (on) {
        const QRectF box = centredSquare(option.rect, kIndicator);
        const QColor ink = enabled ? c.ink : c.divider;
        drawBox(p, box, kIndicator / 2.0, QColor(), ink, 1.5);
        drawBox(p, centredSquare(option.rect, 8), 4, ink, QColor());
    }
}

} // namespace normscope::parts
