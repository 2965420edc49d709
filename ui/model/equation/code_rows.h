// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "core/tensor/axis_set.h"

#include <QString>

#include <optional>
#include <vector>

namespace normscope {

/// A piece of a line of code, without a break inside.
struct CodeToken
{
    QString text;
    std::optional<StageId> stage; ///< the stage that the identifier names
};

/// One line of the layer in NumPy. It computes `stage`, or stands before lines that do.
struct CodeRow
{
    QString heading; ///< of the section that begins with this line; else empty
    int number = 0;  ///< from 1; 0 for a line that is not in NumPyNet's file
    StageId stage = StageId::input;
    std::vector<StageId> others; ///< stages that it computes on the way
    std::vector<CodeToken> tokens;
    SourceLine source;      ///< NumPyNet's own line; empty where it has none
    bool makesStage = true; ///< the value of `stage` is there after it

    QString text() const;
    bool computes(StageId id) const;
};

/// The lines of forward and of backward by the rule, in the order of the computation. What only
/// arrives (input, delta_in) has no line. `axis` stands in the sums in place of its name. After so
/// many `calls` of backward the lines leave the values of the run.
std::vector<CodeRow> codeRows(const BackwardRule &rule,
                              const std::optional<AxisSet> &axis = std::nullopt, qint64 calls = 1);

/// NumPyNet's own lines for the stages of the rule, numbered as in its file, where there are any.
/// One line may compute several stages. Where backward is not called once, a line before its own
/// says how often.
std::vector<CodeRow> sourceRows(const BackwardRule &rule, qint64 calls = 1);

/// The rows for a clipboard: a line each, headings as comments.
QString codeText(const std::vector<CodeRow> &rows);
/// Where sourceRows() are from and under which licence, as a comment of Python.
QString sourceCredit();

/// For a tooltip: NumPyNet's own line and its number, or that there is none.
QString sourceText(const CodeRow &row);

} // namespace normscope
