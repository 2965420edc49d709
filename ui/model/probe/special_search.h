// SPDX-License-Identifier: GPL-3.0-or-later
// Where the next of the values and groups is that colours cannot tell.
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/probe/special_kind.h"

#include <optional>

namespace normscope {

/// The next one after `from` in C order of the stage's own array (of groups for the last two
/// kinds), from the start again at the end; `from` itself comes last. Without `from` the first one.
/// Along axes that the group is summed over, the place stays that of `from`. Nothing when there is
/// none, or `stop` was requested. Reads at most the whole array, in parallel.
std::optional<Index4> nextSpecial(const LayerRun &run, StageId stage, SpecialKind kind,
                                  const std::optional<Index4> &from, const StopToken &stop = {});

/// The next place of a value in a stage's own array, likewise.
std::optional<Index4> nextValue(const LayerRun &run, StageId stage, double value,
                                const std::optional<Index4> &from, const StopToken &stop = {});

} // namespace normscope
