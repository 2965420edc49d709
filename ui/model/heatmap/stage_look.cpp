// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/stage_look.h"

#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kScales {ScaleKind::linear, ScaleKind::log, ScaleKind::symlog};
constexpr auto kTo = "..";
constexpr auto kNone = "auto";

Error lookError(const QString &text)
{
    return Error {ErrorCode::invalidArgument,
                  u"look '%1' is not made of STAGE:CHOICES, where choices are a colormap, linear, "
                  "log or symlog, and LOW..HIGH"_s.arg(text)
                      .toStdString()};
}

std::optional<ValueRange> parseRange(const QString &text)
{
    const QStringList ends = text.split(QLatin1StringView(kTo));
    if (ends.size() != 2)
        return std::nullopt;
    bool isLow = false;
    bool isHigh = false;
    const ValueRange range {ends[0].toDouble(&isLow), ends[1].toDouble(&isHigh)};
    const bool isUsable = isLow && isHigh && std::isfinite(range.low) && std::isfinite(range.high)
        && range.low < range.high;
    return isUsable ? std::optional(range) : std::nullopt;
}

/// Reads one choice into the look; false when it is none, or there already.
bool readChoice(StageLook &look, const QString &text)
{
    if (const std::optional<ColormapId> colormap = colormapFromKey(text); colormap)
        return !std::exchange(look.colormap, colormap);
    const auto scale = std::ranges::find(kScales, text, scaleKey);
    if (scale != kScales.end())
        return !std::exchange(look.scale, *scale);
    const std::optional<ValueRange> range = parseRange(text);
    return range && !std::exchange(look.range, range);
}

double largestMagnitude(const ValueRange &range)
{
    return std::max(std::abs(range.low), std::abs(range.high));
}

} // namespace

QString scaleKey(ScaleKind kind)
{
    switch (kind) {
    case ScaleKind::linear:
        return u"linear"_s;
    case ScaleKind::log:
        return u"log"_s;
    case ScaleKind::symlog:
        return u"symlog"_s;
    }
    return {};
}

bool canShow(ScaleKind kind, const ValueRange &range)
{
    return kind != ScaleKind::log || range.low > 0;
}

HeatmapStyle withLook(HeatmapStyle style, const StageLook &look, const StageStatistics &statistics)
{
    style.colormap = look.colormap.value_or(style.colormap);
    if (look.range)
        style.range = *look.range;
    else if (look.colormap && statistics.finite() > 0)
        style.range = {statistics.min, statistics.max};
    if (colormapInfo(style.colormap).kind == ColormapKind::diverging) {
        const double limit = largestMagnitude(style.range);
        style.range = {-limit, limit};
    }
    style.scale = look.scale.value_or(style.scale);
    if (!canShow(style.scale, style.range))
        style.scale = ScaleKind::symlog;
    if (style.scale == ScaleKind::symlog && style.linthresh == 0) {
        style.linthresh = largestMagnitude(style.range);
        if (statistics.finite() > 0) // without, the mean is NaN
            style.linthresh = std::min(statistics.meanMagnitude, style.linthresh);
    }
    return style;
}

QString looksText(const StageLooks &looks)
{
    QStringList parts;
    for (auto look = looks.begin(); look != looks.end(); ++look) {
        QStringList choices;
        if (look->colormap)
            choices += colormapInfo(*look->colormap).key;
        if (look->scale)
            choices += scaleKey(*look->scale);
        if (look->range)
            choices += NumberText::exact(look->range->low) + QLatin1StringView(kTo)
                + NumberText::exact(look->range->high);
        parts += stageName(look.key()) + u':' + choices.join(u',');
    }
    return parts.isEmpty() ? QString::fromLatin1(kNone) : parts.join(u';');
}

Result<StageLooks> parseLooks(const QString &text)
{
    StageLooks looks;
    if (text == QLatin1StringView(kNone))
        return looks;
    for (const QString &part : text.split(u';')) {
        const qsizetype colon = part.indexOf(u':');
        const std::optional<StageId> id = stageByName(part.left(colon).toStdString());
        if (colon < 0 || !id || looks.contains(*id))
            return lookError(part);
        StageLook look;
        for (const QString &choice : part.mid(colon + 1).split(u',')) {
            if (!readChoice(look, choice))
                return lookError(part);
        }
        looks.insert(*id, look);
    }
    return looks;
}

} // namespace normscope
