// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme/tokens.h"

#include <QRectF>

class QPainter;

namespace normscope {

/// Hatched bands beside a map, never over it, that say "these values are repeated": at its left
/// where every row shows the same, below where every column does.
void drawRepeatBands(QPainter &painter, const QRectF &map, bool overRows, bool overColumns,
                     const Tokens &colors);

} // namespace normscope
