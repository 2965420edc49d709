// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/special_search.h"

#include "core/layer/statistics.h"
#include "ui/model/heatmap/heatmap_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kBlock = 1 << 14;   ///< values that are evaluated at once
constexpr std::int64_t kBlocksAtOnce = 64; ///< before the first one found is looked for

bool isGroupKind(SpecialKind kind)
{
    return kind == SpecialKind::dead || kind == SpecialKind::epsilonRuled;
}

bool isSpecial(SpecialKind kind, double value, double epsilon)
{
    switch (kind) {
    case SpecialKind::nan:
        return std::isnan(value);
    case SpecialKind::positiveInf:
        return std::isinf(value) && value > 0;
    case SpecialKind::negativeInf:
        return std::isinf(value) && value < 0;
    case SpecialKind::dead:
        return value == 0;
    case SpecialKind::epsilonRuled:
        return value > 0 && value < kEpsilonRuledBelow * epsilon;
    }
    return false;
}

/// Searches the array of one stage.
class Search
{
public:
    using IsMeant = std::function<bool(double)>;

    Search(const LayerRun &run, StageId stage, const IsMeant &isMeant, const StopToken &stop)
        : m_run(run), m_stage(stage), m_isMeant(isMeant), m_stop(stop)
    {
    }

    /// The first place in [begin, end).
    std::optional<std::int64_t> first(std::int64_t begin, std::int64_t end) const
    {
        const std::int64_t wave = kBlock * kBlocksAtOnce;
        for (std::int64_t at = begin; at < end; at += wave) {
            std::vector<std::int64_t> found(kBlocksAtOnce, -1);
            const std::int64_t last = std::min(at + wave, end);
            const std::int64_t blocks = (last - at + kBlock - 1) / kBlock;
            const bool complete = parallelFor(blocks, m_stop, [&](std::int64_t block) {
                const std::int64_t start = at + block * kBlock;
                found[static_cast<std::size_t>(block)]
                    = firstInBlock(start, std::min(start + kBlock, last));
            });
            if (!complete)
                return std::nullopt;
            const auto hit = std::ranges::find_if(found, [](std::int64_t f) { return f >= 0; });
            if (hit != found.end())
                return *hit;
        }
        return std::nullopt;
    }

private:
    std::int64_t firstInBlock(std::int64_t begin, std::int64_t end) const
    {
        std::vector<double> values(static_cast<std::size_t>(end - begin));
        m_run.evaluateArray(m_stage, begin, end - begin, values.data());
        const auto hit = std::ranges::find_if(values, m_isMeant);
        return hit == values.end() ? -1 : begin + (hit - values.begin());
    }

    const LayerRun &m_run;
    StageId m_stage;
    const IsMeant &m_isMeant;
    const StopToken &m_stop;
};

/// An element of the run on the stage's own array, and back.
Index4 reducedTo(const Shape &shape, Index4 at)
{
    for (int axis = 0; axis < kAxisCount; ++axis) {
        auto &place = at[static_cast<std::size_t>(axis)];
        place = std::min(place, shape.length(axis) - 1);
    }
    return at;
}

Index4 widened(const Shape &own, const Shape &full, Index4 at, const Index4 &like)
{
    for (int axis = 0; axis < kAxisCount; ++axis) {
        if (own.length(axis) != full.length(axis))
            at[static_cast<std::size_t>(axis)] = like[static_cast<std::size_t>(axis)];
    }
    return at;
}

/// The next place in the array of `searched` after `from`.
std::optional<Index4> nextWhere(const LayerRun &run, StageId searched,
                                const Search::IsMeant &isMeant, const std::optional<Index4> &from,
                                const StopToken &stop)
{
    const Shape own = run.stageShape(searched);
    const Index4 like = from.value_or(Index4 {});
    const std::int64_t start = from ? own.flat(reducedTo(own, like)) + 1 : 0;
    const Search search(run, searched, isMeant, stop);
    std::optional<std::int64_t> found = search.first(start, own.elements());
    if (!found)
        found = search.first(0, start);
    if (!found)
        return std::nullopt;
    return widened(own, run.shape(), own.unflat(*found), like);
}

} // namespace

std::int64_t countOf(SpecialKind kind, StageId stage, const LayerStatistics &statistics)
{
    const StageStatistics &values = statistics.of(stage);
    switch (kind) {
    case SpecialKind::nan:
        return values.nan;
    case SpecialKind::positiveInf:
        return values.positiveInf;
    case SpecialKind::negativeInf:
        return values.negativeInf;
    case SpecialKind::dead:
        return marksDeadGroups(stage) ? statistics.deadGroups : 0;
    case SpecialKind::epsilonRuled:
        return marksDeadGroups(stage) ? statistics.epsilonGroups : 0;
    }
    return 0;
}

QString specialName(SpecialKind kind)
{
    const auto translated
        = [](const char *text) { return QCoreApplication::translate("Special", text); };
    switch (kind) {
    case SpecialKind::nan:
        return translated(QT_TRANSLATE_NOOP("Special", "NaN"));
    case SpecialKind::positiveInf:
        return translated(QT_TRANSLATE_NOOP("Special", "+Inf"));
    case SpecialKind::negativeInf:
        return translated(QT_TRANSLATE_NOOP("Special", "\u2212Inf"));
    case SpecialKind::dead:
        return translated(QT_TRANSLATE_NOOP("Special", "Dead groups"));
    case SpecialKind::epsilonRuled:
        return translated(QT_TRANSLATE_NOOP("Special", "\u03B5-ruled groups"));
    }
    return {};
}

std::optional<Index4> nextSpecial(const LayerRun &run, StageId stage, SpecialKind kind,
                                  const std::optional<Index4> &from, const StopToken &stop)
{
    const double epsilon = run.spec().epsilon;
    return nextWhere(
        run, isGroupKind(kind) ? StageId::sum : stage,
        [kind, epsilon](double value) { return isSpecial(kind, value, epsilon); }, from, stop);
}

std::optional<Index4> nextValue(const LayerRun &run, StageId stage, double value,
                                const std::optional<Index4> &from, const StopToken &stop)
{
    return nextWhere(
        run, stage, [value](double other) { return other == value; }, from, stop);
}

} // namespace normscope
