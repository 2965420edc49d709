// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <cstdint>
#include <vector>

namespace normscope {

/// So many elements of a group are shown at most.
inline constexpr std::int64_t kGroupBars = 64;

/// The values of a group's elements through the stages. Of a group of more than kGroupBars
/// elements those around the probed one, in C order.
struct GroupBars
{
    std::vector<StageId> stages;  ///< those with one value for each element, but for squares
    std::vector<Index4> elements; ///< in C order
    std::vector<std::vector<double>> values; ///< [stage][element]
    std::int64_t first = 0;                  ///< how many elements of the group stand before these
    std::int64_t groupSize = 0;
    std::size_t probed = 0; ///< which of these is probed

    bool isWhole() const { return static_cast<std::int64_t>(elements.size()) == groupSize; }
};

/// Costs the work of so many elements and, where groups take up whole pixels, of their pixels.
GroupBars readGroupBars(const LayerRun &run, const Index4 &at);

} // namespace normscope
