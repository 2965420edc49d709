// SPDX-License-Identifier: GPL-3.0-or-later
// All the ways to reduce an array of four axes.
#pragma once

#include "core/tensor/axis_set.h"

#include <vector>

namespace normscope::test {

/// The 16 sets of axes, and None.
inline std::vector<AxisSet> allAxisSets()
{
    std::vector<AxisSet> sets {AxisSet::none()};
    for (unsigned mask = 0; mask < 16; ++mask)
        sets.push_back(AxisSet::fromMask(mask));
    return sets;
}

} // namespace normscope::test
