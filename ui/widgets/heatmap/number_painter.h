// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/heatmap/map_view.h"
#include "ui/widgets/heatmap/map_details.h"

#include <QFontMetricsF>
#include <QRgb>

class QPainter;

namespace normscope {

/// Writes the values of a map into its pixels, with as many digits as fit. Lives while a picture is
/// composed.
class NumberPainter
{
public:
    /// The painter's units are device pixels.
    NumberPainter(QPainter &painter, const MapView &view, const MapDetails &details);

    /// The value of a pixel of this colour, or those of three colours below each other.
    void draw(const HeatmapPlane &plane, QPoint pixel, QRgb ground) const;

private:
    void drawNumber(const QRect &rect, double value) const;

    QPainter &m_painter;
    const MapView &m_view;
    double m_room; ///< device pixels
    QFontMetricsF m_metrics;
};

} // namespace normscope
