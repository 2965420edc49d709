// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words.
#pragma once

#include "ui/model/compare/comparison_summary.h"
#include "ui/model/setup/setup.h"
#include "ui/model/text/rule_text.h"

#include <QString>

namespace normscope {

/// "axis None", "axis (1, 2)".
QString axisText(const AxisSet &axis);

/// What a side shows: "delta, exact rule", with the axis, epsilon, delta in and image where the
/// other side has another one.
QString sideText(const Setup &side, const Setup &other);

/// "48.4 %", with at least so many decimals, and as many more as it takes for a part that is
/// neither nothing nor all not to read 0 % or 100 %. Nothing and all are "0 %" and "100 %" with 1.
QString shareText(std::int64_t part, std::int64_t whole, int leastDecimals = 1);

/// The finding in a few words: "48.4 % of signs agree".
QString verdictText(const ComparisonSummary &summary);

/// What stands beside it: identical elements, what an operation ranges over, the cosines.
QString verdictDetails(const ComparisonSummary &summary, CompareOperation shown);

/// "Cosine of all 0.9999, of the median group −0.31; 12 % of the groups point apart".
QString cosineText(const ComparisonSummary &summary);

} // namespace normscope
