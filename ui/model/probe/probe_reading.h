// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace normscope {

/// One element of a group that a probe lists.
struct GroupMember
{
    Index4 at {};
    double input = 0;
    double output = 0;
    double deltaIn = 0;
};

/// Everything about one element of a run.
struct ProbeReading
{
    Index4 at {};
    std::int64_t group = 0; ///< from 0, in the order of the keepdims shape
    std::int64_t groups = 0;
    std::int64_t groupSize = 0;
    std::array<double, kStageCount> values {}; ///< NaN where the rule lacks the stage
    /// The first members of the group in C order, at most kProbeMembers.
    std::vector<GroupMember> members;

    double value(StageId id) const { return values[static_cast<std::size_t>(id)]; }
    /// The L2 norm of the group itself, √S.
    double groupLength() const;
};

inline constexpr std::int64_t kProbeMembers = 8;

/// Reads the element at `at`, which lies inside the run's shape. Costs a few elements' work.
ProbeReading readProbe(const LayerRun &run, const Index4 &at);

/// The places of at most `most` members of the group of `at`, in C order from the member `first`
/// on.
std::vector<Index4> groupMembers(const LayerRun &run, const Index4 &at, std::int64_t most,
                                 std::int64_t first = 0);

/// How many members of its group stand before the element at `at`, in C order.
std::int64_t placeInGroup(const LayerRun &run, const Index4 &at);

/// The values of `ids` at one element, one after the other.
std::vector<double> valuesAt(const LayerRun &run, std::span<const StageId> ids, const Index4 &at);
/// The value of a stage that the rule has at one element.
double valueAt(const LayerRun &run, StageId id, const Index4 &at);

} // namespace normscope
