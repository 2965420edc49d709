// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/comparison_summary.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <mutex>
#include <new>
#include <vector>

namespace normscope {

namespace {

using Limits = std::numeric_limits<double>;

/// A sum and its parts that depend on the order of additions; kept for each part of the pass.
struct Sums
{
    std::array<double, kOperationCount> values {};
    std::array<double, kOperationCount> magnitudes {};
    VectorProducts products;
};

/// What does not depend on the order.
struct Tally
{
    ComparisonSummary summary;

    static void addValue(StageStatistics &to, double value)
    {
        ++to.count;
        if (std::isnan(value)) {
            ++to.nan;
        } else if (std::isinf(value)) {
            ++(value > 0 ? to.positiveInf : to.negativeInf);
        } else {
            to.min = std::fmin(to.min, value); // the first one replaces NaN
            to.max = std::fmax(to.max, value);
        }
    }

    void addGroup(double cosine)
    {
        if (std::isnan(cosine))
            return;
        ++summary.groupsWithAngle;
        summary.groupsOpposed += cosine < 0 ? 1 : 0;
        const auto bin = static_cast<std::size_t>((cosine + 1) / 2 * kCosineBins);
        summary.cosineBins[std::min<std::size_t>(bin, kCosineBins - 1)].add(cosine);
    }

    void add(const Tally &other)
    {
        ComparisonSummary &to = summary;
        const ComparisonSummary &from = other.summary;
        for (std::size_t i = 0; i < kOperationCount; ++i)
            to.operations[i].addCounts(from.operations[i]);
        to.identical += from.identical;
        to.sameSign += from.sameSign;
        to.oppositeSign += from.oppositeSign;
        to.oneIsZero += from.oneIsZero;
        to.leastRatio = std::fmin(to.leastRatio, from.leastRatio);
        to.groupsWithAngle += from.groupsWithAngle;
        to.groupsOpposed += from.groupsOpposed;
        for (std::size_t bin = 0; bin < to.cosineBins.size(); ++bin)
            to.cosineBins[bin] += from.cosineBins[bin];
    }
};

/// One part of the pass: the values of a span and what follows from them.
class Part
{
public:
    Part(const StagePair &pair, const GroupCosines &cosines, const PixelSpan &span)
        : m_cosines(cosines), m_span(span)
    {
        const auto count = static_cast<std::size_t>(span.count * pair.shape.channels);
        m_a.resize(count);
        m_b.resize(count);
        m_out.resize(count);
        pair.a.evaluate(span, m_a.data());
        pair.b.evaluate(span, m_b.data());
    }

    void add(Tally &tally, Sums &sums)
    {
        ComparisonSummary &summary = tally.summary;
        for (std::size_t i = 0; i < m_a.size(); ++i) {
            const bool isSame
                = std::bit_cast<std::uint64_t>(m_a[i]) == std::bit_cast<std::uint64_t>(m_b[i]);
            summary.identical += isSame ? 1 : 0;
        }
        for (const CompareOperationRow &row : operationTable())
            addOperation(row.id, tally, sums);
        sums.products = m_cosines.products(m_a, m_b);
        if (m_cosines.isLocal())
            m_cosines.forEachLocal(m_a, m_b, [&](double cosine) { tally.addGroup(cosine); });
    }

private:
    void addOperation(CompareOperation id, Tally &tally, Sums &sums)
    {
        if (id == CompareOperation::angle) {
            m_cosines.repeat(m_span, m_a, m_b, m_out);
            std::ranges::transform(m_out, m_out.begin(), &degreesOf);
        } else {
            combine(id, m_a, m_b, m_out);
        }
        const auto place = static_cast<std::size_t>(id);
        for (const double value : m_out) {
            Tally::addValue(tally.summary.operations[place], value);
            if (std::isfinite(value)) {
                sums.values[place] += value;
                sums.magnitudes[place] += std::abs(value);
            }
        }
        if (id == CompareOperation::signs)
            countSigns(tally.summary);
        if (id == CompareOperation::ratio)
            findLeastRatio(tally.summary);
    }

    void countSigns(ComparisonSummary &summary) const
    {
        summary.sameSign += std::ranges::count(m_out, kSameSign);
        summary.oppositeSign += std::ranges::count(m_out, kOppositeSign);
        summary.oneIsZero += std::ranges::count(m_out, kOneIsZero);
    }

    void findLeastRatio(ComparisonSummary &summary) const
    {
        for (const double ratio : m_out) {
            if (ratio > 0 && std::isfinite(ratio))
                summary.leastRatio = std::min(summary.leastRatio, ratio);
        }
    }

    const GroupCosines &m_cosines;
    PixelSpan m_span;
    std::vector<double> m_a;
    std::vector<double> m_b;
    std::vector<double> m_out;
};

Tally emptyTally()
{
    Tally tally;
    tally.summary.leastRatio = Limits::infinity();
    return tally;
}

/// The parts' sums in their order, so that threads do not matter.
void finish(ComparisonSummary &summary, const std::vector<Sums> &parts)
{
    Sums all;
    for (const Sums &part : parts) {
        for (std::size_t i = 0; i < kOperationCount; ++i) {
            all.values[i] += part.values[i];
            all.magnitudes[i] += part.magnitudes[i];
        }
        all.products += part.products;
    }
    for (std::size_t i = 0; i < kOperationCount; ++i) {
        StageStatistics &statistics = summary.operations[i];
        const auto finite = static_cast<double>(statistics.finite());
        if (statistics.finite() > 0) {
            statistics.mean = all.values[i] / finite;
            statistics.meanMagnitude = all.magnitudes[i] / finite;
        }
    }
    summary.cosine = all.products.cosine();
    if (std::isinf(summary.leastRatio))
        summary.leastRatio = 0;
}

} // namespace

void CosineBin::add(double cosine)
{
    ++count;
    cosines = {std::min(cosines.low, cosine), std::max(cosines.high, cosine)};
}

CosineBin &CosineBin::operator+=(const CosineBin &other)
{
    count += other.count;
    cosines
        = {std::min(cosines.low, other.cosines.low), std::max(cosines.high, other.cosines.high)};
    return *this;
}

ValueRange ComparisonSummary::medianCosine() const
{
    std::int64_t below = 0;
    for (const CosineBin &bin : cosineBins) {
        below += bin.count;
        if (below > 0 && 2 * below >= groupsWithAngle)
            return bin.cosines;
    }
    return {Limits::quiet_NaN(), Limits::quiet_NaN()};
}

Result<ComparisonSummary> summarize(const StagePair &pair, const GroupCosines &cosines,
                                    const StopToken &stop)
try {
    const Shape &shape = pair.shape;
    const std::int64_t step = pixelsAtOnce(shape);
    const std::int64_t partsOfImage = (shape.pixels() + step - 1) / step;
    std::vector<Sums> sums(static_cast<std::size_t>(partsOfImage * shape.batch));
    Tally all = emptyTally();
    std::mutex mutex;
    const bool complete = parallelFor(std::ssize(sums), stop, [&](std::int64_t part) {
        const std::int64_t first = part % partsOfImage * step;
        Tally tally = emptyTally();
        Part(pair, cosines, {part / partsOfImage, first, std::min(step, shape.pixels() - first)})
            .add(tally, sums[static_cast<std::size_t>(part)]);
        const std::scoped_lock lock(mutex);
        all.add(tally);
    });
    if (!complete || stop.stop_requested())
        return Error {ErrorCode::cancelled, {}};
    for (const double cosine : cosines.stored())
        all.addGroup(cosine);
    all.summary.elements = shape.elements();
    all.summary.groups = cosines.groups();
    finish(all.summary, sums);
    return all.summary;
} catch (const std::bad_alloc &) {
    return Error {ErrorCode::outOfMemory, {}};
}

} // namespace normscope
