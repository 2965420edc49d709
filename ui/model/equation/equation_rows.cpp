// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/equation_rows.h"

#include "ui/model/equation/equation_writer.h"
#include "ui/model/equation/stage_template.h"
#include "ui/model/text/number_text.h"
#include "ui/model/timeline/timeline.h"
#include "ui/model/typeset/math_text.h"

namespace normscope {

namespace {

constexpr std::size_t kMostRows = 3;

/// The latest stage with a formula that the formula of `id` names.
std::optional<StageId> foundationOf(const BackwardRule &rule, StageId id)
{
    const Timeline timeline(rule);
    std::optional<StageId> latest;
    for (const StageId named : StageTemplate(textOf(id, rule).tex).stages()) {
        const bool hasFormula = !textOf(named, rule).tex.empty();
        if (hasFormula && (!latest || timeline.indexOf(named) > timeline.indexOf(*latest)))
            latest = named;
    }
    return latest;
}

std::vector<StageId> shownStages(const BackwardRule &rule, StageId current)
{
    std::vector<StageId> stages {current};
    while (stages.size() < kMostRows) {
        const std::optional<StageId> before = foundationOf(rule, stages.front());
        if (!before)
            break;
        stages.insert(stages.begin(), *before);
    }
    return stages;
}

/// ` = ` as the first relation of a line is where lines meet.
QString alignedLine(QString latex)
{
    const QLatin1String equals(" = ");
    const qsizetype at = latex.indexOf(equals);
    return at < 0 ? latex : latex.replace(at, equals.size(), QStringLiteral(" &= "));
}

} // namespace

std::vector<EquationRow> equationRows(const BackwardRule &rule, StageId current,
                                      const std::optional<ProbeReading> &probe, qint64 calls,
                                      double epsilon)
{
    const std::vector<StageId> stages = shownStages(rule, current);
    const EquationWriter writer(rule, stages, probe, calls, epsilon);
    std::vector<EquationRow> rows;
    for (const StageId id : stages) {
        rows.push_back(writer.row(id));
        rows.back().isCurrent = id == current;
    }
    return rows;
}

QString equationText(const std::vector<EquationRow> &rows)
{
    QStringList lines;
    for (const EquationRow &row : rows)
        lines << toPlainText(row.alternatives.front());
    return lines.join(u'\n');
}

QString equationLatex(const std::vector<EquationRow> &rows)
{
    if (rows.size() == 1)
        return toLatex(rows.front().alternatives.front());
    QStringList lines;
    for (const EquationRow &row : rows)
        lines << alignedLine(toLatex(row.alternatives.front()));
    return QStringLiteral("\\begin{aligned}\n%1\n\\end{aligned}")
        .arg(lines.join(QStringLiteral(" \\\\\n")));
}

QStringList stageValueTexts(const BackwardRule &rule, const ProbeReading &probe)
{
    std::vector<double> values;
    for (const StageId id : stagesOf(rule))
        values.push_back(probe.value(id));
    return NumberText::aligned(values);
}

} // namespace normscope
