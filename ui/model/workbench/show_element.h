// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

namespace normscope {

class Workbench;

/// Points at an element, shows its image and channel, and holds the probe there.
void showElement(Workbench &workbench, const Index4 &at);

/// Points at the pinned element behind the one that is pointed at, or at the first.
void showNextPin(Workbench &workbench);

} // namespace normscope
