// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/reduction_plan.h"
#include "core/layer/terms.h"
#include "core/parallel.h"
#include "core/result.h"

#include <span>
#include <vector>

namespace normscope {

/// One sum for each group, in the order of the shape with keepdims=True.
using GroupSums = std::vector<double>;

/// The sums of several arrays of terms in one pass, Terms::sums() for each in turn.
/// Accumulated in double, in an order that depends on `plan` alone (see summation.h).
/// Errors: cancelled. Memory that runs out is thrown as std::bad_alloc.
Result<std::vector<GroupSums>>
groupSums(const ReductionPlan &plan, std::span<const Terms *const> terms, const StopToken &stop);

/// The same of one array, by plain loops.
Result<GroupSums> groupSums(const ReductionPlan &plan, const TermReader &terms,
                            const StopToken &stop);

} // namespace normscope
