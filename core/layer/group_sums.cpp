// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_sums.h"

#include "core/layer/summation.h"

#include <algorithm>

namespace normscope {

namespace {

/// About how many terms one task handles.
constexpr std::int64_t kTaskTerms = 1 << 16;
/// Limits of the part of a row that a strided sum handles at a time: long pieces are faster to
/// read, and narrow arrays are to be shared by all threads. Where x is read for several sums, its
/// block of rows stays in the second-level cache from one to the next.
constexpr std::int64_t kLeastRowPart = 512;
constexpr std::int64_t kMostRowPart = 8192;

std::int64_t rowPart(std::int64_t width, std::size_t sums)
{
    return std::clamp(width / 2, kLeastRowPart, sums > 1 ? kLeastRowPart : kMostRowPart);
}

std::int64_t divideUp(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// Sums over the inner summed loop: the runs of one (keptOuter, summedOuter, keptMiddle).
class InnerSums
{
public:
    InnerSums(const ReductionPlan &plan, std::size_t sums)
        : m_length(plan.summedInner),
          m_width(plan.keptInner),
          m_blockLength(isNarrow() ? kBlockTerms : kBlockRows),
          m_blocks(divideUp(m_length, m_blockLength)),
          m_part(isNarrow() ? m_width : rowPart(m_width, sums))
    {
    }

    std::int64_t blocks() const { return m_blocks; }
    std::int64_t parts() const { return divideUp(m_width, m_part); }
    std::int64_t width() const { return m_width; }
    std::int64_t runTerms() const { return m_length * m_width; }

    /// One block of one run, for the columns of one part: sums[0 ... width of the part).
    void addRunBlock(const Terms &terms, std::int64_t run, std::int64_t block, std::int64_t part,
                     double *sums) const
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
    void addRuns(const Terms &terms, std::int64_t first, std::int64_t count, double *sums) const
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
    void addRun(const Terms &terms, std::int64_t run, double *sums) const
    {
        if (m_blocks == 1) {
            for (std::int64_t part = 0; part < parts(); ++part)
                addRunBlock(terms, run, 0, part, sums + part * m_part);
            return;
        }
        std::vector<PairwiseSum> totals(static_cast<std::size_t>(m_width));
        std::vector<double> blockSums(static_cast<std::size_t>(m_width));
        for (std::int64_t block = 0; block < m_blocks; ++block) {
            for (std::int64_t part = 0; part < parts(); ++part)
                addRunBlock(terms, run, block, part, blockSums.data() + part * m_part);
            for (std::size_t k = 0; k < totals.size(); ++k)
                totals[k].add(blockSums[k]);
        }
        std::transform(totals.begin(), totals.end(), sums,
                       [](const PairwiseSum &sum) { return sum.total(); });
    }

    std::int64_t m_length;
    std::int64_t m_width;
    std::int64_t m_blockLength;
    std::int64_t m_blocks;
    std::int64_t m_part;
};

/// Adds the partial sums [outer][block][slot] over the blocks, pairwise.
GroupSums addBlocksPairwise(const GroupSums &partial, std::int64_t outer, std::int64_t blocks,
                            std::int64_t slots)
{
    GroupSums sums(static_cast<std::size_t>(outer * slots));
    for (std::int64_t o = 0; o < outer; ++o) {
        for (std::int64_t slot = 0; slot < slots; ++slot) {
            PairwiseSum total;
            for (std::int64_t block = 0; block < blocks; ++block)
                total.add(partial[static_cast<std::size_t>((o * blocks + block) * slots + slot)]);
            sums[static_cast<std::size_t>(o * slots + slot)] = total.total();
        }
    }
    return sums;
}

/// Partial sums of several arrays of terms.
std::vector<GroupSums> emptySums(std::size_t arrays, std::int64_t count)
{
    return std::vector<GroupSums>(arrays, GroupSums(static_cast<std::size_t>(count)));
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
    std::vector<GroupSums> partial = emptySums(terms.size(), runs * inner.blocks() * inner.width());
    const bool complete = parallelFor(divideUp(total, perTask), stop, [&](std::int64_t task) {
        const std::int64_t first = task * perTask;
        const std::int64_t end = std::min(total, first + perTask);
        if (pieces == 1) {
            for (std::size_t i = 0; i < terms.size(); ++i)
                inner.addRuns(*terms[i], first, end - first,
                              partial[i].data() + first * inner.width());
            return;
        }
        for (std::int64_t piece = first; piece < end; ++piece) {
            const std::int64_t run = piece / pieces;
            const std::int64_t block = piece % pieces / inner.parts();
            const std::int64_t part = piece % inner.parts();
            const std::int64_t slot
                = (run * inner.blocks() + block) * inner.width() + inner.partStart(part);
            for (std::size_t i = 0; i < terms.size(); ++i)
                inner.addRunBlock(*terms[i], run, block, part, partial[i].data() + slot);
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
              std::int64_t runsPerStep, std::int64_t kept, double *sums)
{
    inner.addRuns(terms, firstRun, kept, sums);
    GroupSums runs(static_cast<std::size_t>(kept * inner.width()));
    for (std::int64_t step = 1; step < steps; ++step) {
        inner.addRuns(terms, firstRun + step * runsPerStep, kept, runs.data());
        for (std::size_t k = 0; k < runs.size(); ++k)
            sums[k] += runs[k];
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
    std::vector<GroupSums> partial = emptySums(terms.size(), plan.keptOuter * blocks * slots);
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
        for (std::size_t i = 0; i < terms.size() && !stop.stop_requested(); ++i)
            addSteps(inner, *terms[i], firstRun, steps, plan.keptMiddle, kept,
                     partial[i].data() + outerBlock * slots + firstKept * inner.width());
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
