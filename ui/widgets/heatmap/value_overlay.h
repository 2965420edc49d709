// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_view.h"
#include "ui/model/heatmap/value_mark.h"
#include "ui/model/ranges/value_selection.h"
#include "ui/widgets/heatmap/heatmap_renderer.h"

#include <QColor>
#include <QImage>
#include <QObject>

#include <optional>

namespace normscope {

/// The layer over a map that marks the pixels with certain values in a stage, its own or another
/// one, whose values are then computed off the GUI thread.
class ValueOverlay : public QObject
{
    Q_OBJECT
public:
    explicit ValueOverlay(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ValueOverlay)

    /// Nothing is marked with nullopt.
    void setMarked(const std::optional<ValueSelection> &values);
    const std::optional<ValueSelection> &marked() const { return m_marked; }
    /// The map below shows another part, stage or result.
    void update(const HeatmapRequest &shown);
    /// Lets go of every run.
    void clear();

    /// For the visible part of the map; `own` is the map below. Null when nothing is marked or the
    /// values are still being computed.
    const QImage &image(const RenderedMap &own, const MapView &view, double scale,
                        const QColor &color);

Q_SIGNALS:
    void changed();

private:
    void request();

    std::optional<ValueSelection> m_marked;
    std::optional<HeatmapRequest> m_shown;
    HeatmapRenderer m_renderer; ///< of the marked stage, where it is another one
    QImage m_image;
    bool m_isOld = true;
};

} // namespace normscope
