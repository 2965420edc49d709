// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/plot_scale.h"

#include "ui/model/heatmap/view_style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kFlat = 20;  ///< times as large as a stage: on a linear axis that is not seen
constexpr double kFoot = 0.5; ///< the count at the foot of a logarithmic axis
constexpr double kHeadRoom = 1.25;

/// One value gets room on both sides.
ValueRange widened(const ValueRange &range)
{
    if (range.low < range.high)
        return range;
    const double room = range.low == 0 ? 1 : std::abs(range.low) / 2;
    return {range.low - room, range.high + room};
}

QString countText(int decade)
{
    constexpr std::array kUnits {"", "k", "M", "G", "T", "P", "E"};
    const auto unit = static_cast<std::size_t>(decade / 3);
    return QString::number(int(std::lround(std::pow(10, decade % 3))))
        + QLatin1StringView(kUnits.at(unit));
}

} // namespace

ValueScale histogramScale(const Setup &setup, const LayerResult &result, StageId stage)
{
    const StageStatistics &statistics = result.statistics->of(stage);
    const HeatmapStyle style = styleInViews(setup, result, stage);
    const ValueRange natural
        = defaultStyle(stage, *result.run->spec().rule, statistics).valueScale().range();
    const ValueRange chosen = style.valueScale().range();
    const ValueRange whole {std::min(natural.low, chosen.low), std::max(natural.high, chosen.high)};
    if (whole.low == whole.high)
        return ValueScale(ScaleKind::linear, widened(whole));
    const double linthresh
        = style.linthresh > 0 ? style.linthresh : std::min(statistics.meanMagnitude, whole.high);
    const ScaleKind kind = canShow(style.scale, whole) ? style.scale : ScaleKind::symlog;
    return ValueScale(kind, whole, linthresh);
}

ValueScale plotScale(std::span<const std::vector<double>> stages)
{
    ValueRange range {0, 0};
    double least = std::numeric_limits<double>::infinity();
    for (const std::vector<double> &values : stages) {
        double limit = 0;
        for (const double value : values) {
            if (!std::isfinite(value))
                continue;
            range = {std::min(range.low, value), std::max(range.high, value)};
            limit = std::max(limit, std::abs(value));
        }
        if (limit > 0)
            least = std::min(least, limit);
    }
    if (range.low == range.high)
        return ValueScale(ScaleKind::linear, {0, 1});
    const bool isFlat = least < std::max(-range.low, range.high) / kFlat;
    return ValueScale(isFlat ? ScaleKind::symlog : ScaleKind::linear, range, least);
}

double tidyValue(double value, double step)
{
    const double unit = std::pow(10, std::floor(std::log10(step)));
    const double tidy = std::round(value / unit) * unit;
    return std::isfinite(tidy) ? tidy : value;
}

CountScale::CountScale(std::int64_t largest) : m_largest(std::max<std::int64_t>(1, largest)) {}

double CountScale::position(std::int64_t count) const
{
    if (count <= 0)
        return 0;
    const double top = std::log(static_cast<double>(m_largest) * kHeadRoom / kFoot);
    return std::log(static_cast<double>(count) / kFoot) / top;
}

std::vector<Tick> CountScale::ticks(int most) const
{
    const int decades = int(std::floor(std::log10(static_cast<double>(m_largest)))) + 1;
    const int stride = std::max(1, (decades + most - 1) / std::max(1, most));
    std::vector<Tick> ticks;
    std::int64_t power = 1;
    for (int decade = 0; decade < decades; ++decade, power *= 10) {
        if (decade % stride == 0)
            ticks.push_back({static_cast<double>(power), position(power), countText(decade)});
    }
    return ticks;
}

} // namespace normscope
