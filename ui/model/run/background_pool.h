// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace normscope {

/// Threads for what the window computes, one for each processor. Not Qt's global pool: Qt paints
/// large areas there, and the GUI thread would wait for computations to end.
QThreadPool &backgroundPool();

} // namespace normscope
