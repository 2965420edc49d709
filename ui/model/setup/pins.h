// SPDX-License-Identifier: GPL-3.0-or-later
// What the user pins: elements that stay in sight, and stages at which the timeline stops.
#pragma once

#include "ui/model/setup/setup.h"

namespace normscope {

/// More than these cannot be told apart by a digit.
inline constexpr qsizetype kMostPins = 9;

/// Pins an element, or takes its pin away. Beyond kMostPins nothing is pinned.
Setup withPinToggled(Setup setup, const Index4 &at);
Setup withoutPin(Setup setup, qsizetype number);

/// Pins a stage of the timeline, or takes its pin away.
Setup withStopToggled(Setup setup, StageId stage);

} // namespace normscope
