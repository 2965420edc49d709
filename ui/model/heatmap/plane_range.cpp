// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/plane_range.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace normscope {

namespace {

void widen(ValueRange &range, std::span<const double> values)
{
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
    }
}

} // namespace

std::optional<ValueRange> finiteRange(const HeatmapPlane &plane, const QRect &cells)
{
    const QRect seen = cells & plane.cells;
    if (seen.isEmpty())
        return std::nullopt;
    ValueRange range {std::numeric_limits<double>::infinity(),
                      -std::numeric_limits<double>::infinity()};
    const auto widenBy = [&](const std::vector<double> &values) {
        for (int row = seen.top(); row <= seen.bottom(); ++row)
            widen(range,
                  std::span(values).subspan(plane.indexOf(seen.left(), row),
                                            static_cast<std::size_t>(seen.width())));
    };
    if (plane.colours.empty())
        widenBy(plane.values);
    for (const std::vector<double> &colour : plane.colours)
        widenBy(colour);
    return range.low <= range.high ? std::optional(range) : std::nullopt;
}

} // namespace normscope
