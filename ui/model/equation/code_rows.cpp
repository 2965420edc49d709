// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/code_rows.h"

#include <QCoreApplication>

namespace normscope {

namespace {

struct CodeRowText
{
    Q_DECLARE_TR_FUNCTIONS(normscope::CodeRow)
};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNameSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// What a name means where it stands: a stage, but not a method or an argument of that name.
std::optional<StageId> stageOf(const QString &name, const QString &code, qsizetype at)
{
    const bool isMethod = at > 0 && code[at - 1] == u'.';
    if (isMethod)
        return std::nullopt;
    return name == u'x' ? StageId::input : stageByName(name.toStdString());
}

std::vector<CodeToken> tokensOf(const QString &code)
{
    std::vector<CodeToken> tokens;
    for (qsizetype at = 0; at < code.size();) {
        const bool isName = isNameSign(code[at]);
        qsizetype end = at + 1;
        while (end < code.size() && isNameSign(code[end]) == isName)
            ++end;
        const QString text = code.mid(at, end - at);
        tokens.push_back({text, isName ? stageOf(text, code, at) : std::nullopt});
        at = end;
    }
    return tokens;
}

} // namespace

QString CodeRow::text() const
{
    QString text;
    for (const CodeToken &token : tokens)
        text += token.text;
    return text;
}

std::vector<CodeRow> codeRows(const BackwardRule &rule, const std::optional<AxisSet> &axis)
{
    std::vector<CodeRow> rows;
    std::optional<Pass> section;
    for (const StageId id : stagesOf(rule)) {
        const StageText text = textOf(id, rule);
        if (text.tex.empty())
            continue;
        QString code = utf8(text.code);
        if (axis) {
            code.replace(QLatin1String("axis=axis"),
                         QStringLiteral("axis=") + utf8(axis->toPython()));
        }
        CodeRow row {{}, static_cast<int>(rows.size()) + 1, id, tokensOf(code), text.source};
        const Pass pass = stage(id).pass;
        if (section != pass)
            row.heading
                = pass == Pass::forward ? CodeRowText::tr("Forward") : backwardHeading(rule);
        section = pass;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString sourceText(const CodeRow &row)
{
    if (row.source.text.empty())
        return CodeRowText::tr("NumPyNet has no such line.");
    return CodeRowText::tr("NumPyNet, l2norm_layer.py, line %1: %2")
        .arg(QString::number(row.source.number), utf8(row.source.text));
}

QString backwardHeading(const BackwardRule &rule)
{
    const QString title = QCoreApplication::translate(
        "Rule", QByteArray(rule.title.data(), static_cast<qsizetype>(rule.title.size())));
    return CodeRowText::tr("Backward, %1 rule").arg(title.toLower());
}

} // namespace normscope
