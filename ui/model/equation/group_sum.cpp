// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/equation/group_sum.h"

#include "ui/model/equation/stage_template.h"

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

double leftOverSum(StageId sum, const ProbeReading &probe, std::size_t written)
{
    long double left = static_cast<long double>(probe.value(sum));
    for (std::size_t i = 0; i < written; ++i)
        left -= static_cast<long double>(termOf(sum, probe.members[i]));
    return static_cast<double>(left);
}

} // namespace normscope
