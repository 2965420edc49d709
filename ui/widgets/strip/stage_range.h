// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"
#include "core/layer/statistics.h"

#include <QFontMetricsF>
#include <QString>

namespace normscope {

/// The range of a stage's values: "0–0.976", "all 0", and for a signed stage with both signs
/// "±0.478", the range of its colours. Empty where there are no finite values.
QString stageRange(StageId id, const StageStatistics &statistics);

/// The same with as few digits as it takes to fit, at last the high end alone. In little room two
/// digits are enough. Empty only where there are no finite values.
QString fittedRange(StageId id, const StageStatistics &statistics, const QFontMetricsF &metrics,
                    double width);

} // namespace normscope
