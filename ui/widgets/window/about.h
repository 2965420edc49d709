// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace normscope {

/// Shows version, licences and where the layer's code is quoted from; returns at once.
void showAbout(QWidget *window);

} // namespace normscope
