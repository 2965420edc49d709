// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/heatmap_style.h"

#include <QImage>

namespace normscope {

/// The colours of a heatmap's values. Immutable: it may be shared between threads.
class HeatmapColors
{
public:
    explicit HeatmapColors(const HeatmapStyle &style);

    /// The colour of a finite value; grey where it is a ratio of opposite signs.
    QRgb at(double value) const;
    /// The same in a cell: on some diagonals that grey is darker.
    QRgb inCell(double value, int cellColumn, int cellRow) const;
    /// The part of a value in a mixed colour, 0 to 255 over the range; of NaN 0.
    int brightness(double value) const;
    /// The colour of any value: what is not finite looks as its cell at the map's corner does.
    QRgb ofAny(double value) const;

    const ValueScale &scale() const { return m_scale; }
    const Colormap &colormap() const { return m_colormap; }

private:
    bool isOpposite(double value) const { return m_kind == ValueKind::ratio && value < 0; }

    ValueScale m_scale;
    Colormap m_colormap;
    ValueKind m_kind;
};

/// The flag that a cell shows instead of its value, when it has several: NaN, then infinities,
/// then dead.
CellFlag shownFlag(unsigned flags);

/// The colour of a flagged cell where it is too small for a mark, so that a region reads as a
/// pattern: NaN a checkerboard of black and white, +Inf black with white rows, -Inf black with
/// white columns, dead groups slate with lighter dots.
QRgb flagColor(CellFlag flag, int cellColumn, int cellRow);

/// One pixel a cell (RGB32), 0 in a gap; three colours, where the plane has them, are mixed. Ratios
/// of opposite signs are grey with darker diagonals. With `showsFlags` flagged cells get
/// flagColor(); else only the cells without a finite value do. Empty when `stop` was requested or
/// memory ran out.
QImage paintPlane(const HeatmapPlane &plane, const HeatmapColors &colors, bool showsFlags = true,
                  const StopToken &stop = {});

} // namespace normscope
