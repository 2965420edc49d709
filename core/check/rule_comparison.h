// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/gradient_check.h"
#include "core/check/group_totals.h"
#include "core/layer/layer_run.h"

#include <memory>
#include <vector>

namespace normscope {

/// Compares delta of each of `runs`, which differ in their rule only, with the closed form of the
/// gradient at every element, and writes `beyond`, `worst`, `cosine` and `signAgreement` of the
/// rule at the same place in `check.rules`, and the counts of elements. One pass in
/// blocks; what the blocks find is combined in their order. Errors: cancelled.
Result<void> compareWithClosedForm(const std::vector<std::shared_ptr<const LayerRun>> &runs,
                                   const GroupTotals &totals, GradientCheck &check,
                                   const StopToken &stop);

} // namespace normscope
