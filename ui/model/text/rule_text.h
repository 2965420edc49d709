// SPDX-License-Identifier: GPL-3.0-or-later
// A rule of the backward pass in the user's language.
#pragma once

#include "core/layer/rule_table.h"

#include <QString>

namespace normscope {

/// "exact rule".
QString ruleText(const BackwardRule &rule);
/// "Backward, exact rule"; "Backward, documented rule, 3 calls" of so many, where it is not one.
QString backwardHeading(const BackwardRule &rule, int calls = 1);

} // namespace normscope
