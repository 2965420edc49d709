// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/channel_view.h"

namespace normscope {

namespace {

constexpr std::int64_t kColours = 3;

} // namespace

ChannelObstacle obstacle(ChannelView wanted, StageId id, const AxisSet &axis, const Shape &shape)
{
    if (wanted == ChannelView::one)
        return ChannelObstacle::none;
    const bool isRepeated = stage(id).domain == Domain::group && axis.contains(kChannels);
    if (wanted == ChannelView::rgb && shape.channels != kColours)
        return ChannelObstacle::notThree;
    if (wanted == ChannelView::rgb && stage(id).isSigned)
        return ChannelObstacle::isSigned;
    return isRepeated || shape.channels == 1 ? ChannelObstacle::repeated : ChannelObstacle::none;
}

ChannelView fittingView(ChannelView wanted, StageId id, const AxisSet &axis, const Shape &shape)
{
    return obstacle(wanted, id, axis, shape) == ChannelObstacle::none ? wanted : ChannelView::one;
}

} // namespace normscope
