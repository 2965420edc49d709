// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/run/layer_result.h"
#include "ui/model/setup/setup.h"

#include <cstdint>
#include <optional>

namespace normscope {

/// How a stage that the result's rule has is shown: as defaultStyle() says, with the look that the
/// user gave it.
HeatmapStyle styleOf(const Setup &setup, const LayerResult &result, StageId stage);

/// The views are several and share a scale; one view has its own.
bool showsOneScale(const Setup &setup);

/// The same for a stage in one of the views. Where they share a scale it is linear, from the
/// least to the largest value of the stages that are seen; diverging and symmetric about 0 when one
/// of them is signed, else viridis. Three channels mixed as red, green and blue are equal where
/// the picture is grey, so their scale is grey.
HeatmapStyle styleInViews(const Setup &setup, const LayerResult &result, StageId stage);

/// Which channels a stage shows in a view: as the setup wishes where the stage can.
ChannelView channelViewOf(const Setup &setup, const LayerResult &result, StageId stage);

/// The channel whose values are seen of a stage; nothing where all are seen, or where the channels
/// share them. A comparison of two setups shows one channel, the pictures of a result show all.
std::optional<std::int64_t> seenChannel(const Setup &setup, const LayerResult &result,
                                        StageId stage);

} // namespace normscope
