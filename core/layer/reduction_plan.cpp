// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/reduction_plan.h"

#include <vector>

namespace normscope {

ReductionPlan makeReductionPlan(const Shape &shape, const AxisSet &axes)
{
    struct Loop
    {
        std::int64_t length;
        bool summed;
    };
    std::vector<Loop> loops;
    for (int axis = 0; axis < kAxisCount; ++axis) {
        const bool summed = axes.contains(axis);
        if (shape.length(axis) == 1)
            continue;
        if (!loops.empty() && loops.back().summed == summed)
            loops.back().length *= shape.length(axis);
        else
            loops.push_back({shape.length(axis), summed});
    }
    const auto takeInnermost = [&loops](bool summed) {
        if (loops.empty() || loops.back().summed != summed)
            return std::int64_t {1};
        const std::int64_t length = loops.back().length;
        loops.pop_back();
        return length;
    };
    ReductionPlan plan;
    plan.keptInner = takeInnermost(false);
    plan.summedInner = takeInnermost(true);
    plan.keptMiddle = takeInnermost(false);
    plan.summedOuter = takeInnermost(true);
    plan.keptOuter = takeInnermost(false);
    return plan;
}

bool groupsArePixelLocal(const Shape &shape, const AxisSet &axes)
{
    const auto summed = [&](int axis) { return axes.contains(axis) && shape.length(axis) > 1; };
    const bool manyImages = shape.batch > kMaxLocalImages;
    return !summed(kRows) && !summed(kColumns) && !(summed(kBatch) && manyImages);
}

} // namespace normscope
