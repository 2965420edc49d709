// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_sums.h"

#include "core/layer/summation.h"

#include <algorithm>

namespace normscope {

namespace {

/// About how many terms one task handles.
constexpr std::int64_t kTaskTerms = 1 << 16;
/// Limits of the part of a row that a strided sum handles at a time: whole rows are the fastest to
/// read, but those of few blocks are to be shared by all threads. Where x is read for several
/// terms, its block of rows stays in the second-level cache from one to the next.
constexpr std::int64_t kLeastRowPart = 512;
constexpr std::int64_t kMostRowPart = 16384;
constexpr std::int64_t kManyBlocks = 8;

std::int64_t rowPart(std::int64_t width, std::int64_t blocks, std::size_t terms)
{
    const std::int64_t part = blocks < kManyBlocks ? width / 2 : width;
    return std::clamp(part, kLeastRowPart, terms > 1 ? kLeastRowPart : kMostRowPart);
}

std::int64_t divideUp(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// Sums over the inner summed loop: the runs of one (keptOuter, summedOuter, keptMiddle).
class InnerSums
{
public:
    InnerSums(const ReductionPlan &plan, std::size_t terms)
        : m_length(plan.summedInner),
          m_width(plan.keptInner),
          m_blockLength(isNarrow() ? kBlockTerms : kBlockRows),
          m_blocks(divideUp(m_length, m_blockLength)),
          m_part(isNarrow() ? m_width : rowPart(m_width, m_blocks, terms))
    {
    }

    std::int64_t blocks() const { return m_blocks; }
    std::int64_t parts() const { return divideUp(m_width, m_part); }
    std::int64_t width() const { return m_width; }
    std::int64_t runTerms() const { return m_length * m_width; }

    /// One block of one run, for the columns of one part: sums[0 ... width of the part).
    void addRunBlock(const Terms &terms, std::int64_t run, std::int64_t block, std::int64_t part,
                     SumPlaces sums) const
    {
        const std::int64_t firstRow = block * m_blockLength;
        const std::int64_t rows = std::min(m_blockLength, m_length - firstRow);
        const std::int64_t start = (run * m_length + firstRow) * m_width;
        const std::int64_t column = part * m_part;
        if (isNarrow())
            terms.sumRuns(start, 1, rows, m_width, sums);
        else
            terms.sumRows(start + column, m_width, rows, std::min(m_part, m_width - column), sums);
    }

    /// Runs [first, first + count): sums[0 ... count * width()).
    void addRuns(const Terms &terms, std::int64_t first, std::int64_t count, SumPlaces sums) const
    {
        if (m_blocks == 1 && isNarrow()) {
            terms.sumRuns(first * runTerms(), count, m_length, m_width, sums);
            return;
        }
        for (std::int64_t run = 0; run < count; ++run)
            addRun(terms, first + run, sums + run * m_width);
    }

    std::int64_t partStart(std::int64_t part) const { return part * m_part; }

private:
    bool isNarrow() const { return m_width < kLanes; }

    /// All of one run: sums[0 ... width()).
    void addRun(const Terms &terms, std::int64_t run, SumPlaces sums) const
    {
        if (m_blocks == 1) {
            addAllParts(terms, run, 0, sums);
            return;
        }
        std::vector<GroupSums> blockSums(terms.sums(),
                                         GroupSums(static_cast<std::size_t>(m_blocks * m_width)));
        const SumPlaces places {blockSums.front().data(),
                                sums.second ? blockSums.back().data() : nullptr};
        for (std::int64_t block = 0; block < m_blocks; ++block)
            addAllParts(terms, run, block, places + block * m_width);
        std::copy_n(addRowsPairwise(places.first, m_blocks, m_width), m_width, sums.first);
        if (sums.second)
            std::copy_n(addRowsPairwise(places.second, m_blocks, m_width), m_width, sums.second);
    }

    void addAllParts(const Terms &terms, std::int64_t run, std::int64_t block, SumPlaces sums) const
    {
        for (std::int64_t part = 0; part < parts(); ++part)
            addRunBlock(terms, run, block, part, sums + part * m_part);
    }

    std::int64_t m_length;
    std::int64_t m_width;
    std::int64_t m_blockLength;
    std::int64_t m_blocks;
    std::int64_t m_part;
};

/// Adds the partial sums [outer][block][slot] over the blocks, pairwise, in their own place.
GroupSums addBlocksPairwise(GroupSums &partial, std::int64_t outer, std::int64_t blocks,
                            std::int64_t slots)
{
    GroupSums sums(static_cast<std::size_t>(outer * slots));
    for (std::int64_t o = 0; o < outer; ++o)
        std::copy_n(addRowsPairwise(partial.data() + o * blocks * slots, blocks, slots), slots,
                    sums.data() + o * slots);
    return sums;
}

/// Zeros for all sums that some terms make.
std::vector<GroupSums> emptySums(std::span<const Terms *const> terms, std::int64_t count)
{
    std::size_t sums = 0;
    for (const Terms *some : terms)
        sums += some->sums();
    return std::vector<GroupSums>(sums, GroupSums(static_cast<std::size_t>(count)));
}

/// Calls use(terms, places) for all terms in turn, with the places of their sums from `first` on.
template<typename Use>
void forEachTerms(std::span<const Terms *const> terms, std::vector<GroupSums> &sums,
                  std::int64_t first, const Use &use)
{
    std::size_t next = 0;
    for (const Terms *some : terms) {
        SumPlaces places {sums[next++].data() + first};
        if (some->sums() == 2)
            places.second = sums[next++].data() + first;
        use(*some, places);
    }
}

/// One summed loop: blocks of every run are tasks of their own.
Result<std::vector<GroupSums>> sumInner(const ReductionPlan &plan,
                                        std::span<const Terms *const> terms, const StopToken &stop)
{
    const InnerSums inner(plan, terms.size());
    const std::int64_t runs = plan.keptOuter * plan.keptMiddle;
    const std::int64_t pieces = inner.blocks() * inner.parts();
    const std::int64_t total = runs * pieces;
    const std::int64_t perTask = std::max<std::int64_t>(
        1, kTaskTerms / std::max<std::int64_t>(1, inner.runTerms() / pieces));
    std::vector<GroupSums> partial = emptySums(terms, runs * inner.blocks() * inner.width());
    const bool complete = parallelFor(divideUp(total, perTask), stop, [&](std::int64_t task) {
        const std::int64_t first = task * perTask;
        const std::int64_t end = std::min(total, first + perTask);
        if (pieces == 1) {
            forEachTerms(terms, partial, first * inner.width(),
                         [&](const Terms &some, SumPlaces sums) {
                             inner.addRuns(some, first, end - first, sums);
                         });
            return;
        }
        for (std::int64_t piece = first; piece < end; ++piece) {
            const std::int64_t run = piece / pieces;
            const std::int64_t block = piece % pieces / inner.parts();
            const std::int64_t part = piece % inner.parts();
            const std::int64_t slot
                = (run * inner.blocks() + block) * inner.width() + inner.partStart(part);
            forEachTerms(terms, partial, slot, [&](const Terms &some, SumPlaces sums) {
                inner.addRunBlock(some, run, block, part, sums);
            });
        }
    });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    if (inner.blocks() > 1) {
        for (GroupSums &sums : partial)
            sums = addBlocksPairwise(sums, runs, inner.blocks(), inner.width());
    }
    return partial;
}

/// The runs of a stretch of the kept middle loop, added over a block of outer steps in turn.
void addSteps(const InnerSums &inner, const Terms &terms, std::int64_t firstRun, std::int64_t steps,
              std::int64_t runsPerStep, std::int64_t kept, SumPlaces sums)
{
    const std::int64_t values = kept * inner.width();
    inner.addRuns(terms, firstRun, kept, sums);
    GroupSums first(static_cast<std::size_t>(values));
    GroupSums second(sums.second ? first.size() : 0);
    const auto addTo = [values](double *to, const GroupSums &runs) {
        for (std::int64_t k = 0; k < values; ++k)
            to[k] += runs[static_cast<std::size_t>(k)];
    };
    for (std::int64_t step = 1; step < steps; ++step) {
        inner.addRuns(terms, firstRun + step * runsPerStep, kept,
                      {first.data(), sums.second ? second.data() : nullptr});
        addTo(sums.first, first);
        if (sums.second)
            addTo(sums.second, second);
    }
}

/// Two summed loops: the runs of kBlockRows outer steps are added in turn, in stretches of the
/// kept middle loop that make a task; then blocks of outer steps pairwise.
Result<std::vector<GroupSums>> sumOuterAndInner(const ReductionPlan &plan,
                                                std::span<const Terms *const> terms,
                                                const StopToken &stop)
{
    const InnerSums inner(plan, terms.size());
    const std::int64_t blocks = divideUp(plan.summedOuter, kBlockRows);
    const std::int64_t stretch
        = std::clamp<std::int64_t>(kTaskTerms / inner.runTerms(), 1, plan.keptMiddle);
    const std::int64_t stretches = divideUp(plan.keptMiddle, stretch);
    const std::int64_t slots = plan.keptMiddle * inner.width();
    std::vector<GroupSums> partial = emptySums(terms, plan.keptOuter * blocks * slots);
    const std::int64_t tasks = plan.keptOuter * blocks * stretches;
    const bool complete = parallelFor(tasks, stop, [&](std::int64_t task) {
        const std::int64_t firstKept = task % stretches * stretch;
        const std::int64_t kept = std::min(plan.keptMiddle - firstKept, stretch);
        const std::int64_t outerBlock = task / stretches;
        const std::int64_t keptOuter = outerBlock / blocks;
        const std::int64_t firstStep = outerBlock % blocks * kBlockRows;
        const std::int64_t steps = std::min(plan.summedOuter - firstStep, kBlockRows);
        const std::int64_t firstRun
            = (keptOuter * plan.summedOuter + firstStep) * plan.keptMiddle + firstKept;
        forEachTerms(terms, partial, outerBlock * slots + firstKept * inner.width(),
                     [&](const Terms &some, SumPlaces sums) {
                         if (!stop.stop_requested())
                             addSteps(inner, some, firstRun, steps, plan.keptMiddle, kept, sums);
                     });
    });
    if (!complete || stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    for (GroupSums &sums : partial)
        sums = addBlocksPairwise(sums, plan.keptOuter, blocks, slots);
    return partial;
}

} // namespace

Result<std::vector<GroupSums>> groupSums(const ReductionPlan &plan,
                                         std::span<const Terms *const> terms, const StopToken &stop)
{
    return plan.summedOuter == 1 ? sumInner(plan, terms, stop)
                                 : sumOuterAndInner(plan, terms, stop);
}

Result<GroupSums> groupSums(const ReductionPlan &plan, const TermReader &terms,
                            const StopToken &stop)
{
    const PlainTerms plain(terms);
    const Terms *const list[] {&plain};
    Result<std::vector<GroupSums>> sums = groupSums(plan, list, stop);
    if (!sums)
        return sums.error();
    return std::move(sums->front());
}

} // namespace normscope
