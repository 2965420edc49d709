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

/// The finding in a few words: "48.4 % of signs agree".
QString verdictText(const ComparisonSummary &summary);

/// What stands beside it, the most important first: opposite signs, what an operation ranges over,
/// identical elements.
QString verdictDetails(const ComparisonSummary &summary, CompareOperation shown);

/// Of the cosine per group: "median −0.31, 12 % of groups below 0, all elements as one vector
/// 0.9999".
QString cosineText(const ComparisonSummary &summary);

} // namespace normscope
