// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/commands/shortcut_model.h"

namespace normscope {

/// The keys that a part of the window takes while it has the focus, which are no actions.
QList<Shortcut> canvasKeys();

} // namespace normscope
