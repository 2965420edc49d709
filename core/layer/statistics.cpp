// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/statistics.h"

#include "core/layer/byte_values.h"
#include "core/layer/rule_table.h"
#include "core/layer/stage_sweep.h"
#include "core/layer/summation.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kTaskElements = 1 << 16;
/// Spans of which one is counted where only some of the input is.
constexpr std::int64_t kSparseSpans = 16;

/// Sums of numbers of which some are so large that a plain sum might overflow: those are added a
/// power of two smaller.
struct RobustSum
{
    static constexpr double kShrink = 0x1p-64;

    double plain = 0;
    double shrunk = 0; ///< times kShrink

    double mean(std::int64_t count) const
    {
        const auto n = static_cast<double>(count);
        return shrunk == 0 ? plain / n : (shrunk + plain * kShrink) / n / kShrink;
    }
};

/// Parts with more than this may overflow when they are added.
constexpr double kLargeSum = 0x1p960;

/// What one task finds about one stage.
class PartialStatistics
{
public:
    template<typename T>
    void add(const Values<T> &values)
    {
        for (std::int64_t first = 0; first < values.size(); first += kBlockTerms)
            addBlockOf(values.data() + first, std::min(kBlockTerms, values.size() - first));
    }

    /// Each value as often as its byte occurs.
    template<typename T>
    void add(const Values<T> &values, const ByteCounts &times)
    {
        addWithCare(values.data(), values.size(),
                    [&times](std::int64_t i) { return times[static_cast<std::size_t>(i)]; });
    }

    /// Without the mean, which needs the other tasks.
    StageStatistics statistics() const { return m_found; }
    RobustSum sum() const { return {m_sum.total(), m_largeSum.total()}; }
    RobustSum magnitudes() const { return {m_magnitudes.total(), m_largeMagnitudes.total()}; }

private:
    template<typename T>
    void addBlockOf(const T *values, std::int64_t count)
    {
        Summary<T> summary {};
        if (!fastestKernels<T>().summarize(values, count, summary)
            || !(summary.magnitudes < kLargeSum)) {
            addWithCare(values, count, [](std::int64_t) { return std::int64_t {1}; });
            return;
        }
        m_found.min = std::min(m_found.min, static_cast<double>(summary.min));
        m_found.max = std::max(m_found.max, static_cast<double>(summary.max));
        m_found.count += count;
        m_sum.add(summary.sum);
        m_magnitudes.add(summary.magnitudes);
    }

    /// Values of which some are not finite, or so large that their sum overflows, each timesOf(i)
    /// times, which is less than 2^48.
    template<typename T, typename TimesOf>
    void addWithCare(const T *values, std::int64_t count, const TimesOf &timesOf)
    {
        std::vector<double> plain(static_cast<std::size_t>(count));
        std::vector<double> large(plain.size());
        for (std::int64_t i = 0; i < count; ++i) {
            const auto value = static_cast<double>(values[i]);
            const std::int64_t times = timesOf(i);
            m_found.count += times;
            if (std::isnan(value)) {
                m_found.nan += times;
            } else if (std::isinf(value)) {
                (value > 0 ? m_found.positiveInf : m_found.negativeInf) += times;
            } else if (times > 0) {
                m_found.min = std::min(m_found.min, value + 0.0);
                m_found.max = std::max(m_found.max, value + 0.0);
                if (std::abs(value) < kLargeSum / kBlockTerms)
                    plain[static_cast<std::size_t>(i)] = value * static_cast<double>(times);
                else
                    large[static_cast<std::size_t>(i)]
                        = value * RobustSum::kShrink * static_cast<double>(times);
            }
        }
        addTerms(plain, m_sum, m_magnitudes);
        addTerms(large, m_largeSum, m_largeMagnitudes);
    }

    static void addTerms(std::vector<double> &terms, PairwiseSum &sum, PairwiseSum &magnitudes)
    {
        const auto count = static_cast<std::int64_t>(terms.size());
        double total = 0;
        addBlock(terms.data(), count, 1, &total);
        sum.add(total);
        std::ranges::transform(terms, terms.begin(), [](double term) { return std::abs(term); });
        addBlock(terms.data(), count, 1, &total);
        magnitudes.add(total);
    }

    StageStatistics m_found {.min = std::numeric_limits<double>::infinity(),
                             .max = -std::numeric_limits<double>::infinity()};
    PairwiseSum m_sum;
    PairwiseSum m_magnitudes;
    PairwiseSum m_largeSum;
    PairwiseSum m_largeMagnitudes;
};

struct GroupCounts
{
    std::int64_t dead = 0;
    std::int64_t epsilonRuled = 0;
    double largestSum = 0;

    void add(const Values<double> &sums, double epsilon)
    {
        for (std::int64_t first = 0; first < sums.size(); first += kBlockTerms)
            addBlockOf(sums.data() + first, std::min(kBlockTerms, sums.size() - first), epsilon);
    }

private:
    /// Mostly no group is dead or ruled, which their least sum tells.
    void addBlockOf(const double *sums, std::int64_t count, double epsilon)
    {
        Summary<double> summary {};
        const double line = kEpsilonRuledBelow * epsilon;
        if (fastestKernels<double>().summarize(sums, count, summary) && summary.min > 0
            && summary.min >= line) {
            largestSum = std::max(largestSum, summary.max);
            return;
        }
        for (const double sum : std::span(sums, static_cast<std::size_t>(count))) {
            dead += sum == 0 ? 1 : 0;
            epsilonRuled += sum > 0 && sum < line ? 1 : 0;
            largestSum = std::max(largestSum, sum);
        }
    }
};

/// What one task finds about all stages.
struct Partial
{
    std::array<PartialStatistics, kStageCount> stages;
    GroupCounts groups;

    PartialStatistics &of(StageId id) { return stages[static_cast<std::size_t>(id)]; }
};

/// What remains of a task: small enough to keep one for each.
struct TaskResult
{
    struct Stage
    {
        StageStatistics statistics;
        RobustSum sum;
        RobustSum magnitudes;
    };
    std::array<Stage, kStageCount> stages;
    GroupCounts groups;
};

TaskResult finish(const Partial &partial)
{
    TaskResult result;
    for (std::size_t i = 0; i < kStageCount; ++i) {
        const PartialStatistics &part = partial.stages[i];
        result.stages[i] = {part.statistics(), part.sum(), part.magnitudes()};
    }
    result.groups = partial.groups;
    return result;
}

/// Adds the group stages of groups that are seen for the first time.
template<typename T>
void addGroups(Partial &partial, GroupNumbers<T> &groups, const std::vector<StageId> &stages)
{
    partial.groups.add(groups.sumsOfSquares(), groups.epsilon());
    for (const StageId id : stages) {
        if (stage(id).domain == Domain::group)
            partial.of(id).add(groups.values(id));
    }
}

template<typename T>
void addSpan(Partial &partial, SpanEvaluator<T> &evaluator, const LayerState<T> &state,
             const std::vector<StageId> &stages)
{
    for (const StageId id : stages) {
        if (stage(id).domain == Domain::element)
            partial.of(id).add(evaluator.values(id));
    }
    if (hasNewGroups(state, evaluator.span()))
        addGroups(partial, evaluator.localGroups(), stages);
}

/// The sums of all tasks, added pairwise.
class MergedSum
{
public:
    void add(const RobustSum &sum)
    {
        m_plain.add(sum.plain);
        m_shrunk.add(sum.shrunk);
    }
    RobustSum total() const { return {m_plain.total(), m_shrunk.total()}; }

private:
    PairwiseSum m_plain;
    PairwiseSum m_shrunk;
};

StageStatistics merge(const std::vector<TaskResult> &tasks, std::size_t stage)
{
    MergedSum sum;
    MergedSum magnitudes;
    StageStatistics total;
    for (const TaskResult &task : tasks) {
        total.addCounts(task.stages[stage].statistics);
        sum.add(task.stages[stage].sum);
        magnitudes.add(task.stages[stage].magnitudes);
    }
    if (total.finite() > 0) {
        // Rounding must not take a mean beyond the largest number there is.
        const double most = std::max(std::abs(total.min), std::abs(total.max));
        total.mean = std::clamp(sum.total().mean(total.finite()), total.min, total.max) + 0.0;
        total.meanMagnitude = std::min(magnitudes.total().mean(total.finite()), most);
    }
    return total;
}

/// What delta_in is everywhere, where it is one number.
std::optional<double> constantDelta(const DeltaSource &source)
{
    if (source.kind == DeltaSource::Kind::zeros)
        return 0;
    if (source.kind == DeltaSource::Kind::ones)
        return 1;
    return std::nullopt;
}

/// Whole numbers, whose means are exact.
StageStatistics statisticsOfConstant(double value, std::int64_t count)
{
    return {.min = value, .max = value, .mean = value, .meanMagnitude = value, .count = count};
}

/// The stages that are to be evaluated, each once: one of those with the same values stands for
/// all, and nobody need look at a constant.
std::vector<StageId> sourcesOf(std::span<const StageId> stages, const LayerSpec &spec)
{
    std::vector<StageId> sources;
    for (const StageId id : stages) {
        const StageId source = stageOfSameValues(spec, id);
        const bool isConstant = source == StageId::deltaIn && constantDelta(spec.delta);
        if (!isConstant && std::ranges::find(sources, source) == sources.end())
            sources.push_back(source);
    }
    return sources;
}

/// Spans of all images and of all their parts.
bool isAmongSome(const PixelSpan &span, const Shape &shape)
{
    constexpr std::int64_t kElementsOfSpan = 2048;
    return (span.first * shape.channels / kElementsOfSpan + span.batch) % kSparseSpans == 0;
}

/// What is found about the element stages, and the groups that are made inside spans. Errors:
/// cancelled.
template<typename T>
Result<std::vector<TaskResult>> sweepStages(const LayerState<T> &state,
                                            const std::vector<StageId> &stages, Counted counted,
                                            const StopToken &stop)
{
    std::vector<TaskResult> tasks(static_cast<std::size_t>(sweepTasks(state.shape, kTaskElements)));
    const bool complete
        = sweepSpans(state, kTaskElements, stop, [&](std::int64_t task, const auto &forEachSpan) {
              Partial partial;
              forEachSpan([&](SpanEvaluator<T> &evaluator) {
                  if (counted == Counted::all || isAmongSome(evaluator.span(), state.shape))
                      addSpan(partial, evaluator, state, stages);
              });
              tasks[static_cast<std::size_t>(task)] = finish(partial);
          });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    return tasks;
}

/// The same where bytes tell it.
template<typename T>
Result<std::vector<TaskResult>>
countStages(const LayerState<T> &state, const std::vector<StageId> &stages, const StopToken &stop)
{
    Result<ByteValues<T>> bytes = ByteValues<T>::find(state, stop);
    if (!bytes)
        return bytes.error();
    Partial partial;
    for (const StageId id : stages) {
        if (stage(id).domain == Domain::element)
            partial.of(id).add(bytes->values(id), bytes->counts());
    }
    return std::vector<TaskResult> {finish(partial)};
}

} // namespace

void StageStatistics::addCounts(const StageStatistics &other)
{
    if (other.finite() > 0) {
        min = finite() > 0 ? std::min(min, other.min) : other.min;
        max = finite() > 0 ? std::max(max, other.max) : other.max;
    }
    count += other.count;
    nan += other.nan;
    positiveInf += other.positiveInf;
    negativeInf += other.negativeInf;
}

template<typename T>
Result<LayerStatistics> computeStatistics(const LayerState<T> &state,
                                          std::span<const StageId> stages, Counted counted,
                                          const StopToken &stop)
{
    const std::vector<StageId> sources = sourcesOf(stages, state.spec);
    const bool bytesTellIt = counted == Counted::all && ByteValues<T>::describe(state);
    Result<std::vector<TaskResult>> found = bytesTellIt
        ? countStages(state, sources, stop)
        : sweepStages(state, sources, counted, stop);
    if (!found)
        return found.error();
    std::vector<TaskResult> tasks = std::move(*found);
    if (!state.pixelLocal) {
        Partial groups;
        addGroups(groups, *state.groups, sources);
        tasks.push_back(finish(groups));
    }

    LayerStatistics result;
    result.counted = counted;
    result.groups = state.groupIndex.groups();
    result.groupSize = state.groupIndex.groupSize();
    for (const StageId id : stages) {
        const StageId source = stageOfSameValues(state.spec, id);
        const std::optional<double> constant = constantDelta(state.spec.delta);
        result.stages[static_cast<std::size_t>(id)] = source == StageId::deltaIn && constant
            ? statisticsOfConstant(*constant, state.shape.elements())
            : merge(tasks, static_cast<std::size_t>(source));
    }
    for (const TaskResult &task : tasks) {
        result.deadGroups += task.groups.dead;
        result.epsilonGroups += task.groups.epsilonRuled;
        result.largestSum = std::max(result.largestSum, task.groups.largestSum);
    }
    return result;
}

template Result<LayerStatistics>
computeStatistics(const LayerState<float> &, std::span<const StageId>, Counted, const StopToken &);
template Result<LayerStatistics>
computeStatistics(const LayerState<double> &, std::span<const StageId>, Counted, const StopToken &);

} // namespace normscope
