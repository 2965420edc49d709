// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/setup/setup.h"

#include <QString>

namespace normscope {

/// "zeros", "ones", "random:7", "output", "impulse:0,12,7,2", or the name of a .npy file.
QString deltaText(const DeltaChoice &delta);
/// Errors: invalidArgument with a sentence.
Result<DeltaChoice> parseDelta(const QString &text);

} // namespace normscope
