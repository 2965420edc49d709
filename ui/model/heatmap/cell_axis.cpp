// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/cell_axis.h"

#include <algorithm>
#include <cmath>

namespace normscope {

CellAxis::CellAxis(std::int64_t pixels, double zoom) : m_pixels(pixels), m_zoom(std::min(zoom, 1.0))
{
}

std::int64_t CellAxis::cellOf(std::int64_t pixel) const
{
    return static_cast<std::int64_t>(std::floor((static_cast<double>(pixel) + 0.5) * m_zoom));
}

std::int64_t CellAxis::firstPixel(std::int64_t cell) const
{
    const double border = std::ceil(static_cast<double>(cell) / m_zoom - 0.5);
    std::int64_t pixel = std::clamp<std::int64_t>(static_cast<std::int64_t>(border), 0, m_pixels);
    // Rounding may miss by one; cellOf() decides.
    while (pixel > 0 && cellOf(pixel - 1) >= cell)
        --pixel;
    while (pixel < m_pixels && cellOf(pixel) < cell)
        ++pixel;
    return pixel;
}

} // namespace normscope
