// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/shortcut_model.h"

namespace normscope {

/// What can be done with mouse, trackpad and the keys that a part of the window takes while it has
/// the focus, which are no actions.
QList<Shortcut> gestures();

} // namespace normscope
