// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/equation_rows.h"

#include "ui/model/equation/stage_template.h"
#include "ui/model/text/number_text.h"
#include "ui/model/timeline/timeline.h"
#include "ui/model/typeset/math_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr std::size_t kMostRows = 3;
/// More digits than these are not spent on telling what is left of a sum from the sum.
constexpr qsizetype kLongestNumber = 10;
const QLatin1String kEquals(" = ");

/// The formula under a number of calls of backward. The rule's own holds for one call.
StageTemplate templateOf(const BackwardRule &rule, StageId id, qint64 calls)
{
    if (id == StageId::layerDelta && calls == 0)
        return StageTemplate("0");
    if (id == StageId::delta && calls == 0)
        return StageTemplate("@delta_in");
    if (id == StageId::delta && rule.hasState && calls > 1)
        return StageTemplate("@delta_in + \\frac{@calls (@calls + 1)}{2} @scales");
    return StageTemplate(textOf(id, rule).tex);
}

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

double memberValue(const GroupMember &member, StageId id)
{
    switch (id) {
    case StageId::input:
        return member.input;
    case StageId::output:
        return member.output;
    case StageId::deltaIn:
        return member.deltaIn;
    default:
        return std::nan("");
    }
}

double termOf(StageId sum, const GroupMember &member)
{
    return StageTemplate(stage(sum).tex).product([&member](StageId id) {
        return memberValue(member, id);
    });
}

/// Numbers and how they are written beside each other.
class WrittenNumbers
{
public:
    void add(double number) { m_numbers.push_back(number); }
    /// Adds it unless the others would then be too long.
    void addIfShort(double number)
    {
        std::vector<double> more = m_numbers;
        more.push_back(number);
        const QStringList texts = NumberText::aligned(more, NumberStyle::plain);
        if (std::ranges::all_of(texts, [](const QString &text) {
                return text.size() <= kLongestNumber;
            }))
            m_numbers = std::move(more);
    }
    void write() { m_texts = NumberText::aligned(m_numbers, NumberStyle::plain); }

    QString text(double number) const
    {
        const auto found = std::ranges::find_if(m_numbers, [number](double other) {
            return other == number || (std::isnan(other) && std::isnan(number));
        });
        if (found == m_numbers.end())
            return NumberText::aligned(std::array {number}, NumberStyle::plain).front();
        return m_texts[found - m_numbers.begin()];
    }

private:
    std::vector<double> m_numbers;
    QStringList m_texts;
};

/// Writes the equations of one card.
class EquationWriter
{
public:
    EquationWriter(const BackwardRule &rule, const std::vector<StageId> &stages,
                   const std::optional<ProbeReading> &probe, qint64 calls, double epsilon)
        : m_rule(rule), m_probe(probe), m_calls(calls), m_epsilon(epsilon)
    {
        if (!probe)
            return;
        for (const StageId id : stages)
            collect(id);
        m_numbers.write();
    }

    EquationRow row(StageId id) const;

private:
    void collect(StageId id);
    QString symbols(StageId id) const;
    QStringList numberForms(StageId id) const;
    QStringList sumForms(StageId id) const;
    QString terms(StageId id, std::size_t count) const;
    QString addends(StageId id, std::size_t count) const;
    QString withRest(const QString &written, StageId id, std::size_t count) const;
    QString textOfName(QStringView name, const GroupMember *member) const;
    bool isConstant(StageId id) const;
    QString joined(const QStringList &parts) const { return parts.join(kEquals); }
    std::size_t groupSize() const { return static_cast<std::size_t>(m_probe->groupSize); }
    bool isLong() const { return m_probe->groupSize > kWrittenTerms; }

    const BackwardRule &m_rule;
    const std::optional<ProbeReading> &m_probe;
    qint64 m_calls;
    double m_epsilon;
    WrittenNumbers m_numbers;
};

void EquationWriter::collect(StageId id)
{
    m_numbers.add(m_probe->value(id));
    const StageTemplate formula = templateOf(m_rule, id, m_calls);
    if (!stage(id).isSum) {
        for (const StageId named : formula.stages())
            m_numbers.add(m_probe->value(named));
        return;
    }
    for (const GroupMember &member : m_probe->members) {
        for (const StageId named : formula.stages())
            m_numbers.add(memberValue(member, named));
    }
    for (std::size_t count = 1; isLong() && count <= kWrittenTerms; ++count)
        m_numbers.addIfShort(leftOverSum(id, *m_probe, count));
}

EquationRow EquationWriter::row(StageId id) const
{
    EquationRow row;
    row.stage = id;
    const QString name = nameTex(id);
    const QString symbolic = symbols(id);
    if (!m_probe) {
        row.alternatives.push_back(formulaOf(joined({name, symbolic})));
        return row;
    }
    const QString value = taggedTex(id, numberTex(m_numbers.text(m_probe->value(id))));
    const QStringList forms = numberForms(id);
    for (const QString &numbers : forms) {
        row.alternatives.push_back(formulaOf(joined({name, symbolic, numbers, value})));
        row.alternatives.push_back(formulaOf(joined({name, numbers, value})));
    }
    if (forms.isEmpty() && !isConstant(id))
        row.alternatives.push_back(formulaOf(joined({name, symbolic, value})));
    row.alternatives.push_back(formulaOf(joined({name, value})));
    if (stage(id).isSum && m_probe->groupSize > kProbeMembers)
        row.leftOut = m_probe->groupSize - kWrittenTerms;
    return row;
}

QString EquationWriter::symbols(StageId id) const
{
    const StageTemplate formula = templateOf(m_rule, id, m_calls);
    if (formula.isEmpty())
        return symbolTex(id);
    return stage(id).isSum ? QStringLiteral("\\sum ") + formula.symbolic() : formula.symbolic();
}

/// The formula names nothing, so the value says all.
bool EquationWriter::isConstant(StageId id) const
{
    const StageTemplate formula = templateOf(m_rule, id, m_calls);
    return !formula.isEmpty() && formula.stages().empty();
}

/// The numbers in place of the symbols, longest first; none where they would repeat the value.
QStringList EquationWriter::numberForms(StageId id) const
{
    const StageTemplate formula = templateOf(m_rule, id, m_calls);
    if (stage(id).isSum)
        return sumForms(id);
    if (formula.stages().empty() || formula.isOnePlace())
        return {};
    return {formula.numeric([this](QStringView name) { return textOfName(name, nullptr); })};
}

QStringList EquationWriter::sumForms(StageId id) const
{
    const bool hasFactors = StageTemplate(stage(id).tex).stages().size() > 1;
    QStringList forms;
    if (groupSize() <= m_probe->members.size()) {
        forms << terms(id, groupSize());
        if (hasFactors && groupSize() > 1)
            forms << addends(id, groupSize());
    }
    for (std::size_t count = kWrittenTerms; isLong() && count > 0; --count) {
        forms << withRest(terms(id, count), id, count);
        if (hasFactors)
            forms << withRest(addends(id, count), id, count);
    }
    return forms;
}

/// `0.5^{2} + 0.3^{2}`
QString EquationWriter::terms(StageId id, std::size_t count) const
{
    const StageTemplate term(stage(id).tex);
    QStringList written;
    for (std::size_t i = 0; i < count; ++i) {
        const GroupMember &member = m_probe->members[i];
        const auto textOf = [&](QStringView name) { return textOfName(name, &member); };
        written << term.numeric(textOf, i == 0);
    }
    return written.join(QStringLiteral(" + "));
}

QString signedTerm(const QString &number, bool isFirst)
{
    if (isFirst)
        return numberTex(number);
    return number.startsWith(u'-') ? QStringLiteral(" - ") + numberTex(number.mid(1))
                                   : QStringLiteral(" + ") + numberTex(number);
}

/// The terms worked out: `0.25 - 0.09`
QString EquationWriter::addends(StageId id, std::size_t count) const
{
    QString written;
    for (std::size_t i = 0; i < count; ++i)
        written += signedTerm(m_numbers.text(termOf(id, m_probe->members[i])), i == 0);
    return written;
}

/// What is left out stands as one number after an ellipsis.
QString EquationWriter::withRest(const QString &written, StageId id, std::size_t count) const
{
    const double rest = leftOverSum(id, *m_probe, count);
    const QString elided = written + QStringLiteral(" + \\ldots ");
    return std::isfinite(rest) ? elided + signedTerm(m_numbers.text(rest), false) : elided;
}

/// Of a member of the group, or of the probed element.
QString EquationWriter::textOfName(QStringView name, const GroupMember *member) const
{
    if (name == QLatin1String("epsilon"))
        return NumberText::exact(m_epsilon);
    if (name == QLatin1String("calls"))
        return NumberText::count(m_calls, NumberStyle::plain);
    const StageId id = *stageByName(name.toString().toStdString());
    return m_numbers.text(member ? memberValue(*member, id) : m_probe->value(id));
}

/// ` = ` as the first relation of a line is where lines meet.
QString alignedLine(QString latex)
{
    const qsizetype at = latex.indexOf(kEquals);
    return at < 0 ? latex : latex.replace(at, kEquals.size(), QStringLiteral(" &= "));
}

} // namespace

double leftOverSum(StageId sum, const ProbeReading &probe, std::size_t written)
{
    long double left = static_cast<long double>(probe.value(sum));
    for (std::size_t i = 0; i < written; ++i)
        left -= static_cast<long double>(termOf(sum, probe.members[i]));
    return static_cast<double>(left);
}

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
