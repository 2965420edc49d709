// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace normscope {

/// Gives the parts of the window that say nothing about themselves their What's This, from one
/// table by objectName. What is inside a part is explained with it.
void explainParts(const QWidget &window);

} // namespace normscope
