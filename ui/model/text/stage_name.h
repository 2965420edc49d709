// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"

#include <QString>

namespace normscope {

/// The name of a stage as code has it: "layer_delta".
QString stageName(StageId id);
/// Its title for people, translated: "Layer delta".
QString stageTitle(StageId id);

} // namespace normscope
