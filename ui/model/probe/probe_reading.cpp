// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/probe_reading.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

/// The group of an element seen as an array of its own.
Shape shapeOfGroup(const LayerRun &run)
{
    Index4 lengths {};
    for (int i = 0; i < kAxisCount; ++i)
        lengths[static_cast<std::size_t>(i)]
            = run.spec().axis.contains(i) ? run.shape().length(i) : 1;
    return {lengths[0], lengths[1], lengths[2], lengths[3]};
}

GroupMember memberAt(const LayerRun &run, const Index4 &at)
{
    constexpr std::array kIds {StageId::input, StageId::output, StageId::deltaIn};
    const std::vector<double> values = valuesAt(run, kIds, at);
    return {at, values[0], values[1], values[2]};
}

} // namespace

double ProbeReading::groupLength() const
{
    return std::sqrt(value(StageId::sum));
}

std::vector<Index4> groupMembers(const LayerRun &run, const Index4 &at, std::int64_t most,
                                 std::int64_t first)
{
    const AxisSet &axis = run.spec().axis;
    const Shape inGroup = shapeOfGroup(run);
    std::vector<Index4> members;
    for (std::int64_t k = first; k < std::min(first + most, inGroup.elements()); ++k) {
        Index4 member = inGroup.unflat(k);
        for (int i = 0; i < kAxisCount; ++i) {
            if (!axis.contains(i))
                member[static_cast<std::size_t>(i)] = at[static_cast<std::size_t>(i)];
        }
        members.push_back(member);
    }
    return members;
}

std::int64_t placeInGroup(const LayerRun &run, const Index4 &at)
{
    Index4 inGroup {};
    for (int i = 0; i < kAxisCount; ++i) {
        const auto axis = static_cast<std::size_t>(i);
        inGroup[axis] = run.spec().axis.contains(i) ? at[axis] : 0;
    }
    return shapeOfGroup(run).flat(inGroup);
}

std::vector<double> valuesAt(const LayerRun &run, std::span<const StageId> ids, const Index4 &at)
{
    const std::int64_t channels = run.shape().channels;
    std::vector<double> pixel(ids.size() * static_cast<std::size_t>(channels));
    run.evaluate(ids, {at[0], at[1] * run.shape().columns + at[2], 1}, pixel.data());
    std::vector<double> values;
    for (std::size_t i = 0; i < ids.size(); ++i)
        values.push_back(
            pixel[i * static_cast<std::size_t>(channels) + static_cast<std::size_t>(at[3])]);
    return values;
}

double valueAt(const LayerRun &run, StageId id, const Index4 &at)
{
    return valuesAt(run, std::span(&id, 1), at).front();
}

ProbeReading readProbe(const LayerRun &run, const Index4 &at)
{
    ProbeReading reading;
    reading.at = at;
    reading.group = run.groupIndex().groupOf(at);
    reading.groups = run.groupIndex().groups();
    reading.groupSize = run.groupIndex().groupSize();
    reading.values.fill(std::numeric_limits<double>::quiet_NaN());
    const std::vector<StageId> stages = stagesOf(*run.spec().rule);
    const std::vector<double> values = valuesAt(run, stages, at);
    for (std::size_t i = 0; i < stages.size(); ++i)
        reading.values[static_cast<std::size_t>(stages[i])] = values[i];
    for (const Index4 &member : groupMembers(run, at, kProbeMembers))
        reading.members.push_back(memberAt(run, member));
    return reading;
}

} // namespace normscope
