// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

#include <QLine>
#include <QPoint>

#include <optional>
#include <vector>

namespace normscope {

/// A line that the user draws over the maps, in pixels: x is the column, y the row.
struct MapLine
{
    QPoint from;
    std::optional<QPoint> to; ///< none while it is drawn: the line ends at the probe

    bool operator==(const MapLine &) const = default;
};

/// Along which line through an element values are read.
enum class ProfileLine {
    row,    ///< the columns of its row
    column, ///< the rows of its column
};

QLine lineThrough(const Shape &shape, const Index4 &at, ProfileLine line);

/// The pixels that are nearest to a line, from its first to its last: one for each step along its
/// longer side.
std::vector<QPoint> pixelsOf(const QLine &line);

} // namespace normscope
