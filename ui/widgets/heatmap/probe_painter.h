// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"
#include "core/tensor/shape.h"
#include "ui/model/heatmap/map_view.h"
#include "ui/model/heatmap/tile_layout.h"
#include "ui/widgets/heatmap/group_lens.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace normscope {

class Theme;

/// A probe on a map, and what stands around it.
struct ProbeScene
{
    MapView view;
    TileLayout tiles; ///< of the map: one, or one for each channel
    double scale = 1; ///< device pixels per px
    Index4 probe {};  ///< in the image that is shown
    AxisSet axis;
    std::optional<GroupLens> lens; ///< beside the probe, where there is room for it
    QRectF bounds;                 ///< where the lens may be, px; none for a probe beside them
    bool hasTags = true;
    bool hasNumbers = false; ///< in the pixels, so that no line may strike them out
    double pulse = 1;        ///< as drawProbe() takes it
    bool isHeld = false;
};

/// Draws the probe, its group and its lens, in the widget's px. On a map of several tiles the probe
/// stands in the tile of its channel; the others show the same pixel: with the full mark where it
/// belongs to the group, else with a dot.
class ProbePainter
{
public:
    ProbePainter(const ProbeScene &scene, const Theme &theme);

    void paint(QPainter &painter) const;

private:
    QRectF toWidget(const QRect &device) const;
    QRectF pixelIn(int tile) const;
    QRectF seenOf(int tile) const;
    QRect groupCells() const;
    QRectF lensRect() const;
    void paintGroup(QPainter &painter) const;
    void paintOtherTiles(QPainter &painter) const;
    void paintProbe(QPainter &painter) const;
    void paintTags(QPainter &painter, const QRectF &probe) const;
    void paintLens(QPainter &painter) const;

    const ProbeScene &m_scene;
    const Theme &m_theme;
    QPoint m_pixel;
    int m_tile; ///< of the probe
};

} // namespace normscope
