// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/statistics.h"
#include "ui/model/input/input_loader.h"
#include "ui/model/input/notice.h"

#include <QList>

namespace normscope {

/// What is to be said about an input under a rescale, once the layer has run: a constant image,
/// and where NumPyNet would overflow in the file's own type.
QList<Notice> layerNotices(const LoadedInput &input, RescaleKind rescale,
                           const LayerStatistics &statistics);

} // namespace normscope
