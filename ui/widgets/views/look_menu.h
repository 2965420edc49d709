// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can choose about the colours of a stage.
#pragma once

#include "ui/model/colors/value_scale.h"
#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/setup/setup.h"

#include <QString>

#include <functional>
#include <optional>

class QMenu;

namespace normscope {

class Workbench;

/// The colours of a stage in a few words: the scale's name, or the range that the user gave it and
/// the share of the values, 0 to 1, that it hides: "±0.5, 0.8 % beyond".
QString lookWords(const StageLook &look, const HeatmapStyle &style, double hidden = 0);

/// Fills `menu` with the scales, colormaps and ranges of a stage, ticked as the setup has them.
/// What was in it is deleted.
/// `seen` tells the least and largest value in the view that asks, when there is one.
void fillLookMenu(QMenu &menu, Workbench &workbench, StageId stage,
                  const std::function<std::optional<ValueRange>()> &seen);

} // namespace normscope
