// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/group_sum.h"

#include "ui/model/equation/stage_template.h"

#include <algorithm>
#include <limits>

namespace normscope {

double memberValue(const GroupMember &member, StageId id)
{
    switch (id) {
    case StageId::input:
        return member.input;
    case StageId::output:
        return member.output;
    case StageId::deltaIn:
        return member.deltaIn;
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

double termOf(StageId sum, const GroupMember &member)
{
    return StageTemplate(stage(sum).tex).product([&member](StageId id) {
        return memberValue(member, id);
    });
}

GroupMember pointedMember(const ProbeReading &probe)
{
    return {probe.at, probe.value(StageId::input), probe.value(StageId::output),
            probe.value(StageId::deltaIn)};
}

std::vector<GroupMember> writtenMembers(const ProbeReading &probe, std::size_t count)
{
    const auto first = probe.members.begin();
    std::vector<GroupMember> written(first, first + static_cast<std::ptrdiff_t>(count));
    const bool isThere = std::ranges::count(written, probe.at, &GroupMember::at) > 0;
    if (!isThere && !written.empty()) {
        written.pop_back();
        written.insert(written.begin(), pointedMember(probe));
    }
    return written;
}

double leftOverSum(StageId sum, const ProbeReading &probe, std::span<const GroupMember> written)
{
    auto left = static_cast<long double>(probe.value(sum));
    for (const GroupMember &member : written)
        left -= static_cast<long double>(termOf(sum, member));
    return static_cast<double>(left);
}

} // namespace normscope
