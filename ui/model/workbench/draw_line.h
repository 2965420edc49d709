// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLine>

#include <optional>

namespace normscope {

class Workbench;

/// The line over the maps; while it is drawn up to the probe. Nothing without one.
std::optional<QLine> drawnLine(const Workbench &workbench);

/// Begins a line at the probe or, while one is drawn, ends it there. A line from a pixel to itself
/// is none. Does nothing without a probe.
void beginOrEndLine(Workbench &workbench);

} // namespace normscope
