// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_layout.h"

#include "ui/model/typeset/math_typesetter.h"

#include <QTransform>

#include <utility>

namespace normscope {

QPainterPath MathPlacedGlyph::path() const
{
    return QTransform(xScale, 0, 0, yScale, origin.x(), origin.y()).map(outline);
}

QRectF MathPlacedGlyph::ink() const
{
    return QTransform(xScale, 0, 0, yScale, origin.x(), origin.y()).mapRect(outline.boundingRect());
}

QRectF MathLayout::ink() const
{
    QRectF all;
    for (const MathPlacedGlyph &glyph : glyphs)
        all |= glyph.ink();
    for (const MathRule &rule : rules)
        all |= rule.rect;
    return all;
}

int MathLayout::tagAt(QPointF point) const
{
    for (const MathTagRect &tagged : tagRects) {
        if (tagged.rect.contains(point))
            return tagged.tag;
    }
    return kNoMathTag;
}

std::vector<QRectF> MathLayout::rectsOf(int tag) const
{
    std::vector<QRectF> rects;
    for (const MathTagRect &tagged : tagRects) {
        if (tagged.tag == tag)
            rects.push_back(tagged.rect);
    }
    return rects;
}

MathLayout layoutMath(const MathNode &node, const MathFonts &fonts, qreal pixelSize,
                      MathStyle style)
{
    const MathTypesetter typesetter(fonts, pixelSize);
    return typesetter.layout(node, style);
}

MathLayout layoutFirstFitting(const std::vector<MathNode> &alternatives, const MathFonts &fonts,
                              qreal pixelSize, qreal width, MathStyle style)
{
    MathLayout narrowest;
    bool first = true;
    for (const MathNode &node : alternatives) {
        MathLayout layout = layoutMath(node, fonts, pixelSize, style);
        if (layout.width <= width)
            return layout;
        if (first || layout.width < narrowest.width)
            narrowest = std::move(layout);
        first = false;
    }
    return narrowest;
}

} // namespace normscope
