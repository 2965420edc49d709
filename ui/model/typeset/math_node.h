// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace normscope {

/// The tag of a node that belongs to no quantity.
inline constexpr int kNoMathTag = -1;

enum class MathKind {
    text,        ///< `text` in the face of `role`
    row,         ///< children side by side; an empty row is nothing
    fraction,    ///< children: numerator, denominator
    root,        ///< children: body
    scripts,     ///< children: base, subscript, superscript; an empty row where one is missing
    bigOperator, ///< `text` is the sign; children: below, above; an empty row where one is missing
    fence,       ///< children: body; `text` is the left and the right delimiter, '.' for none
    space,       ///< `mu` eighteenths of an em
};

/// What a run of text is; it decides the face and the spaces around it.
enum class MathRole {
    word,        ///< upright, the name of a quantity
    boldWord,    ///< the same, bold
    variable,    ///< italic
    number,      ///< digits
    operation,   ///< a binary operator, with medium spaces
    relation,    ///< with thick spaces
    open,        ///< an opening delimiter that does not grow
    close,       ///< a closing one
    punctuation, ///< with a thin space after it
    ordinary,    ///< any other upright sign
};

/// A formula as a tree of values. Each node may carry a tag, the id of a quantity or term, which
/// holds for all that is inside it unless a node further in has its own. Equality is deep.
struct MathNode
{
    MathKind kind = MathKind::row;
    MathRole role = MathRole::ordinary;
    QString text;
    std::vector<MathNode> children;
    int mu = 0;
    int tag = kNoMathTag;

    /// True for the empty row, which stands for a missing part.
    bool isNothing() const { return kind == MathKind::row && children.empty(); }
};

bool operator==(const MathNode &a, const MathNode &b);

MathNode mathText(MathRole role, const QString &text);
MathNode mathWord(const QString &text);
MathNode mathVariable(const QString &text);
MathNode mathOperation(const QString &sign);
MathNode mathRelation(const QString &sign);
MathNode mathRow(std::vector<MathNode> children);
MathNode mathFraction(MathNode numerator, MathNode denominator);
MathNode mathRoot(MathNode body);
MathNode mathScripts(MathNode base, MathNode subscript, MathNode superscript);
MathNode mathSuperscript(MathNode base, MathNode exponent);
MathNode mathSubscript(MathNode base, MathNode index);
MathNode mathSum(MathNode below = {}, MathNode above = {});
/// Delimiters are one of ( ) [ ] | ‖ each, or '.' for none.
MathNode mathFence(QChar left, MathNode body, QChar right);
/// A space in eighteenths of an em: 3 thin, 4 medium, 5 thick, 18 quad, -3 back.
MathNode mathSpace(int mu);

/// A number as it is written in a program: `0.5`, `-0.5` (true minus sign), `1e-8` (10 to the -8),
/// `1.5e-8`, `inf`, `-inf`. Anything else, such as `nan`, becomes a word.
MathNode mathNumber(const QString &text);

/// The node with the tag. A node that has another tag already is wrapped in a row.
MathNode mathTagged(int tag, MathNode node);

/// The same formula without tags and without rows of one child.
MathNode withoutTags(const MathNode &node);

} // namespace normscope
