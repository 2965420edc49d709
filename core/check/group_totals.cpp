// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/group_totals.h"

#include "core/layer/group_sums.h"
#include "core/layer/reduction_plan.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

/// Larger groups are few enough to be stored.
constexpr std::int64_t kMostLocalTerms = 64;

} // namespace

void GroupTotal::add(double x, double dy)
{
    squares += x * x;
    products += dy * x;
    magnitudes += std::abs(dy * x);
}

GroupTotals::GroupTotals(const LayerRun &run)
    : m_run(&run),
      m_isLocal(groupsArePixelLocal(run.shape(), run.spec().axis)
                && run.groupIndex().groupSize() <= kMostLocalTerms)
{
}

Result<GroupTotals> GroupTotals::compute(const LayerRun &run, const StopToken &stop)
{
    GroupTotals totals(run);
    if (!totals.m_isLocal) {
        if (const Result<void> stored = totals.store(stop); !stored)
            return stored.error();
    }
    return totals;
}

Result<void> GroupTotals::store(const StopToken &stop)
{
    using Term = double (*)(double x, double dy);
    constexpr std::array<Term, 3> kTerms {
        [](double x, double) { return x * x; },
        [](double x, double dy) { return dy * x; },
        [](double x, double dy) { return std::abs(dy * x); },
    };
    const ReductionPlan plan = makeReductionPlan(m_run->shape(), m_run->spec().axis);
    const ElementReader reader(*m_run);
    for (std::size_t i = 0; i < kTerms.size(); ++i) {
        const bool needsDelta = i > 0;
        const auto terms = [&](std::int64_t first, std::int64_t count, double *out) {
            std::vector<double> dy(static_cast<std::size_t>(needsDelta ? count : 0));
            reader.readInput(first, count, out);
            if (needsDelta)
                reader.readDeltaIn(first, count, dy.data());
            for (std::int64_t k = 0; k < count; ++k)
                out[k] = kTerms[i](out[k], needsDelta ? dy[static_cast<std::size_t>(k)] : 0);
        };
        Result<std::vector<double>> sums = groupSums(plan, terms, stop);
        if (!sums)
            return sums.error();
        m_sums[i] = std::move(*sums);
    }
    return {};
}

/// One total for each pixel, or for each pixel and channel.
void GroupTotals::addLocally(const PixelSpan &span, std::vector<GroupTotal> &groups) const
{
    const Shape &shape = m_run->shape();
    const AxisSet &axis = m_run->spec().axis;
    const std::int64_t perGroup = axis.contains(kChannels) ? shape.channels : 1;
    const bool overImages = axis.contains(kBatch);
    const auto count = static_cast<std::size_t>(span.count * shape.channels);
    groups.assign(count / static_cast<std::size_t>(perGroup), {});
    std::vector<double> x(count);
    std::vector<double> dy(count);
    const ElementReader reader(*m_run);
    const std::int64_t last = overImages ? shape.batch : span.batch + 1;
    for (std::int64_t image = overImages ? 0 : span.batch; image < last; ++image) {
        const std::int64_t first = image * shape.imageElements() + span.first * shape.channels;
        reader.readInput(first, span.count * shape.channels, x.data());
        reader.readDeltaIn(first, span.count * shape.channels, dy.data());
        for (std::size_t i = 0; i < count; ++i)
            groups[i / static_cast<std::size_t>(perGroup)].add(x[i], dy[i]);
    }
}

GroupTotal GroupTotals::of(const Index4 &element) const
{
    if (m_isLocal) {
        const Shape &shape = m_run->shape();
        std::vector<GroupTotal> totals;
        repeat({element[kBatch], element[kRows] * shape.columns + element[kColumns], 1}, totals);
        return totals[static_cast<std::size_t>(element[kChannels])];
    }
    const auto group = static_cast<std::size_t>(m_run->groupIndex().groupOf(element));
    return {m_sums[0][group], m_sums[1][group], m_sums[2][group]};
}

void GroupTotals::repeat(const PixelSpan &span, std::vector<GroupTotal> &out) const
{
    const std::int64_t channels = m_run->shape().channels;
    const auto count = static_cast<std::size_t>(span.count * channels);
    if (m_isLocal) {
        std::vector<GroupTotal> groups;
        addLocally(span, groups);
        out.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            out[i] = groups[i * groups.size() / count];
        return;
    }
    std::array<std::vector<double>, 3> values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].resize(count);
        m_run->groupIndex().repeat(m_sums[i].data(), span.batch, span.first * channels,
                                   span.count * channels, values[i].data());
    }
    out.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = {values[0][i], values[1][i], values[2][i]};
}

} // namespace normscope
