// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_fonts.h"
#include "ui/model/typeset/math_layout.h"
#include "ui/model/typeset/math_node.h"

#include <QChar>
#include <QPointF>

#include <utility>

namespace normscope {

/// The rules by which layoutMath() turns a tree into boxes: TeX's, without kerns and ligatures.
/// Each function sets one kind of node and returns its box with the origin at the left end of the
/// baseline.
class MathTypesetter
{
public:
    MathTypesetter(const MathFonts &fonts, qreal pixelSize) : m_fonts(fonts), m_size(pixelSize) {}

    MathLayout layout(const MathNode &node, MathStyle style) const;

private:
    enum class Level { display, text, script, scriptScript };

    /// TeX's style and the colour that is inherited.
    struct Style
    {
        Level level = Level::display;
        bool cramped = false;
        int tag = kNoMathTag;

        bool inScript() const { return level > Level::text; }
        Style asCramped() const { return {level, true, tag}; }
        Style superscript() const;
        Style subscript() const { return superscript().asCramped(); }
        Style numerator() const;
        Style denominator() const { return numerator().asCramped(); }
    };

    qreal em(Style style) const;
    MathLayout set(const MathNode &node, Style style) const;
    MathLayout setKind(const MathNode &node, Style style) const;
    MathLayout setText(const MathNode &node, Style style) const;
    MathLayout setRow(const MathNode &node, Style style) const;
    MathLayout setFraction(const MathNode &node, Style style) const;
    MathLayout setRoot(const MathNode &node, Style style) const;
    MathLayout setScripts(const MathNode &node, Style style) const;
    MathLayout attachScripts(MathLayout base, qreal slant, bool lowBase, const MathNode &below,
                             const MathNode &above, Style style) const;
    MathLayout setBigOperator(const MathNode &node, Style style) const;
    MathLayout setFence(const MathNode &node, Style style) const;

    MathLayout glyphBox(const MathGlyph &glyph, Style style, qreal stretch = 1) const;
    MathLayout delimiter(QChar sign, qreal height, Style style) const;
    std::pair<const MathGlyph *, qreal> growing(char32_t sign, qreal height, Style style) const;
    qreal slantOf(const MathNode &node, Style style) const;

    const MathFonts &m_fonts;
    qreal m_size;
};

} // namespace normscope
