// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/layer/statistics.h"
#include "ui/model/heatmap/heatmap_request.h"
#include "ui/model/heatmap/heatmap_style.h"
#include "ui/model/heatmap/map_source.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace normscope {

/// What a map shows: a stage of a run, or values of a source in its place, of which image and
/// channels, in which colours. A value; without a run it is nothing.
struct MapContent
{
    std::shared_ptr<const LayerRun> run;
    std::shared_ptr<const LayerStatistics> statistics;
    StageId stage = StageId::output;
    std::shared_ptr<const MapSource> source; ///< of the run's shape; replaces the stage
    QString sourceName;
    HeatmapStyle style;
    int image = 0;
    int channel = 0;
    ChannelView channels = ChannelView::one;
    QStringList channelNames;

    /// The rule has the stage, and the run the image and channel.
    bool isThere() const;
    bool contains(const Index4 &element) const { return run && run->shape().contains(element); }
    /// Of the stage or source.
    QString name() const;
    /// All elements of a group have one value.
    bool isOfGroups() const;
    /// At an element of the run.
    double valueAt(const Index4 &element) const;
    /// How such values read beside each other.
    QStringList texts(std::span<const double> values) const;

    TileLayout tiles() const;
    /// Of these pixels of tiles(); it isThere().
    HeatmapRequest request(const QRect &pixels, double zoom) const;
};

} // namespace normscope
