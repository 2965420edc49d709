// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_painter.h"

#include <QBrush>
#include <QPaintEngine>
#include <QPainter>
#include <QRectF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <vector>

namespace normscope {

namespace {

/// Moves things to whole device pixels, where there are pixels.
class PixelGrid
{
public:
    explicit PixelGrid(const QPainter &painter) : m_toDevice(painter.deviceTransform())
    {
        m_active = painter.paintEngine()->type() == QPaintEngine::Raster
            && m_toDevice.type() <= QTransform::TxScale && m_toDevice.isInvertible();
    }

    bool isActive() const { return m_active; }

    QPointF baseline(QPointF origin) const
    {
        if (!m_active)
            return origin;
        const QPointF device = m_toDevice.map(origin);
        return m_toDevice.inverted().map(QPointF(device.x(), std::round(device.y())));
    }

    QRectF rule(const QRectF &rect) const
    {
        if (!m_active)
            return rect;
        const QRectF device = m_toDevice.mapRect(rect);
        const qreal thickness = std::max(1.0, std::round(device.height()));
        const qreal left = std::floor(device.left());
        const QRectF snapped(left, std::round(device.center().y() - thickness / 2),
                             std::round(device.right()) - left, thickness);
        return m_toDevice.inverted().mapRect(snapped);
    }

private:
    QTransform m_toDevice;
    bool m_active = false;
};

QPainterPath emptyPath()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

void paintMath(QPainter &painter, QPointF origin, const MathLayout &layout,
               const std::function<QColor(int tag)> &colorOf)
{
    const PixelGrid grid(painter);
    const QPointF base = grid.baseline(origin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, !grid.isActive());
    std::vector<qreal> lifts;
    for (const MathRule &rule : layout.rules) {
        const QRectF wanted = rule.rect.translated(base);
        const QRectF snapped = grid.rule(wanted);
        lifts.push_back(snapped.top() - wanted.top());
        painter.fillRect(snapped, colorOf(rule.tag));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    std::map<int, QPainterPath> inks;
    for (const MathPlacedGlyph &glyph : layout.glyphs) {
        const qreal lift = glyph.rule < 0 ? 0 : lifts[static_cast<std::size_t>(glyph.rule)];
        QPainterPath &ink = inks.try_emplace(glyph.tag, emptyPath()).first->second;
        ink.addPath(glyph.path().translated(base + QPointF(0, lift)));
    }
    for (const auto &[tag, ink] : inks)
        painter.fillPath(ink, colorOf(tag));
    painter.restore();
}

QPainterPath mathPath(const MathLayout &layout)
{
    QPainterPath path = emptyPath();
    for (const MathPlacedGlyph &glyph : layout.glyphs)
        path.addPath(glyph.path());
    for (const MathRule &rule : layout.rules)
        path.addRect(rule.rect);
    return path;
}

QPainterPath mathPath(const MathLayout &layout, int tag)
{
    MathLayout part;
    std::copy_if(layout.glyphs.begin(), layout.glyphs.end(), std::back_inserter(part.glyphs),
                 [tag](const MathPlacedGlyph &glyph) { return glyph.tag == tag; });
    std::copy_if(layout.rules.begin(), layout.rules.end(), std::back_inserter(part.rules),
                 [tag](const MathRule &rule) { return rule.tag == tag; });
    return mathPath(part);
}

} // namespace normscope
