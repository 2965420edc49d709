// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_layout.h"

#include <QColor>
#include <QPainterPath>
#include <QPointF>

#include <functional>

class QPainter;

namespace normscope {

/// Paints the formula with the left end of its baseline at `origin`, each part in the colour of its
/// tag (kNoMathTag for the rest). On pixels the baseline and the bars are moved to whole device
/// pixels, by less than one, and a bar is at least one device pixel thick.
void paintMath(QPainter &painter, QPointF origin, const MathLayout &layout,
               const std::function<QColor(int tag)> &colorOf);

/// All that paintMath() fills, as one outline with the origin on the baseline, for vector export.
QPainterPath mathPath(const MathLayout &layout);

/// Only the parts with the colour of this tag.
QPainterPath mathPath(const MathLayout &layout, int tag);

} // namespace normscope
