// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/map_line.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace normscope {

QLine lineThrough(const Shape &shape, const Index4 &at, ProfileLine line)
{
    const int row = static_cast<int>(at[kRows]);
    const int column = static_cast<int>(at[kColumns]);
    if (line == ProfileLine::row)
        return {0, row, static_cast<int>(shape.columns) - 1, row};
    return {column, 0, column, static_cast<int>(shape.rows) - 1};
}

std::vector<QPoint> pixelsOf(const QLine &line)
{
    const int steps = std::max(std::abs(line.dx()), std::abs(line.dy()));
    const auto part = [steps](int distance, int step) {
        return steps == 0 ? 0
                          : static_cast<int>(std::lround(static_cast<double>(distance) * step
                                                         / static_cast<double>(steps)));
    };
    std::vector<QPoint> pixels;
    pixels.reserve(static_cast<std::size_t>(steps) + 1);
    for (int step = 0; step <= steps; ++step)
        pixels.push_back(line.p1() + QPoint(part(line.dx(), step), part(line.dy(), step)));
    return pixels;
}

} // namespace normscope
