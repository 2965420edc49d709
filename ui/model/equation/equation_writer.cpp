// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/equation_writer.h"

#include "ui/model/equation/group_sum.h"
#include "ui/model/text/number_text.h"

#include <algorithm>
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

/// What stands before a number that is one more term of a sum; the number then has no sign.
QString takeSign(QString &number, bool isFirst)
{
    if (isFirst)
        return {};
    const bool isNegative = number.startsWith(u'-');
    if (isNegative)
        number.remove(0, 1);
    return isNegative ? QStringLiteral(" - ") : QStringLiteral(" + ");
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
        for (const StageId part : formula.stages())
            m_numbers.add(m_probe->value(part));
        collectDifference(id);
        return;
    }
    for (const StageId named : formula.stages()) {
        m_numbers.add(memberValue(pointedMember(*m_probe), named));
        for (const GroupMember &member : m_probe->members)
            m_numbers.add(memberValue(member, named));
    }
    for (std::size_t count = 1; isLong() && count <= kWrittenTerms; ++count)
        m_numbers.addIfShort(leftOverSum(id, *m_probe, writtenMembers(*m_probe, count)));
}

/// Digits for what is left where a formula subtracts numbers that may be nearly the same; a factor
/// wants more of them where the other is large.
void EquationWriter::collectDifference(StageId id)
{
    const double y = m_probe->value(StageId::output);
    if (id == StageId::scales)
        m_numbers.addForDifference(y, 1 - y);
    if (id != StageId::tangent)
        return;
    const double left = m_probe->value(id);
    const double dot = m_probe->value(StageId::dot);
    m_numbers.addForDifference(m_probe->value(StageId::deltaIn), left);
    m_numbers.addForDifference(y, left / std::max(1.0, std::abs(dot)));
    m_numbers.addForDifference(dot, left / std::max(1.0, std::abs(y)));
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
        forms << terms(id, m_probe->members);
        if (hasFactors && groupSize() > 1)
            forms << addends(id, m_probe->members);
    }
    for (std::size_t count = kWrittenTerms; isLong() && count > 0; --count) {
        const std::vector<GroupMember> written = writtenMembers(*m_probe, count);
        forms << withRest(terms(id, written), id, written);
        if (hasFactors)
            forms << withRest(addends(id, written), id, written);
    }
    return forms;
}

/// `0.5^{2} + 0.3^{2}`
QString EquationWriter::terms(StageId id, std::span<const GroupMember> members) const
{
    const StageTemplate term(stage(id).tex);
    QStringList written;
    for (const GroupMember &member : members) {
        const auto textOf = [&](QStringView name) { return textOfName(name, &member); };
        written << marked(term.numeric(textOf, written.isEmpty()), member);
    }
    return written.join(QStringLiteral(" + "));
}

/// The terms worked out: `0.25 - 0.09`
QString EquationWriter::addends(StageId id, std::span<const GroupMember> members) const
{
    QString written;
    for (const GroupMember &member : members) {
        QString number = m_numbers.text(termOf(id, member));
        written += takeSign(number, written.isEmpty());
        written += marked(numberTex(number), member);
    }
    return written;
}

/// The term of the pointed element, where there are others, has a tag.
QString EquationWriter::marked(const QString &term, const GroupMember &member) const
{
    const bool isPointed = member.at == m_probe->at && m_probe->groupSize > 1;
    return isPointed ? taggedTex(kPointedTermTag, term) : term;
}

/// What is left out stands as one number after an ellipsis.
QString EquationWriter::withRest(const QString &written, StageId id,
                                 std::span<const GroupMember> members) const
{
    const double rest = leftOverSum(id, *m_probe, members);
    QString elided = written + QStringLiteral(" + \\ldots ");
    if (!std::isfinite(rest))
        return elided;
    QString number = m_numbers.text(rest);
    const QString sign = takeSign(number, false);
    return elided + sign + numberTex(number);
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
