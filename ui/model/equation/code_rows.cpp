// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/code_rows.h"

#include "ui/model/python/call_lines.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/rule_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

struct CodeRowText
{
    Q_DECLARE_TR_FUNCTIONS(normscope::CodeRow)
};

bool isNameSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// The stage that the name code[at, at + length) stands for.
using StageOfName
    = std::function<std::optional<StageId>(const QString &code, qsizetype at, qsizetype length)>;

bool isMember(const QString &code, qsizetype at)
{
    return at > 0 && code[at - 1] == u'.';
}

/// In the lines of the stage table a name is its stage, but for methods and arguments.
std::optional<StageId> stageOf(const QString &code, qsizetype at, qsizetype length)
{
    if (isMember(code, at))
        return std::nullopt;
    const QString name = code.mid(at, length);
    return name == u'x' ? StageId::input : stageByName(name.toStdString());
}

/// In NumPyNet's lines `norm` is the sum until it is made the norm, and members are what the layer
/// keeps.
std::optional<StageId> sourceStageOf(const QString &code, qsizetype at, qsizetype length,
                                     StageId computed)
{
    const QString name = code.mid(at, length);
    if (isMember(code, at)) {
        if (!code.left(at).endsWith(QLatin1String("self.")))
            return std::nullopt;
        if (name == QLatin1String("delta"))
            return StageId::layerDelta;
        return name == QLatin1String("axis") ? std::nullopt : stageByName(name.toStdString());
    }
    if (name == QLatin1String("inpt"))
        return StageId::input;
    if (name == QLatin1String("delta"))
        return StageId::delta;
    if (name != QLatin1String("norm"))
        return std::nullopt;
    const bool isTarget = at < code.indexOf(u'=');
    const bool isSum = computed == StageId::sum || (computed == StageId::norm && !isTarget);
    return isSum ? StageId::sum : StageId::norm;
}

std::vector<CodeToken> tokensOf(const QString &code, const StageOfName &stageOfName)
{
    std::vector<CodeToken> tokens;
    for (qsizetype at = 0; at < code.size();) {
        const bool isName = isNameSign(code[at]);
        qsizetype end = at + 1;
        while (end < code.size() && isNameSign(code[end]) == isName)
            ++end;
        tokens.push_back(
            {code.mid(at, end - at), isName ? stageOfName(code, at, end - at) : std::nullopt});
        at = end;
    }
    return tokens;
}

/// The heading of the section that begins with a row of this pass; empty inside of it.
QString headingOf(std::optional<Pass> &section, Pass pass, const BackwardRule &rule)
{
    if (section == pass)
        return {};
    section = pass;
    return pass == Pass::forward ? CodeRowText::tr("Forward") : backwardHeading(rule);
}

/// A line of codeRows().
struct CodeLine
{
    StageId stage = StageId::input;
    bool makesStage = true;
    QString text;
};

/// Those of the stage table, but for what a rule that has state does when it is not called once.
std::vector<CodeLine> linesOf(const BackwardRule &rule, qint64 calls)
{
    const bool addsUp = rule.hasState && calls != 1;
    std::vector<CodeLine> lines;
    for (const StageId id : stagesOf(rule)) {
        const bool isRepeated = addsUp && (id == StageId::layerDelta || id == StageId::delta);
        const StageText text = textOf(id, rule);
        if (text.tex.empty() || isRepeated)
            continue;
        const bool isUntouched = id == StageId::delta && calls == 0;
        lines.push_back({id, true, isUntouched ? u"delta = delta_in"_s : fromView(text.code)});
    }
    if (!addsUp)
        return lines;
    const QByteArray k = QByteArray::number(calls);
    const QByteArray added = '(' + k + " * " + QByteArray::number(calls + 1) + " / 2)";
    for (const CallLine &line : callLines(calls, k, added))
        lines.push_back({line.stage, line.makesStage, QString::fromLatin1(line.text)});
    return lines;
}

/// What stands before NumPyNet's lines of backward when it is not called once.
CodeRow callingRow(StageId id, qint64 calls)
{
    const QString code = u"for call in range(%1): layer.backward(delta)"_s.arg(calls);
    const auto noStage = [](const QString &, qsizetype, qsizetype) { return std::nullopt; };
    CodeRow row;
    row.stage = id;
    row.tokens = tokensOf(code, noStage);
    row.makesStage = false;
    return row;
}

} // namespace

QString CodeRow::text() const
{
    QString text;
    for (const CodeToken &token : tokens)
        text += token.text;
    return text;
}

bool CodeRow::computes(StageId id) const
{
    return makesStage && (stage == id || std::ranges::find(others, id) != others.end());
}

std::vector<CodeRow> codeRows(const BackwardRule &rule, const std::optional<AxisSet> &axis,
                              qint64 calls)
{
    std::vector<CodeRow> rows;
    std::optional<Pass> section;
    for (const CodeLine &line : linesOf(rule, calls)) {
        QString code = line.text;
        if (axis) {
            code.replace(QLatin1String("axis=axis"),
                         QStringLiteral("axis=") + fromView(axis->toPython()));
        }
        rows.push_back({headingOf(section, stage(line.stage).pass, rule),
                        static_cast<int>(rows.size()) + 1,
                        line.stage,
                        {},
                        tokensOf(code, &stageOf),
                        line.makesStage ? textOf(line.stage, rule).source : SourceLine {},
                        line.makesStage});
    }
    return rows;
}

std::vector<CodeRow> sourceRows(const BackwardRule &rule, qint64 calls)
{
    std::vector<CodeRow> rows;
    std::optional<Pass> section;
    for (const StageId id : stagesOf(rule)) {
        const SourceLine source = textOf(id, rule).source;
        if (source.text.empty())
            continue;
        const auto stageOfName = [id](const QString &code, qsizetype at, qsizetype length) {
            return sourceStageOf(code, at, length, id);
        };
        CodeRow row {headingOf(section, stage(id).pass, rule),     source.number, id,  {},
                     tokensOf(fromView(source.text), stageOfName), source,        true};
        if (!row.heading.isEmpty() && stage(id).pass == Pass::backward && calls != 1) {
            rows.push_back(callingRow(id, calls));
            std::swap(rows.back().heading, row.heading);
        }
        if (!rows.empty() && rows.back().number == source.number) {
            row.heading = rows.back().heading;
            row.others = rows.back().others;
            row.others.push_back(rows.back().stage);
            rows.pop_back();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString codeText(const std::vector<CodeRow> &rows)
{
    QString text;
    for (const CodeRow &row : rows) {
        if (!row.heading.isEmpty())
            text += u"# "_s + row.heading + u'\n';
        text += row.text() + u'\n';
    }
    return text;
}

QString sourceCredit()
{
    return u"# NumPyNet, l2norm_layer.py: Mattia Ceccarelli and Nico Curti, MIT licence\n"_s;
}

QString sourceText(const CodeRow &row)
{
    if (row.source.text.empty())
        return CodeRowText::tr("NumPyNet has no such line.");
    return CodeRowText::tr("NumPyNet, l2norm_layer.py, line %1: %2")
        .arg(QString::number(row.source.number), fromView(row.source.text));
}

} // namespace normscope
