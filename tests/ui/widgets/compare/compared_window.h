// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/compare/comparison.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/widgets/compare/compare_maps.h"
#include "ui/widgets/heatmap/heatmap_view.h"

namespace normscope::test {

using namespace Qt::StringLiterals;

inline Setup comparing(CompareMode mode, const char *sample = "dead-pixels")
{
    Setup setup = windowSetup(sample);
    setup.stage = StageId::delta;
    setup.delta.kind = DeltaSource::Kind::random;
    setup.compare.mode = mode;
    setup.compare.rule = &kExactRule;
    return setup;
}

inline CompareMaps &mapsOf(const ShownWindow &shown)
{
    return *shown.child<CompareMaps>(u"compareMaps"_s);
}

/// Of a label.
inline QString textOf(const ShownWindow &shown, const char *name)
{
    return shown.child<QWidget>(QLatin1StringView(name))->property("text").toString();
}

/// The colour in the middle of an image pixel of the map, as it is on the screen.
inline QRgb colorAt(const ShownWindow &shown, QPoint pixel)
{
    CompareMaps &maps = mapsOf(shown);
    const QPoint place = maps.viewOfA().pixelRect(pixel).center().toPoint();
    return maps.grab().toImage().pixel(place) | 0xFF000000;
}

inline QRgb colorOf(const LayerRun &run, StageId id, const HeatmapStyle &style, const Index4 &at)
{
    return HeatmapColors(style).ofAny(valueAt(run, id, at)) | 0xFF000000;
}

inline std::shared_ptr<const Comparison> comparisonOf(ShownWindow &shown)
{
    return compareResults(shown.setup(), shown.workbench.result(), nullptr).comparison;
}

} // namespace normscope::test
