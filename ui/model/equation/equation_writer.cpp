// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/equation_writer.h"

#include "ui/model/equation/group_sum.h"
#include "ui/model/text/number_text.h"

#include <cmath>

namespace normscope {

namespace {

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

QString joined(const QStringList &sides)
{
    return sides.join(QStringLiteral(" = "));
}

/// A number as one more term of a sum.
QString signedTerm(const QString &number, bool isFirst)
{
    if (isFirst)
        return numberTex(number);
    return number.startsWith(u'-') ? QStringLiteral(" - ") + numberTex(number.mid(1))
                                   : QStringLiteral(" + ") + numberTex(number);
}

} // namespace

EquationWriter::EquationWriter(const BackwardRule &rule, const std::vector<StageId> &stages,
                               const std::optional<ProbeReading> &probe, qint64 calls,
                               double epsilon)
    : m_rule(rule), m_probe(probe), m_calls(calls), m_epsilon(epsilon)
{
    if (!probe)
        return;
    for (const StageId id : stages)
        collect(id);
    m_numbers.write();
}

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

} // namespace normscope
