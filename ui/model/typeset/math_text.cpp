// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_text.h"

#include "ui/model/typeset/math_spacing.h"
#include "ui/model/typeset/math_symbols.h"

#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace normscope {

namespace {

QString braced(const MathNode &node)
{
    return QLatin1Char('{') + toLatex(node) + QLatin1Char('}');
}

QString wordCommand(const char *command, const QString &word)
{
    QString escaped;
    for (const QChar c : word) {
        if (QStringLiteral("_ %#&${}").contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return QLatin1String(command) + QLatin1Char('{') + escaped + QLatin1Char('}');
}

QString signsAsLatex(const QString &signs)
{
    QStringList parts;
    for (const QChar sign : signs) {
        const MathSymbol *symbol = mathSymbolForSign(sign);
        parts << (symbol ? QString(symbol->latex) : QString(sign));
    }
    return parts.join(QLatin1Char(' '));
}

QString textAsLatex(const MathNode &node)
{
    switch (node.role) {
    case MathRole::word:
        return wordCommand("\\mathrm", node.text);
    case MathRole::boldWord:
        return wordCommand("\\mathbf", node.text);
    case MathRole::variable:
        return node.text.size() > 1 ? wordCommand("\\mathit", node.text) : signsAsLatex(node.text);
    case MathRole::number:
        return node.text;
    default:
        return signsAsLatex(node.text);
    }
}

QString rowAsLatex(const MathNode &row)
{
    QStringList parts;
    for (const MathNode &child : row.children)
        parts << (child.kind == MathKind::row ? braced(child) : toLatex(child));
    return parts.join(QLatin1Char(' '));
}

/// The base of scripts; braces where LaTeX would raise only the last digit or read limits.
QString baseAsLatex(const MathNode &base)
{
    const bool bare
        = base.kind == MathKind::text && (base.role != MathRole::number || base.text.size() == 1);
    return bare || base.kind == MathKind::root || base.kind == MathKind::fence ? toLatex(base)
                                                                               : braced(base);
}

QString scriptsAsLatex(const QString &base, const MathNode &below, const MathNode &above)
{
    QString text = base;
    if (!below.isNothing())
        text += QLatin1Char('_') + braced(below);
    if (!above.isNothing())
        text += QLatin1Char('^') + braced(above);
    return text;
}

QString fenceAsLatex(const MathNode &node)
{
    const auto delimiter = [&node](qsizetype i) { return signsAsLatex(node.text.mid(i, 1)); };
    return QStringLiteral("\\left") + delimiter(0) + QLatin1Char(' ') + toLatex(node.children[0])
        + QStringLiteral(" \\right") + delimiter(1);
}

QString spaceAsLatex(int mu)
{
    switch (mu) {
    case -3:
        return QStringLiteral("\\!");
    case 3:
        return QStringLiteral("\\,");
    case 4:
        return QStringLiteral("\\:");
    case 5:
        return QStringLiteral("\\;");
    case 18:
        return QStringLiteral("\\quad");
    default:
        return QStringLiteral("\\mskip %1mu ").arg(mu);
    }
}

QString textAsPlain(const MathNode &node)
{
    if (node.role == MathRole::word || node.role == MathRole::boldWord
        || node.role == MathRole::number)
        return node.text;
    QString plain;
    for (const QChar sign : node.text) {
        const MathSymbol *symbol = mathSymbolForSign(sign);
        plain += symbol ? QString(symbol->plain) : QString(sign);
    }
    return plain;
}

QString inParentheses(const QString &text)
{
    return QLatin1Char('(') + text + QLatin1Char(')');
}

/// The text with parentheses unless it is one piece already.
QString operand(const MathNode &node)
{
    const QString plain = toPlainText(node);
    const bool onePiece = node.kind == MathKind::text || node.kind == MathKind::root
        || node.kind == MathKind::fence || node.kind == MathKind::scripts
        || (node.kind == MathKind::row && node.children.size() == 1);
    return onePiece ? plain : inParentheses(plain);
}

bool isSlash(const MathNode &node)
{
    return node.kind == MathKind::text && node.text == QLatin1String("/");
}

/// What stands between two neighbours of a row on one line.
QString plainGap(const MathNode &left, MathClass leftClass, const MathNode &right,
                 MathClass rightClass)
{
    const auto spaced
        = [](MathClass c) { return c == MathClass::binary || c == MathClass::relation; };
    if (spaced(leftClass) || spaced(rightClass) || leftClass == MathClass::punctuation)
        return QStringLiteral(" ");
    const bool sign = left.kind == MathKind::text && left.role == MathRole::operation;
    const bool tight = sign || isSlash(left) || isSlash(right) || leftClass == MathClass::open
        || rightClass == MathClass::close || rightClass == MathClass::punctuation;
    return tight ? QString() : QStringLiteral(" ");
}

QString rowAsPlain(const MathNode &row)
{
    const std::vector<MathClass> classes = mathClasses(row.children);
    QString plain;
    std::optional<std::size_t> previous;
    for (std::size_t i = 0; i < row.children.size(); ++i) {
        const MathNode &child = row.children[i];
        if (child.kind == MathKind::space || child.isNothing())
            continue;
        if (previous)
            plain += plainGap(row.children[*previous], classes[*previous], child, classes[i]);
        plain += toPlainText(child);
        previous = i;
    }
    return plain;
}

QString scriptsAsPlain(const QString &base, const MathNode &below, const MathNode &above)
{
    QString plain = base;
    if (!below.isNothing())
        plain += QLatin1Char('_') + operand(below);
    if (!above.isNothing())
        plain += QLatin1Char('^') + operand(above);
    return plain;
}

QString baseAsPlain(const MathNode &base)
{
    return base.kind == MathKind::scripts ? inParentheses(toPlainText(base)) : operand(base);
}

QString fenceAsPlain(const MathNode &node)
{
    const auto delimiter = [&node](qsizetype i) {
        const MathSymbol *symbol = mathSymbolForSign(node.text[i]);
        return symbol ? QString(symbol->plain) : QString();
    };
    return delimiter(0) + toPlainText(node.children[0]) + delimiter(1);
}

} // namespace

QString toLatex(const MathNode &node)
{
    switch (node.kind) {
    case MathKind::text:
        return textAsLatex(node);
    case MathKind::row:
        return rowAsLatex(node);
    case MathKind::fraction:
        return QStringLiteral("\\frac") + braced(node.children[0]) + braced(node.children[1]);
    case MathKind::root:
        return QStringLiteral("\\sqrt") + braced(node.children[0]);
    case MathKind::scripts:
        return scriptsAsLatex(baseAsLatex(node.children[0]), node.children[1], node.children[2]);
    case MathKind::bigOperator:
        return scriptsAsLatex(QStringLiteral("\\sum"), node.children[0], node.children[1]);
    case MathKind::fence:
        return fenceAsLatex(node);
    case MathKind::space:
        return spaceAsLatex(node.mu);
    }
    return {};
}

QString toPlainText(const MathNode &node)
{
    switch (node.kind) {
    case MathKind::text:
        return textAsPlain(node);
    case MathKind::row:
        return rowAsPlain(node);
    case MathKind::fraction:
        return operand(node.children[0]) + QLatin1Char('/') + operand(node.children[1]);
    case MathKind::root:
        return QStringLiteral("sqrt") + inParentheses(toPlainText(node.children[0]));
    case MathKind::scripts:
        return scriptsAsPlain(baseAsPlain(node.children[0]), node.children[1], node.children[2]);
    case MathKind::bigOperator:
        return scriptsAsPlain(QStringLiteral("sum"), node.children[0], node.children[1]);
    case MathKind::fence:
        return fenceAsPlain(node);
    case MathKind::space:
        return {};
    }
    return {};
}

} // namespace normscope
