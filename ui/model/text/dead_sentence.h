// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace normscope {

/// What dead groups are: "47 dead groups: every element is 0, so output is 0 and norm is 10 000."
/// With an epsilon of 0 the output is 0 times infinity. Empty when there are none.
QString deadSentence(std::int64_t groups, double epsilon);

} // namespace normscope
