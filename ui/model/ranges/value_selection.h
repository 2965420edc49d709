// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"
#include "ui/model/colors/value_scale.h"

namespace normscope {

/// The elements whose value of a stage lies in a closed range.
struct ValueSelection
{
    StageId stage = StageId::output;
    ValueRange range; ///< low <= high

    bool contains(double value) const { return value >= range.low && value <= range.high; }
    bool operator==(const ValueSelection &) const = default;
};

} // namespace normscope
