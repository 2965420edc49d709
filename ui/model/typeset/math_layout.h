// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_fonts.h"
#include "ui/model/typeset/math_node.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <vector>

namespace normscope {

/// One sign at its place. `outline` is for an em of 1.
struct MathPlacedGlyph
{
    QPainterPath outline;
    QPointF origin;
    qreal xScale = 1;
    qreal yScale = 1;
    int tag = kNoMathTag;
    int rule = -1; ///< the rule whose top it joins (a root and its bar), or -1

    QPainterPath path() const;
    QRectF ink() const;
};

/// A filled bar: of a fraction or of a root.
struct MathRule
{
    QRectF rect;
    int tag = kNoMathTag;
};

/// Where a tagged node lies: its box and all its ink.
struct MathTagRect
{
    QRectF rect;
    int tag = kNoMathTag;
};

/// A formula with every sign at its place, in logical pixels. The origin is the left end of the
/// baseline, y grows downwards. It does not depend on the device; MathLayout is painted with
/// paintMath().
struct MathLayout
{
    qreal width = 0;
    qreal ascent = 0;  ///< above the baseline
    qreal descent = 0; ///< below it
    std::vector<MathPlacedGlyph> glyphs;
    std::vector<MathRule> rules;
    std::vector<MathTagRect> tagRects; ///< inner ones before those around them

    qreal height() const { return ascent + descent; }
    /// From the top left corner at (0, -ascent).
    QRectF box() const { return {0, -ascent, width, ascent + descent}; }
    /// What is painted; may reach over the box by the slant of an italic letter.
    QRectF ink() const;
    /// The tag of the innermost tagged node at the point, or kNoMathTag.
    int tagAt(QPointF point) const;
    /// All rectangles of the tag.
    std::vector<QRectF> rectsOf(int tag) const;
};

/// `display` sets fractions and sums large, as in a formula that stands alone.
enum class MathStyle { display, text };

/// Sets the formula with TeX's rules (The TeXbook, appendix G) at `pixelSize` logical pixels an em.
MathLayout layoutMath(const MathNode &node, const MathFonts &fonts, qreal pixelSize,
                      MathStyle style = MathStyle::display);

/// The first of `alternatives`, best first, that is at most `width` wide; else the narrowest.
/// An empty list gives an empty layout.
MathLayout layoutFirstFitting(const std::vector<MathNode> &alternatives, const MathFonts &fonts,
                              qreal pixelSize, qreal width, MathStyle style = MathStyle::display);

} // namespace normscope
