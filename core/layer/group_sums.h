// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/reduction_plan.h"
#include "core/parallel.h"
#include "core/result.h"

#include <functional>
#include <vector>

namespace normscope {

/// Writes terms [first, first + count) of a C-ordered array, widened to double.
using TermReader = std::function<void(std::int64_t first, std::int64_t count, double *terms)>;

/// sums[g] = the sum of the terms of group g, in the order of the shape with keepdims=True.
/// Accumulated in double, in an order that depends on `plan` alone (see summation.h).
/// Errors: cancelled. Memory that runs out is thrown as std::bad_alloc.
Result<std::vector<double>> groupSums(const ReductionPlan &plan, const TermReader &terms,
                                      const StopToken &stop);

} // namespace normscope
