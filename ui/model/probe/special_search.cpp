// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/special_search.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kBlock = 1 << 14;   ///< values that are evaluated at once
constexpr std::int64_t kBlocksAtOnce = 64; ///< before the first one found is looked for

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

std::optional<Index4> nextSpecial(const LayerRun &run, StageId stage, SpecialKind kind,
                                  const std::optional<Index4> &from, const StopToken &stop)
{
    const SpecialKindRow &row = specialKindRow(kind);
    return nextWhere(
        run, row.isOfGroups ? StageId::sum : stage,
        [matches = row.matches, epsilon = run.spec().epsilon](double value) {
            return matches(value, epsilon);
        },
        from, stop);
}

std::optional<Index4> nextValue(const LayerRun &run, StageId stage, double value,
                                const std::optional<Index4> &from, const StopToken &stop)
{
    return nextWhere(
        run, stage, [value](double other) { return other == value; }, from, stop);
}

} // namespace normscope
