// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/equation/equation_rows.h"
#include "ui/model/equation/stage_template.h"
#include "ui/model/equation/written_numbers.h"

#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>
#include <vector>

namespace normscope {

/// Writes the equations of one card, with digits that fit each other.
class EquationWriter
{
public:
    /// The rule and the probe outlive it. `stages` are those of the card.
    EquationWriter(const BackwardRule &rule, const std::vector<StageId> &stages,
                   const std::optional<ProbeReading> &probe, qint64 calls, double epsilon);

    /// All forms of a stage's equation, best first.
    EquationRow row(StageId id) const;

private:
    void collect(StageId id);
    void collectDifference(StageId id);
    QString symbols(StageId id) const;
    QStringList numberForms(StageId id) const;
    QStringList sumForms(StageId id) const;
    QString terms(StageId id, std::span<const GroupMember> members) const;
    QString addends(StageId id, std::span<const GroupMember> members) const;
    QString withRest(const QString &written, StageId id,
                     std::span<const GroupMember> members) const;
    QString marked(const QString &term, const GroupMember &member) const;
    QString textOfName(QStringView name, const GroupMember *member) const;
    bool isConstant(StageId id) const;
    std::size_t groupSize() const { return static_cast<std::size_t>(m_probe->groupSize); }
    bool isLong() const { return m_probe->groupSize > kWrittenTerms; }

    const BackwardRule &m_rule;
    const std::optional<ProbeReading> &m_probe;
    qint64 m_calls;
    double m_epsilon;
    WrittenNumbers m_numbers;
};

} // namespace normscope
