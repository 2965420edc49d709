// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/typeset/math_node.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace normscope {

/// The tag of the term of a sum that the pointed element adds; of no stage.
inline constexpr int kPointedTermTag = int {kStageCount};

/// One equation of the card. Every name and number that belongs to a stage is tagged with its
/// StageId as int.
struct EquationRow
{
    StageId stage = StageId::input;
    bool isCurrent = false;
    /// The same equation, best first, for layoutFirstFitting(): symbols = numbers = value, then
    /// shorter ones, then the value alone. Without a probe one with symbols only.
    std::vector<MathNode> alternatives;
    /// How many terms the last number of a long sum stands for; 0 when nothing is left out.
    qint64 leftOut = 0;
};

/// How many terms of a long sum are written before what is left.
inline constexpr std::int64_t kWrittenTerms = 3;

/// The equation of `current` and before it up to two that it rests on: from each stage the latest
/// one that its formula names. `calls` and `epsilon` are those of the run that was probed.
/// With 0 calls delta is what arrived; a rule that adds up shows the sum over several calls.
std::vector<EquationRow> equationRows(const BackwardRule &rule, StageId current,
                                      const std::optional<ProbeReading> &probe, qint64 calls,
                                      double epsilon);

/// The rows as lines of ASCII text.
QString equationText(const std::vector<EquationRow> &rows);
/// The rows as LaTeX for the inside of a math environment; more than one in `aligned`.
QString equationLatex(const std::vector<EquationRow> &rows);

/// The values of every stage of the rule (in the order of the computation) for reading beside each
/// other: different values read differently.
QStringList stageValueTexts(const BackwardRule &rule, const ProbeReading &probe);

} // namespace normscope
