// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/probe_reading.h"

#include <cstddef>
#include <span>
#include <vector>

namespace normscope {

/// The value of an element stage that the terms of sums name (input, output, delta_in) at a member
/// of a group; NaN for others.
double memberValue(const GroupMember &member, StageId id);

/// The term that a member adds to a sum stage.
double termOf(StageId sum, const GroupMember &member);

/// The element that is pointed at, as a member of its group.
GroupMember pointedMember(const ProbeReading &probe);

/// So many members of the group, of which the probe lists as many: the first ones, and the one that
/// is pointed at always among them. Where it stands farther on it comes first.
std::vector<GroupMember> writtenMembers(const ProbeReading &probe, std::size_t count);

/// What is left of a sum without the terms of these members, from the value and the terms as they
/// are, not from their texts.
double leftOverSum(StageId sum, const ProbeReading &probe, std::span<const GroupMember> written);

} // namespace normscope
