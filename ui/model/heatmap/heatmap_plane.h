// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "core/result.h"
#include "ui/model/heatmap/cell_axis.h"
#include "ui/model/heatmap/heatmap_request.h"

#include <span>
#include <vector>

namespace normscope {

/// What the pixels of a cell hold that its value does not tell; one bit each.
enum CellFlag : unsigned char {
    kNoFlag = 0,
    kNan = 1,
    kPositiveInf = 2,
    kNegativeInf = 4,
    kDead = 8,          ///< a pixel's group has S == 0 in the compute type
    kBetweenTiles = 16, ///< between two tiles: there is no value, and nothing is drawn
    kEpsilonRuled = 32, ///< a pixel's group has 0 < S < 100 ε; its values are shown all the same
};

inline constexpr std::size_t kColourCount = 3;

/// The values of one stage on a grid of cells.
///
/// From 100 % on a cell is one image pixel. Below it is one device pixel, and its value is the mean
/// of the stage's values of the image pixels in it, the finite ones: the average of f(x), which is
/// not f of the average. The mean is added in double, first down and then to the right, so it does
/// not depend on threads or on what is visible. Of classes, such as signs, it is the most frequent
/// one. Cells without a finite value hold NaN.
struct HeatmapPlane
{
    CellAxis columnAxis; ///< of the whole image, as is rowAxis
    CellAxis rowAxis;
    QRect cells; ///< the cells that are here, counted from the image's top left
    CellValue cellValue = CellValue::mean;
    std::vector<double> values;       ///< row by row, cells.width() each
    std::vector<unsigned char> flags; ///< likewise; CellFlag combined
    /// Likewise the values of red, green and blue; empty unless ChannelView::rgb was asked for.
    /// The flags are then those of any of the three, but for kDead, which is that of all three.
    std::vector<std::vector<double>> colours;

    std::size_t indexOf(int cellColumn, int cellRow) const
    {
        return static_cast<std::size_t>(cellRow - cells.top())
            * static_cast<std::size_t>(cells.width())
            + static_cast<std::size_t>(cellColumn - cells.left());
    }
    double valueAt(int cellColumn, int cellRow) const
    {
        return values[indexOf(cellColumn, cellRow)];
    }
    unsigned flagsAt(int cellColumn, int cellRow) const
    {
        return flags[indexOf(cellColumn, cellRow)];
    }
    /// Some cell holds more than one pixel, so that a mean and a sample may differ.
    bool isReduced() const { return columnAxis.zoom() < 1; }
};

/// The cells that hold the visible pixels of an area; empty when nothing is visible.
QRect cellsOf(const HeatmapArea &area, const Shape &shape);

/// Errors: cancelled, outOfMemory.
Result<HeatmapPlane> computePlane(const HeatmapRequest &request, const StopToken &stop = {});

/// Several stages in one sweep over the input, a plane each. Errors: cancelled, outOfMemory.
Result<std::vector<HeatmapPlane>> computePlanes(const LayerRun &run,
                                                std::span<const StageId> stages,
                                                const HeatmapArea &area, CellValue cellValue,
                                                bool findsDead, const StopToken &stop = {});

} // namespace normscope
