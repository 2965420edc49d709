// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/value_mark.h"

#include <algorithm>

namespace normscope {

namespace {

unsigned char isIn(double value, const ValueRange &range)
{
    return static_cast<unsigned char>(value >= range.low && value <= range.high);
}

} // namespace

ValueRange valuesLike(const ValueScale &scale, double value)
{
    const double position = scale.position(value);
    return {scale.value(position - kColorStep), scale.value(position + kColorStep)};
}

CellMask cellsIn(const HeatmapPlane &plane, const ValueRange &range)
{
    CellMask mask(plane.values.size());
    std::ranges::transform(plane.values, mask.begin(),
                           [range](double value) { return isIn(value, range); });
    for (const std::vector<double> &colour : plane.colours)
        std::ranges::transform(mask, colour, mask.begin(), [range](bool isMarked, double value) {
            return static_cast<unsigned char>(isMarked || isIn(value, range));
        });
    return mask;
}

CellMask markedCells(const HeatmapPlane &plane)
{
    const auto isMarked = [](unsigned char flags) {
        return static_cast<unsigned char>((flags & ~unsigned {kBetweenTiles}) != 0);
    };
    if (std::ranges::none_of(plane.flags, isMarked))
        return {};
    CellMask mask(plane.flags.size());
    std::ranges::transform(plane.flags, mask.begin(), isMarked);
    return mask;
}

} // namespace normscope
