// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_node.h"

#include <QRegularExpression>

#include <utility>

namespace normscope {

namespace {

MathNode withChildren(MathKind kind, std::vector<MathNode> children)
{
    MathNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

MathNode minusSign()
{
    return mathOperation(QString(QChar(0x2212)));
}

/// 10 to the exponent, which has an optional sign.
MathNode powerOfTen(QString exponent)
{
    const bool negative = exponent.startsWith(QLatin1Char('-'));
    exponent.remove(QRegularExpression(QStringLiteral("^[+-]?0*(?=[0-9])")));
    MathNode digits = mathText(MathRole::number, exponent);
    if (negative)
        digits = mathRow({minusSign(), std::move(digits)});
    return mathSuperscript(mathText(MathRole::number, QStringLiteral("10")), std::move(digits));
}

void appendMagnitude(std::vector<MathNode> &row, const QString &mantissa, const QString &exponent)
{
    if (exponent.isEmpty()) {
        row.push_back(mathText(MathRole::number, mantissa));
        return;
    }
    if (mantissa != QLatin1String("1")) {
        row.push_back(mathText(MathRole::number, mantissa));
        row.push_back(mathOperation(QString(QChar(0x00d7))));
    }
    row.push_back(powerOfTen(exponent));
}

} // namespace

bool operator==(const MathNode &a, const MathNode &b)
{
    return a.kind == b.kind && a.role == b.role && a.text == b.text && a.mu == b.mu
        && a.tag == b.tag && a.children == b.children;
}

MathNode mathText(MathRole role, const QString &text)
{
    MathNode node;
    node.kind = MathKind::text;
    node.role = role;
    node.text = text;
    return node;
}

MathNode mathWord(const QString &text)
{
    return mathText(MathRole::word, text);
}

MathNode mathVariable(const QString &text)
{
    return mathText(MathRole::variable, text);
}

MathNode mathOperation(const QString &sign)
{
    return mathText(MathRole::operation, sign);
}

MathNode mathRelation(const QString &sign)
{
    return mathText(MathRole::relation, sign);
}

MathNode mathRow(std::vector<MathNode> children)
{
    return withChildren(MathKind::row, std::move(children));
}

MathNode mathFraction(MathNode numerator, MathNode denominator)
{
    return withChildren(MathKind::fraction, {std::move(numerator), std::move(denominator)});
}

MathNode mathRoot(MathNode body)
{
    return withChildren(MathKind::root, {std::move(body)});
}

MathNode mathScripts(MathNode base, MathNode subscript, MathNode superscript)
{
    return withChildren(MathKind::scripts,
                        {std::move(base), std::move(subscript), std::move(superscript)});
}

MathNode mathSuperscript(MathNode base, MathNode exponent)
{
    return mathScripts(std::move(base), {}, std::move(exponent));
}

MathNode mathSubscript(MathNode base, MathNode index)
{
    return mathScripts(std::move(base), std::move(index), {});
}

MathNode mathSum(MathNode below, MathNode above)
{
    MathNode node = withChildren(MathKind::bigOperator, {std::move(below), std::move(above)});
    node.text = QString(QChar(0x2211));
    return node;
}

MathNode mathFence(QChar left, MathNode body, QChar right)
{
    const auto delimiter = [](QChar c) {
        if (c == QLatin1Char('|'))
            return QChar(0x2223);
        return c == QChar(0x2016) ? QChar(0x2225) : c;
    };
    MathNode node = withChildren(MathKind::fence, {std::move(body)});
    node.text = QString(delimiter(left)) + delimiter(right);
    return node;
}

MathNode mathSpace(int mu)
{
    MathNode node;
    node.kind = MathKind::space;
    node.mu = mu;
    return node;
}

MathNode mathNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^([-\u2212]?)(?:([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE]([-+]?[0-9]+))?|(inf))$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return mathWord(text.trimmed());
    std::vector<MathNode> row;
    if (!match.captured(1).isEmpty())
        row.push_back(minusSign());
    if (match.captured(4).isEmpty())
        appendMagnitude(row, match.captured(2), match.captured(3));
    else
        row.push_back(mathText(MathRole::ordinary, QString(QChar(0x221e))));
    return row.size() == 1 ? std::move(row.front()) : mathRow(std::move(row));
}

MathNode mathTagged(int tag, MathNode node)
{
    if (node.tag != kNoMathTag && node.tag != tag)
        node = mathRow({std::move(node)});
    node.tag = tag;
    return node;
}

MathNode withoutTags(const MathNode &node)
{
    if (node.kind == MathKind::row && node.children.size() == 1)
        return withoutTags(node.children.front());
    MathNode plain = node;
    plain.tag = kNoMathTag;
    for (MathNode &child : plain.children)
        child = withoutTags(child);
    return plain;
}

} // namespace normscope
