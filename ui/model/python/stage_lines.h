// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>

namespace normscope {

/// Lines of Python that run the layer on `x`, stage by stage in the words of the stage table, and
/// compare each stage with what the program found.
QByteArray stageLines(const LayerResult &result);

} // namespace normscope
