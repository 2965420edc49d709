// SPDX-License-Identifier: GPL-3.0-or-later
// Axes and sets of them in the user's language.
#pragma once

#include "core/tensor/axis_set.h"

#include <QString>

namespace normscope {

/// "batch", "rows", "columns", "channels".
QString axisName(int axis);
/// "1 rows, 2 columns", "None: everything, the whole batch", "(): each element by itself".
QString axisSetName(const AxisSet &axis);
/// As NumPy has it: "None", "3", "(1, 2)", "()".
QString axisValue(const AxisSet &axis);

} // namespace normscope
