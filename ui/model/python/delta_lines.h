// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QByteArray>

namespace normscope {

/// Lines of Python that make `delta_in`; `x` and `output` are there.
QByteArray deltaLines(const LayerResult &result);

} // namespace normscope
