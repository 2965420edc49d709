// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"

#include <QRectF>

class QPainter;

namespace normscope {

/// Draws a mark into a square: NaN a black cross on white, +Inf a white triangle up on black, -Inf
/// one down, a dead group a white ring on slate; an epsilon-ruled one an open ring over what is
/// there.
void drawMark(QPainter &painter, CellFlag flag, const QRectF &square);

} // namespace normscope
