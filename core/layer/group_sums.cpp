// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_sums.h"

#include "core/layer/summation.h"

#include <algorithm>

namespace normscope {

namespace {

/// About how many terms one task handles.
constexpr std::int64_t kTaskTerms = 1 << 16;
/// The widest part of a row that a strided sum handles at a time (two cache-sized buffers).
constexpr std::int64_t kRowPart = 4096;

std::int64_t divideUp(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// Sums over the inner summed loop: the runs of one (keptOuter, summedOuter, keptMiddle).
class InnerSums
{
public:
    InnerSums(const ReductionPlan &plan, const TermReader &terms)
        : m_length(plan.summedInner),
          m_width(plan.keptInner),
          m_blockLength(m_width < kLanes ? kBlockTerms : kBlockRows),
          m_blocks(divideUp(m_length, m_blockLength)),
          m_part(m_width < kLanes ? m_width : std::min(m_width, kRowPart)),
          m_terms(terms)
    {
    }

    std::int64_t blocks() const { return m_blocks; }
    std::int64_t parts() const { return divideUp(m_width, m_part); }
    std::int64_t width() const { return m_width; }
    std::int64_t runTerms() const { return m_length * m_width; }

    /// One block of one run, for the columns of one part: sums[0 ... width of the part).
    void addRunBlock(std::int64_t run, std::int64_t block, std::int64_t part, double *sums) const
    {
        const std::int64_t firstRow = block * m_blockLength;
        const std::int64_t rows = std::min(m_blockLength, m_length - firstRow);
        const std::int64_t start = (run * m_length + firstRow) * m_width;
        if (m_width < kLanes) {
            std::vector<double> terms(static_cast<std::size_t>(rows * m_width));
            m_terms(start, rows * m_width, terms.data());
            addBlock(terms.data(), rows, m_width, sums);
            return;
        }
        const std::int64_t column = part * m_part;
        const std::int64_t width = std::min(m_part, m_width - column);
        std::vector<double> row(static_cast<std::size_t>(width));
        m_terms(start + column, width, sums);
        for (std::int64_t r = 1; r < rows; ++r) {
            m_terms(start + r * m_width + column, width, row.data());
            for (std::int64_t k = 0; k < width; ++k)
                sums[k] += row[static_cast<std::size_t>(k)];
        }
    }

    /// Runs [first, first + count): sums[0 ... count * width()).
    void addRuns(std::int64_t first, std::int64_t count, double *sums) const
    {
        if (m_blocks == 1 && m_width < kLanes) {
            addShortRuns(first, count, sums);
            return;
        }
        for (std::int64_t run = 0; run < count; ++run)
            addRun(first + run, sums + run * m_width);
    }

    std::int64_t partStart(std::int64_t part) const { return part * m_part; }

private:
    /// Runs of one block each: their terms are read together.
    void addShortRuns(std::int64_t first, std::int64_t count, double *sums) const
    {
        const std::int64_t runsAtOnce = std::max<std::int64_t>(1, kBlockTerms / runTerms());
        std::vector<double> terms(
            static_cast<std::size_t>(std::min(count, runsAtOnce) * runTerms()));
        for (std::int64_t run = 0; run < count; run += runsAtOnce) {
            const std::int64_t runs = std::min(runsAtOnce, count - run);
            m_terms((first + run) * runTerms(), runs * runTerms(), terms.data());
            if (m_width == 1) {
                sumRuns(terms.data(), runs, m_length, sums + run);
                continue;
            }
            for (std::int64_t r = 0; r < runs; ++r)
                addBlock(terms.data() + r * runTerms(), m_length, m_width,
                         sums + (run + r) * m_width);
        }
    }

    /// All of one run: sums[0 ... width()).
    void addRun(std::int64_t run, double *sums) const
    {
        if (m_blocks == 1) {
            for (std::int64_t part = 0; part < parts(); ++part)
                addRunBlock(run, 0, part, sums + part * m_part);
            return;
        }
        std::vector<PairwiseSum> totals(static_cast<std::size_t>(m_width));
        std::vector<double> blockSums(static_cast<std::size_t>(m_width));
        for (std::int64_t block = 0; block < m_blocks; ++block) {
            for (std::int64_t part = 0; part < parts(); ++part)
                addRunBlock(run, block, part, blockSums.data() + part * m_part);
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
    const TermReader &m_terms;
};

/// Adds the partial sums [outer][block][slot] over the blocks, pairwise.
std::vector<double> addBlocksPairwise(const std::vector<double> &partial, std::int64_t outer,
                                      std::int64_t blocks, std::int64_t slots)
{
    std::vector<double> sums(static_cast<std::size_t>(outer * slots));
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

/// One summed loop: blocks of every run are tasks of their own.
Result<std::vector<double>> sumInner(const ReductionPlan &plan, const TermReader &terms,
                                     const StopToken &stop)
{
    const InnerSums inner(plan, terms);
    const std::int64_t runs = plan.keptOuter * plan.keptMiddle;
    const std::int64_t pieces = inner.blocks() * inner.parts();
    const std::int64_t total = runs * pieces;
    const std::int64_t perTask = std::max<std::int64_t>(
        1, kTaskTerms / std::max<std::int64_t>(1, inner.runTerms() / pieces));
    std::vector<double> partial(static_cast<std::size_t>(runs * inner.blocks() * inner.width()));
    const bool complete = parallelFor(divideUp(total, perTask), stop, [&](std::int64_t task) {
        const std::int64_t end = std::min(total, (task + 1) * perTask);
        if (pieces == 1) {
            const std::int64_t first = task * perTask;
            inner.addRuns(first, end - first, partial.data() + first * inner.width());
            return;
        }
        for (std::int64_t piece = task * perTask; piece < end; ++piece) {
            const std::int64_t run = piece / pieces;
            const std::int64_t block = piece % pieces / inner.parts();
            const std::int64_t part = piece % inner.parts();
            inner.addRunBlock(run, block, part,
                              partial.data() + (run * inner.blocks() + block) * inner.width()
                                  + inner.partStart(part));
        }
    });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    if (inner.blocks() == 1)
        return partial;
    return addBlocksPairwise(partial, runs, inner.blocks(), inner.width());
}

/// Two summed loops: the runs of kBlockRows outer steps are added in turn, in stretches of the
/// kept middle loop that make a task; then blocks of outer steps pairwise.
Result<std::vector<double>> sumOuterAndInner(const ReductionPlan &plan, const TermReader &terms,
                                             const StopToken &stop)
{
    const InnerSums inner(plan, terms);
    const std::int64_t blocks = divideUp(plan.summedOuter, kBlockRows);
    const std::int64_t stretch
        = std::clamp<std::int64_t>(kTaskTerms / inner.runTerms(), 1, plan.keptMiddle);
    const std::int64_t stretches = divideUp(plan.keptMiddle, stretch);
    const std::int64_t slots = plan.keptMiddle * inner.width();
    std::vector<double> partial(static_cast<std::size_t>(plan.keptOuter * blocks * slots));
    const std::int64_t tasks = plan.keptOuter * blocks * stretches;
    const bool complete = parallelFor(tasks, stop, [&](std::int64_t task) {
        const std::int64_t firstKept = task % stretches * stretch;
        const std::int64_t lastKept = std::min(plan.keptMiddle, firstKept + stretch);
        const std::int64_t outerBlock = task / stretches;
        const std::int64_t keptOuter = outerBlock / blocks;
        const std::int64_t firstStep = outerBlock % blocks * kBlockRows;
        const std::int64_t lastStep = std::min(plan.summedOuter, firstStep + kBlockRows);
        double *sums = partial.data() + outerBlock * slots;
        const std::int64_t kept = lastKept - firstKept;
        std::vector<double> runs(static_cast<std::size_t>(kept * inner.width()));
        for (std::int64_t step = firstStep; step < lastStep && !stop.stop_requested(); ++step) {
            const std::int64_t first = (keptOuter * plan.summedOuter + step) * plan.keptMiddle;
            inner.addRuns(first + firstKept, kept, runs.data());
            double *slot = sums + firstKept * inner.width();
            for (std::size_t k = 0; k < runs.size(); ++k)
                slot[k] = step == firstStep ? runs[k] : slot[k] + runs[k];
        }
    });
    if (!complete || stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    return addBlocksPairwise(partial, plan.keptOuter, blocks, slots);
}

} // namespace

Result<std::vector<double>> groupSums(const ReductionPlan &plan, const TermReader &terms,
                                      const StopToken &stop)
{
    return plan.summedOuter == 1 ? sumInner(plan, terms, stop)
                                 : sumOuterAndInner(plan, terms, stop);
}

} // namespace normscope
