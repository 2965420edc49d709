// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/probe_reading.h"

#include <cstddef>

namespace normscope {

/// The value of an element stage that the terms of sums name (input, output, delta_in) at a member
/// of a group; NaN for others.
double memberValue(const GroupMember &member, StageId id);

/// The term that a member adds to a sum stage.
double termOf(StageId sum, const GroupMember &member);

/// What is left of a sum after its first `written` members, from the value and the terms as they
/// are, not from their texts. `probe` lists at least `written` members.
double leftOverSum(StageId sum, const ProbeReading &probe, std::size_t written);

} // namespace normscope
