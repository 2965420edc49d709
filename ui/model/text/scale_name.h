// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"

#include <QString>

namespace normscope {

/// The name of a scale in the user's language: "linear", "log" or "symlog".
QString scaleName(ScaleKind kind);

} // namespace normscope
