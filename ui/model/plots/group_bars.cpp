// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/group_bars.h"

#include "ui/model/probe/probe_reading.h"

#include <algorithm>

namespace normscope {

GroupBars readGroupBars(const LayerRun &run, const Index4 &at)
{
    GroupBars bars;
    for (const StageId id : stagesOf(*run.spec().rule)) {
        if (stage(id).domain == Domain::element && id != StageId::squares)
            bars.stages.push_back(id);
    }
    bars.groupSize = run.groupIndex().groupSize();
    const std::int64_t place = placeInGroup(run, at);
    const std::int64_t last = std::max<std::int64_t>(0, bars.groupSize - kGroupBars);
    bars.first = std::clamp<std::int64_t>(place - kGroupBars / 2, 0, last);
    bars.elements = groupMembers(run, at, kGroupBars, bars.first);
    bars.probed = static_cast<std::size_t>(place - bars.first);
    bars.values.resize(bars.stages.size());
    for (const Index4 &element : bars.elements) {
        const std::vector<double> values = valuesAt(run, bars.stages, element);
        for (std::size_t i = 0; i < values.size(); ++i)
            bars.values[i].push_back(values[i]);
    }
    return bars;
}

} // namespace normscope
