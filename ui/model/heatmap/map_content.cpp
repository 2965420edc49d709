// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/map_content.h"

#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"

namespace normscope {

bool MapContent::isThere() const
{
    return run && (source || hasStage(*run->spec().rule, stage))
        && contains({image, 0, 0, channel});
}

QString MapContent::name() const
{
    return source ? sourceName : stageName(stage);
}

bool MapContent::isOfGroups() const
{
    return source ? source->isOfGroups() : normscope::stage(stage).domain == Domain::group;
}

double MapContent::valueAt(const Index4 &element) const
{
    return source ? source->valueAt(element) : normscope::valueAt(*run, stage, element);
}

QStringList MapContent::texts(std::span<const double> values) const
{
    return source ? source->texts(values) : NumberText::aligned(values);
}

TileLayout MapContent::tiles() const
{
    HeatmapArea area;
    area.channels = channels;
    return run ? tilesOf(area, run->shape()) : TileLayout();
}

HeatmapRequest MapContent::request(const QRect &pixels, double zoom) const
{
    HeatmapRequest request;
    request.run = run;
    request.stage = stage;
    const bool showsAll = channels == ChannelView::all;
    const bool cannotMix
        = channels == ChannelView::rgb && run->shape().channels != std::int64_t {kColourCount};
    request.area
        = {image, showsAll ? 0 : channel, pixels, zoom, cannotMix ? ChannelView::one : channels};
    request.source = source;
    const bool hasNone = statistics && statistics->counted == Counted::all
        && statistics->deadGroups + statistics->epsilonGroups == 0;
    request.findsDead = !source && marksDeadGroups(stage) && !hasNone;
    return request;
}

} // namespace normscope
