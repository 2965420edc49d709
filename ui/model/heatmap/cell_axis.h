// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace normscope {

/// How the image pixels along one axis fall into the cells of a heatmap.
///
/// From 100 % on a cell is a pixel. Below, a cell is a device pixel of the reduced map and holds
/// the pixels whose middle lies in it:
///
///     cellOf(p) = ⌊(p + 1/2) zoom⌋
///
/// so each pixel is in exactly one cell, no cell is empty, and the borders do not depend on what
/// is visible.
class CellAxis
{
public:
    CellAxis() = default;
    /// `pixels` >= 1; `zoom` > 0, in device pixels per image pixel.
    CellAxis(std::int64_t pixels, double zoom);

    double zoom() const { return m_zoom; }
    std::int64_t pixels() const { return m_pixels; }
    std::int64_t cells() const { return cellOf(m_pixels - 1) + 1; }

    std::int64_t cellOf(std::int64_t pixel) const;

    /// The first pixel of a cell; of cells(), the number of pixels.
    std::int64_t firstPixel(std::int64_t cell) const;

    bool operator==(const CellAxis &) const = default;

private:
    std::int64_t m_pixels = 1;
    double m_zoom = 1.0; ///< at most 1
};

} // namespace normscope
