// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_typesetter.h"

#include "ui/model/typeset/math_spacing.h"

#include <QString>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace normscope {

namespace {

// The parameters of Computer Modern at 10 pt that TeX's rules read, in ems.
// Names are those of The TeXbook, appendix G.
constexpr qreal kAxisHeight = 0.25;
constexpr qreal kXHeight = 0.430554;
constexpr qreal kRuleThickness = 0.04;
constexpr qreal kNum1 = 0.676508;
constexpr qreal kNum2 = 0.393732;
constexpr qreal kDenom1 = 0.685951;
constexpr qreal kDenom2 = 0.344841;
constexpr qreal kSup1 = 0.412892;
constexpr qreal kSup2 = 0.362892;
constexpr qreal kSup3 = 0.288889;
constexpr qreal kSub1 = 0.15;
constexpr qreal kSub2 = 0.247217;
constexpr qreal kSupDrop = 0.386108;
constexpr qreal kSubDrop = 0.05;
constexpr qreal kBigOpSpacing1 = 0.111112;
constexpr qreal kBigOpSpacing2 = 0.166667;
constexpr qreal kBigOpSpacing3 = 0.2;
constexpr qreal kBigOpSpacing4 = 0.6;
constexpr qreal kBigOpSpacing5 = 0.1;
constexpr qreal kNullDelimiter = 0.12;
constexpr qreal kScriptSpace = 0.05;
constexpr qreal kDelimiterFactor = 0.901;
constexpr qreal kDelimiterShortfall = 0.5;
constexpr qreal kMu = 1.0 / 18;

/// Moves `part` to (x, y) of `whole` and makes the box of `whole` cover it. Boxes contain their
/// part of the baseline: ascent and descent are never negative.
void place(MathLayout &whole, MathLayout part, qreal x, qreal y)
{
    const int firstRule = static_cast<int>(whole.rules.size());
    for (MathPlacedGlyph &glyph : part.glyphs) {
        glyph.origin += QPointF(x, y);
        if (glyph.rule >= 0)
            glyph.rule += firstRule;
        whole.glyphs.push_back(std::move(glyph));
    }
    for (MathRule &rule : part.rules)
        whole.rules.push_back({rule.rect.translated(x, y), rule.tag});
    for (MathTagRect &tagged : part.tagRects)
        whole.tagRects.push_back({tagged.rect.translated(x, y), tagged.tag});
    whole.width = std::max(whole.width, x + part.width);
    whole.ascent = std::max(whole.ascent, part.ascent - y);
    whole.descent = std::max(whole.descent, part.descent + y);
}

MathFace faceOf(const MathNode &text)
{
    switch (text.role) {
    case MathRole::boldWord:
        return MathFace::bold;
    case MathRole::variable:
        return MathFace::letters;
    default:
        return MathFace::regular;
    }
}

} // namespace

MathTypesetter::Style MathTypesetter::Style::superscript() const
{
    return {level < Level::script ? Level::script : Level::scriptScript, cramped, tag};
}

MathTypesetter::Style MathTypesetter::Style::numerator() const
{
    switch (level) {
    case Level::display:
        return {Level::text, cramped, tag};
    case Level::text:
        return {Level::script, cramped, tag};
    default:
        return {Level::scriptScript, cramped, tag};
    }
}

qreal MathTypesetter::em(Style style) const
{
    switch (style.level) {
    case Level::script:
        return 0.7 * m_size;
    case Level::scriptScript:
        return 0.5 * m_size;
    default:
        return m_size;
    }
}

MathLayout MathTypesetter::layout(const MathNode &node, MathStyle style) const
{
    Style start;
    start.level = style == MathStyle::display ? Level::display : Level::text;
    return set(node, start);
}

MathLayout MathTypesetter::set(const MathNode &node, Style style) const
{
    if (node.tag != kNoMathTag)
        style.tag = node.tag;
    MathLayout box = setKind(node, style);
    if (node.tag != kNoMathTag)
        box.tagRects.push_back({box.box() | box.ink(), node.tag});
    return box;
}

MathLayout MathTypesetter::setKind(const MathNode &node, Style style) const
{
    switch (node.kind) {
    case MathKind::text:
        return setText(node, style);
    case MathKind::row:
        return setRow(node, style);
    case MathKind::fraction:
        return setFraction(node, style);
    case MathKind::root:
        return setRoot(node, style);
    case MathKind::scripts:
        return setScripts(node, style);
    case MathKind::bigOperator:
        return setBigOperator(node, style);
    case MathKind::fence:
        return setFence(node, style);
    case MathKind::space: {
        MathLayout box;
        box.width = node.mu * kMu * em(style);
        return box;
    }
    }
    return {};
}

MathLayout MathTypesetter::glyphBox(const MathGlyph &glyph, Style style, qreal stretch) const
{
    const qreal size = em(style);
    MathLayout box;
    box.width = glyph.advance * size;
    box.ascent = -glyph.ink.top() * size * stretch;
    box.descent = glyph.ink.bottom() * size * stretch;
    if (!glyph.outline.isEmpty())
        box.glyphs.push_back({glyph.outline, {}, size, size * stretch, style.tag});
    return box;
}

MathLayout MathTypesetter::setText(const MathNode &node, Style style) const
{
    const MathFace face = faceOf(node);
    MathLayout box;
    for (const char32_t sign : node.text.toStdU32String()) {
        const qreal x = box.width;
        place(box, glyphBox(m_fonts.glyph(face, sign), style), x, 0);
    }
    box.width += slantOf(node, style);
    return box;
}

MathLayout MathTypesetter::setRow(const MathNode &node, Style style) const
{
    const std::vector<MathClass> classes = mathClasses(node.children);
    MathLayout box;
    qreal x = 0;
    std::size_t previous = node.children.size();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const bool isSpace = node.children[i].kind == MathKind::space;
        if (!isSpace && previous < i)
            x += mathGap(classes[previous], classes[i], style.inScript()) * kMu * em(style);
        MathLayout child = set(node.children[i], style);
        const qreal advance = child.width;
        place(box, std::move(child), x, 0);
        x += advance;
        if (!isSpace)
            previous = i;
    }
    box.width = x;
    return box;
}

MathLayout MathTypesetter::setFraction(const MathNode &node, Style style) const
{
    const qreal size = em(style);
    const bool display = style.level == Level::display;
    const qreal thickness = kRuleThickness * size;
    const qreal clearance = display ? 3 * thickness : thickness;
    const qreal axis = kAxisHeight * size;
    MathLayout over = set(node.children[0], style.numerator());
    MathLayout under = set(node.children[1], style.denominator());
    const qreal up = std::max((display ? kNum1 : kNum2) * size,
                              axis + thickness / 2 + clearance + over.descent);
    const qreal down = std::max((display ? kDenom1 : kDenom2) * size,
                                under.ascent + clearance + thickness / 2 - axis);
    const qreal bar = std::max(over.width, under.width);
    const qreal pad = kNullDelimiter * size;

    MathLayout box;
    const qreal overX = pad + (bar - over.width) / 2;
    const qreal underX = pad + (bar - under.width) / 2;
    place(box, std::move(over), overX, -up);
    place(box, std::move(under), underX, down);
    box.rules.push_back({QRectF(pad, -axis - thickness / 2, bar, thickness), style.tag});
    box.width = bar + 2 * pad;
    return box;
}

/// The smallest variant of the sign that is at least `height` high, and how much it must still be
/// stretched.
std::pair<const MathGlyph *, qreal> MathTypesetter::growing(char32_t sign, qreal height,
                                                            Style style) const
{
    const MathGlyph *glyph = &m_fonts.glyph(MathFace::regular, sign);
    for (const MathFace face :
         {MathFace::regular, MathFace::size1, MathFace::size2, MathFace::size3, MathFace::size4}) {
        const MathGlyph *candidate = m_fonts.find(face, sign);
        if (!candidate || candidate->ink.height() < glyph->ink.height())
            continue;
        glyph = candidate;
        if (glyph->ink.height() * em(style) >= height)
            return {glyph, 1};
    }
    return {glyph, std::max(1.0, height / (glyph->ink.height() * em(style)))};
}

MathLayout MathTypesetter::setRoot(const MathNode &node, Style style) const
{
    const qreal size = em(style);
    const qreal thickness = kRuleThickness * size;
    const bool display = style.level == Level::display;
    MathLayout body = set(node.children[0], style.asCramped());
    qreal clearance = thickness + (display ? kXHeight * size : thickness) / 4;
    const auto [glyph, stretch]
        = growing(0x221a, body.ascent + body.descent + clearance + thickness, style);
    MathLayout sign = glyphBox(*glyph, style, stretch);
    const qreal spare = sign.height() - thickness - body.ascent - body.descent;
    clearance = std::max(clearance, (clearance + spare) / 2);
    const qreal top = body.ascent + clearance + thickness;
    const qreal bodyX = sign.width;
    const qreal bodyWidth = body.width;

    MathLayout box;
    sign.glyphs.front().rule = 0;
    const qreal signY = sign.ascent - top;
    place(box, std::move(sign), 0, signY);
    box.rules.push_back({QRectF(bodyX, -top, bodyWidth, thickness), style.tag});
    place(box, std::move(body), bodyX, 0);
    box.ascent = top + thickness;
    return box;
}

/// By how much the last letter of an italic text leans over its advance. The text is wider by that,
/// and a subscript moves back under it.
qreal MathTypesetter::slantOf(const MathNode &node, Style style) const
{
    if (node.kind != MathKind::text || node.role != MathRole::variable || node.text.isEmpty())
        return 0;
    const MathGlyph &last = m_fonts.glyph(faceOf(node), node.text.back().unicode());
    return std::max(0.0, last.ink.right() - last.advance) * em(style);
}

MathLayout MathTypesetter::setScripts(const MathNode &node, Style style) const
{
    const MathNode &base = node.children[0];
    return attachScripts(set(base, style), slantOf(base, style), base.kind == MathKind::text,
                         node.children[1], node.children[2], style);
}

/// TeX's rule 18. `lowBase`: the base is text, so that all scripts in a line stand equally high.
MathLayout MathTypesetter::attachScripts(MathLayout base, qreal slant, bool lowBase,
                                         const MathNode &below, const MathNode &above,
                                         Style style) const
{
    const qreal size = em(style);
    const qreal scriptSize = em(style.superscript());
    const qreal xHeight = kXHeight * size;
    MathLayout sub = set(below, style.subscript());
    MathLayout sup = set(above, style.superscript());
    qreal up = lowBase ? 0 : base.ascent - kSupDrop * scriptSize;
    qreal down = lowBase ? 0 : base.descent + kSubDrop * scriptSize;
    const qreal least = style.cramped ? kSup3 : style.level == Level::display ? kSup1 : kSup2;
    up = std::max({up, least * size, sup.descent + xHeight / 4});
    if (above.isNothing()) {
        down = std::max({down, kSub1 * size, sub.ascent - 0.8 * xHeight});
    } else if (!below.isNothing()) {
        down = std::max(down, kSub2 * size);
        const qreal gap = (up - sup.descent) - (sub.ascent - down);
        down += std::max(0.0, 4 * kRuleThickness * size - gap);
        const qreal lift = std::max(0.0, 0.8 * xHeight - (up - sup.descent));
        up += lift;
        down -= lift;
    }
    const qreal x = base.width;
    MathLayout box = std::move(base);
    if (!above.isNothing())
        place(box, std::move(sup), x, -up);
    if (!below.isNothing())
        place(box, std::move(sub), x - slant, down);
    box.width += kScriptSpace * size;
    return box;
}

MathLayout MathTypesetter::setBigOperator(const MathNode &node, Style style) const
{
    const qreal size = em(style);
    const bool display = style.level == Level::display;
    const char32_t sign = node.text.isEmpty() ? U'\u2211' : node.text.front().unicode();
    MathLayout glyph
        = glyphBox(m_fonts.glyph(display ? MathFace::size2 : MathFace::size1, sign), style);
    const qreal drop = (glyph.ascent - glyph.descent) / 2 - kAxisHeight * size;
    MathLayout box;
    place(box, std::move(glyph), 0, drop);
    const MathNode &below = node.children[0];
    const MathNode &above = node.children[1];
    if (below.isNothing() && above.isNothing())
        return box;
    if (!display)
        return attachScripts(std::move(box), 0, false, below, above, style);

    MathLayout sub = set(below, style.subscript());
    MathLayout sup = set(above, style.superscript());
    const qreal width = std::max({box.width, sub.width, sup.width});
    const qreal up = box.ascent + sup.descent
        + std::max(kBigOpSpacing1 * size, kBigOpSpacing3 * size - sup.descent);
    const qreal down = box.descent + sub.ascent
        + std::max(kBigOpSpacing2 * size, kBigOpSpacing4 * size - sub.ascent);
    MathLayout whole;
    const qreal boxX = (width - box.width) / 2;
    const qreal subX = (width - sub.width) / 2;
    const qreal supX = (width - sup.width) / 2;
    place(whole, std::move(box), boxX, 0);
    if (!above.isNothing()) {
        place(whole, std::move(sup), supX, -up);
        whole.ascent += kBigOpSpacing5 * size;
    }
    if (!below.isNothing()) {
        place(whole, std::move(sub), subX, down);
        whole.descent += kBigOpSpacing5 * size;
    }
    whole.width = width;
    return whole;
}

/// A delimiter at least `height` high, its middle on the axis.
MathLayout MathTypesetter::delimiter(QChar sign, qreal height, Style style) const
{
    MathLayout box;
    if (sign == QLatin1Char('.')) {
        box.width = kNullDelimiter * em(style);
        return box;
    }
    const auto [glyph, stretch] = growing(sign.unicode(), height, style);
    MathLayout drawn = glyphBox(*glyph, style, stretch);
    const qreal drop = (drawn.ascent - drawn.descent) / 2 - kAxisHeight * em(style);
    place(box, std::move(drawn), 0, drop);
    return box;
}

MathLayout MathTypesetter::setFence(const MathNode &node, Style style) const
{
    const qreal size = em(style);
    const qreal axis = kAxisHeight * size;
    MathLayout body = set(node.children[0], style);
    const qreal reach = std::max(body.ascent - axis, body.descent + axis);
    const qreal height
        = std::max(2 * reach * kDelimiterFactor, 2 * reach - kDelimiterShortfall * size);
    MathLayout box;
    for (MathLayout &part : std::vector<MathLayout> {delimiter(node.text[0], height, style), body,
                                                     delimiter(node.text[1], height, style)}) {
        const qreal x = box.width;
        place(box, std::move(part), x, 0);
    }
    return box;
}

} // namespace normscope
