// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/compare_style.h"

#include "ui/model/heatmap/stage_look.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kLeastRatioEnd = 1.1;
constexpr double kLargestRatioEnd = 1000;
constexpr double kSignsEnd = 1.5; ///< beyond the signs, where the map is dark

HeatmapStyle magnitudeStyle(const StageStatistics &statistics)
{
    HeatmapStyle style;
    if (statistics.finite() == 0)
        return style;
    style.range = {0, statistics.max};
    if (hasLongTail(statistics)) {
        style.scale = ScaleKind::symlog;
        style.linthresh = statistics.meanMagnitude;
    }
    return style;
}

HeatmapStyle ratioStyle(const ComparisonSummary &summary)
{
    double end = std::fmax(kLeastRatioEnd, summary.of(CompareOperation::ratio).max);
    if (summary.leastRatio > 0)
        end = std::max(end, 1 / summary.leastRatio);
    end = std::min(end, kLargestRatioEnd);
    return {ColormapId::diverging, ScaleKind::log, {1 / end, end}, 0, ValueKind::ratio};
}

StageStatistics merged(const StageStatistics &a, const StageStatistics &b)
{
    StageStatistics both = a;
    both.addCounts(b);
    const double shareOfA = double(a.finite()) / double(std::max<std::int64_t>(1, both.finite()));
    if (a.finite() == 0)
        both.meanMagnitude = b.meanMagnitude;
    else if (b.finite() > 0)
        both.meanMagnitude = shareOfA * a.meanMagnitude + (1 - shareOfA) * b.meanMagnitude;
    return both;
}

HeatmapStyle styleFor(const Setup &setup, StageId stage, const BackwardRule &rule,
                      const StageStatistics &statistics)
{
    return withLook(defaultStyle(stage, rule, statistics), setup.looks.value(stage), statistics);
}

} // namespace

HeatmapStyle operationStyle(CompareOperation id, const ComparisonSummary &summary)
{
    switch (id) {
    case CompareOperation::difference:
        return divergingStyle(summary.of(id));
    case CompareOperation::magnitude:
        return magnitudeStyle(summary.of(id));
    case CompareOperation::ratio:
        return ratioStyle(summary);
    case CompareOperation::angle:
        return {ColormapId::viridis, ScaleKind::linear, {0, 180}, 0, ValueKind::degrees};
    case CompareOperation::signs:
        return {ColormapId::diverging, ScaleKind::linear, {-kSignsEnd, kSignsEnd}, 0};
    }
    return {};
}

SideStyles sideStyles(const Setup &setup, const Comparison &comparison)
{
    const StageSide &a = comparison.pair.a;
    const StageSide &b = comparison.pair.b;
    const StageStatistics &ofA = comparison.a->statistics->of(a.stage);
    const StageStatistics &ofB = comparison.b->statistics->of(b.stage);
    const BackwardRule &ruleOfA = *a.run->spec().rule;
    const BackwardRule &ruleOfB = *b.run->spec().rule;
    if (a.stage == b.stage && !setup.compare.ownScales) {
        const StageStatistics both = merged(ofA, ofB);
        const bool isDocumented = ruleOfB.name == kDocumentedRule.name;
        const HeatmapStyle style = styleFor(setup, a.stage, isDocumented ? ruleOfB : ruleOfA, both);
        return {style, style, both, both};
    }
    return {styleFor(setup, a.stage, ruleOfA, ofA), styleFor(setup, b.stage, ruleOfB, ofB), ofA,
            ofB};
}

} // namespace normscope
