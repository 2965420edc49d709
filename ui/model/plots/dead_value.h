// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <optional>

namespace normscope {

/// The value that a stage has in every dead group, where all of x is 0: what the same layer makes
/// of a single 0. Nothing where it differs from element to element with delta_in, or is not finite.
std::optional<double> deadValue(const LayerRun &run, StageId stage);

} // namespace normscope
