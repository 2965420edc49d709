// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"
#include "core/tensor/axis_set.h"
#include "core/tensor/shape.h"

namespace normscope {

/// Which channels a map shows.
enum class ChannelView {
    one, ///< the channel that was chosen
    rgb, ///< three channels as red, green and blue of one picture
    all, ///< every channel as a tile of its own, side by side
};

/// Why a stage is not shown as it was wished; `none` when it is.
enum class ChannelObstacle {
    none,
    notThree, ///< red, green and blue need three channels
    isSigned, ///< a colour cannot be negative, and 0 would look grey
    repeated, ///< the channels share one value
};
ChannelObstacle obstacle(ChannelView wanted, StageId id, const AxisSet &axis, const Shape &shape);

/// How a stage is shown: as wished where that can be, else one channel.
ChannelView fittingView(ChannelView wanted, StageId id, const AxisSet &axis, const Shape &shape);

} // namespace normscope
