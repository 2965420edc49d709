// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"
#include "ui/widgets/theme/tokens.h"

namespace normscope {

/// The colour of a stage's value.
[[nodiscard]] QColor valueColor(StageId id, const BackwardRule &rule, const Tokens &colors);

/// The colour of a stage's name. Squares are values of x under another name, so that name is plain.
[[nodiscard]] QColor nameColor(StageId id, const BackwardRule &rule, const Tokens &colors);

} // namespace normscope
