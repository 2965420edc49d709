// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of one row of a plan's planes. Rows are independent of each other: threads may compute
// different ones. Where a row is stopped its cells are open.
#pragma once

#include "ui/model/heatmap/sweep_plan.h"

namespace normscope {

/// Each cell is the mean of its pixels. Columns of pixels are added from the top down, then their
/// sums from left to right.
void computeMeans(const SweepPlan &plan, int cellRow, const StopToken &stop);

/// Each cell is what most of its pixels are.
void computeMajorities(const SweepPlan &plan, int cellRow, const StopToken &stop);

/// The same cells as in another row.
void repeatRow(const SweepPlan &plan, int from, int to);

} // namespace normscope
