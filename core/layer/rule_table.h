// SPDX-License-Identifier: GPL-3.0-or-later
// The backward rules. To add one, write its file in core/layer/rules and name it in the table.
#pragma once

#include "core/layer/stage_table.h"

#include <span>
#include <string_view>
#include <vector>

namespace normscope {

struct LayerSpec;

/// A way to hand an error back through the layer: delta_in (dy) in, delta out.
struct BackwardRule
{
    std::string_view name;       ///< on the command line, such as "documented"
    std::string_view title;      ///< for people, marked for translation in the context "Rule"
    std::string_view who;        ///< where it comes from
    bool isGradient;             ///< declared to be the vector-Jacobian product
    bool hasState;               ///< what it hands back depends on the number of calls
    std::vector<StageId> stages; ///< of the backward pass, in order
    StageText delta;             ///< how it makes delta
    ElementKernel kernel;        ///< writes delta after at least one call
    /// After at least one call: the stage before this one that has the same values, or this one.
    /// Null where the stages of the backward pass all have values of their own.
    StageId (*stageOfSameValues)(const LayerSpec &spec, StageId id) = nullptr;
};

extern const BackwardRule kDocumentedRule;
extern const BackwardRule kPassthroughRule;
extern const BackwardRule kExactRule;

/// All rules; the first is the default.
std::span<const BackwardRule *const> ruleTable();
const BackwardRule *ruleByName(std::string_view name);

} // namespace normscope
