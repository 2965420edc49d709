// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <QString>
#include <QStringList>

namespace normscope {

/// What a screen reader says of an element of a map with this name: "row 12, column 7, channel 2,
/// output 0.93, group of 3". A channel has its name, such as "red", where `channelNames` do not
/// just count.
QString spokenElement(const LayerRun &run, const QString &name, const Index4 &at, double value,
                      const QStringList &channelNames);

} // namespace normscope
