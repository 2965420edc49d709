// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/stage_template.h"

#include "ui/model/typeset/math_parser.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace normscope {

namespace {

const QLatin1String kEpsilon("epsilon");
const QLatin1String kCalls("calls");

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNameSign(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('_');
}

std::optional<StageId> stageOfName(const QString &name)
{
    return stageByName(name.toStdString());
}

/// The exponent at the start of what follows a place, 1 where there is none.
int exponentIn(const QString &text)
{
    const bool isPower = text.startsWith(QLatin1String("^{")) && text.size() > 2;
    return isPower && text[2].isDigit() ? text[2].digitValue() : 1;
}

/// What comes next is the first thing of the formula, of a fraction's part or of a fence.
bool opensGroup(const QString &before)
{
    return before.endsWith(QLatin1Char('{')) || before.endsWith(QLatin1Char('('));
}

/// What comes next follows an operand without a sign between them.
bool endsOperand(const QString &before)
{
    return !before.isEmpty()
        && (before.back().isDigit() || before.endsWith(QLatin1Char('}'))
            || before.endsWith(QLatin1Char(')')));
}

QString fenced(const QString &tex)
{
    return QStringLiteral("\\left( %1 \\right)").arg(tex);
}

} // namespace

StageTemplate::StageTemplate(std::string_view tex)
{
    const QString text = latin(tex);
    for (qsizetype at = 0; at < text.size();) {
        const bool isPlace = text[at] == QLatin1Char('@');
        qsizetype end = at + 1;
        while (end < text.size() && (isPlace ? isNameSign(text[end]) : text[end] != u'@'))
            ++end;
        const qsizetype start = isPlace ? at + 1 : at;
        m_pieces.push_back({text.mid(start, end - start), isPlace});
        at = end;
    }
}

std::vector<StageId> StageTemplate::stages() const
{
    std::vector<StageId> found;
    for (const Piece &piece : m_pieces) {
        const std::optional<StageId> id = piece.isPlace ? stageOfName(piece.text) : std::nullopt;
        if (id && std::ranges::count(found, *id) == 0)
            found.push_back(*id);
    }
    return found;
}

bool StageTemplate::isOnePlace() const
{
    return m_pieces.size() == 1 && m_pieces[0].isPlace;
}

QString StageTemplate::symbolic() const
{
    QString tex;
    for (const Piece &piece : m_pieces) {
        if (piece.isPlace && endsOperand(tex.trimmed()))
            tex += QStringLiteral("\\, ");
        if (!piece.isPlace)
            tex += piece.text;
        else if (piece.text == kEpsilon)
            tex += QStringLiteral("\\varepsilon ");
        else if (piece.text == kCalls)
            tex += QStringLiteral("{k}");
        else
            tex += symbolTex(*stageOfName(piece.text));
    }
    return tex;
}

QString StageTemplate::numeric(const TextOfName &textOf, bool isFirst) const
{
    QString tex;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (!piece.isPlace) {
            tex += QString(piece.text).replace(QLatin1String("\\cdot"), QLatin1String("\\times"));
            continue;
        }
        const QString before = tex.trimmed();
        const QString number = textOf(piece.text);
        const bool isBase
            = i + 1 < m_pieces.size() && m_pieces[i + 1].text.startsWith(QLatin1Char('^'));
        const bool opens = before.isEmpty() ? isFirst : opensGroup(before);
        const bool needsFence
            = (number.startsWith(u'-') && (!opens || isBase)) || (isBase && number.contains(u'e'));
        const std::optional<StageId> id = stageOfName(piece.text);
        QString written = numberTex(number);
        if (needsFence)
            written = fenced(written);
        if (endsOperand(before))
            tex += QStringLiteral(" \\times ");
        tex += id ? taggedTex(*id, written) : written;
    }
    return tex;
}

double StageTemplate::product(const NumberOfStage &numberOf) const
{
    double result = 1;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const std::optional<StageId> id
            = m_pieces[i].isPlace ? stageOfName(m_pieces[i].text) : std::nullopt;
        const int exponent = i + 1 < m_pieces.size() ? exponentIn(m_pieces[i + 1].text) : 1;
        for (int k = 0; id && k < exponent; ++k)
            result *= numberOf(*id);
    }
    return result;
}

QString taggedTex(int tag, const QString &tex)
{
    return QStringLiteral("\\tag{%1}{%2}").arg(tag).arg(tex);
}

QString taggedTex(StageId id, const QString &tex)
{
    return taggedTex(static_cast<int>(id), tex);
}

QString nameTex(StageId id)
{
    QString name = latin(stage(id).name);
    name.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return taggedTex(id, QStringLiteral("\\word{%1}").arg(name));
}

QString symbolTex(StageId id)
{
    if (id == StageId::input)
        return taggedTex(id, QStringLiteral("\\var{x}"));
    if (id == StageId::deltaIn)
        return taggedTex(id, QStringLiteral("\\var{dy}"));
    return nameTex(id);
}

QString numberTex(const QString &number)
{
    if (number == QLatin1String("-Inf"))
        return QStringLiteral("-\\word{Inf}");
    if (number == QLatin1String("+Inf"))
        return QStringLiteral("\\word{Inf}");
    return QStringLiteral("\\num{%1}").arg(number);
}

MathNode formulaOf(const QString &tex)
{
    const Result<MathNode> formula = parseMath(tex);
    Q_ASSERT(formula);
    return formula ? *formula : mathWord(tex);
}

} // namespace normscope
