// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/statistics.h"

#include "core/layer/rule_table.h"
#include "core/layer/summation.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace normscope {

namespace {

constexpr std::int64_t kTaskElements = 1 << 16;

/// What one task finds about one stage.
struct PartialStatistics
{
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    std::int64_t count = 0;
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;
    PairwiseSum sum;
    PairwiseSum magnitudes;

    template<typename T>
    void add(const Values<T> &values)
    {
        constexpr T kMax = std::numeric_limits<T>::max();
        std::vector<double> finite(static_cast<std::size_t>(values.size()));
        T low = std::numeric_limits<T>::infinity();
        T high = -low;
        std::int64_t finiteCount = 0;
        for (Eigen::Index i = 0; i < values.size(); ++i) {
            const T value = values[i];
            const bool isFinite = std::abs(value) <= kMax;
            low = isFinite && value < low ? value : low;
            high = isFinite && value > high ? value : high;
            finite[static_cast<std::size_t>(i)] = isFinite ? static_cast<double>(value) : 0;
            finiteCount += isFinite ? 1 : 0;
        }
        min = std::min(min, static_cast<double>(low));
        max = std::max(max, static_cast<double>(high));
        count += values.size();
        if (finiteCount != values.size())
            countNonFinite(values);
        double total = 0;
        sumRuns(finite.data(), 1, values.size(), &total);
        sum.add(total);
        for (double &value : finite)
            value = std::abs(value);
        sumRuns(finite.data(), 1, values.size(), &total);
        magnitudes.add(total);
    }

    template<typename T>
    void countNonFinite(const Values<T> &values)
    {
        for (const T value : values) {
            nan += std::isnan(value) ? 1 : 0;
            positiveInf += std::isinf(value) && value > 0 ? 1 : 0;
            negativeInf += std::isinf(value) && value < 0 ? 1 : 0;
        }
    }
};

struct GroupCounts
{
    std::int64_t dead = 0;
    std::int64_t epsilonRuled = 0;
    double largestSum = 0;

    void add(const Values<double> &sums, double epsilon)
    {
        for (const double sum : sums) {
            dead += sum == 0 ? 1 : 0;
            epsilonRuled += sum > 0 && sum < 100 * epsilon ? 1 : 0;
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
        double sum = 0;
        double magnitudes = 0;
    };
    std::array<Stage, kStageCount> stages;
    GroupCounts groups;
};

TaskResult finish(const Partial &partial)
{
    TaskResult result;
    for (std::size_t i = 0; i < kStageCount; ++i) {
        const PartialStatistics &part = partial.stages[i];
        result.stages[i].statistics = {.min = part.min,
                                       .max = part.max,
                                       .count = part.count,
                                       .nan = part.nan,
                                       .positiveInf = part.positiveInf,
                                       .negativeInf = part.negativeInf};
        result.stages[i].sum = part.sum.total();
        result.stages[i].magnitudes = part.magnitudes.total();
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
    const bool firstOfItsGroups = !state.spec.axis.contains(kBatch) || evaluator.span().batch == 0;
    if (state.pixelLocal && firstOfItsGroups)
        addGroups(partial, evaluator.localGroups(), stages);
}

StageStatistics merge(const std::vector<TaskResult> &tasks, std::size_t stage)
{
    PairwiseSum sum;
    PairwiseSum magnitudes;
    StageStatistics total;
    total.min = std::numeric_limits<double>::infinity();
    total.max = -total.min;
    for (const TaskResult &task : tasks) {
        const StageStatistics &part = task.stages[stage].statistics;
        total.min = std::min(total.min, part.min);
        total.max = std::max(total.max, part.max);
        total.count += part.count;
        total.nan += part.nan;
        total.positiveInf += part.positiveInf;
        total.negativeInf += part.negativeInf;
        sum.add(task.stages[stage].sum);
        magnitudes.add(task.stages[stage].magnitudes);
    }
    if (total.finite() == 0) {
        total.min = std::numeric_limits<double>::quiet_NaN();
        total.max = total.min;
    } else {
        total.mean = sum.total() / static_cast<double>(total.finite());
        total.meanMagnitude = magnitudes.total() / static_cast<double>(total.finite());
    }
    return total;
}

} // namespace

template<typename T>
Result<LayerStatistics> computeStatistics(const LayerState<T> &state, const StopToken &stop)
{
    const std::vector<StageId> stages = stagesOf(*state.spec.rule);
    const std::int64_t pixels = state.shape.pixels();
    const std::int64_t taskPixels
        = std::clamp<std::int64_t>(kTaskElements / state.shape.channels, 1, pixels);
    const std::int64_t spanPixels = SpanEvaluator<T>::goodPixelCount(state.shape);
    std::vector<TaskResult> tasks(static_cast<std::size_t>((pixels + taskPixels - 1) / taskPixels));
    const bool complete
        = parallelFor(static_cast<std::int64_t>(tasks.size()), stop, [&](std::int64_t task) {
              SpanEvaluator<T> evaluator(state);
              Partial partial;
              const std::int64_t last = std::min(pixels, (task + 1) * taskPixels);
              for (std::int64_t first = task * taskPixels; first < last; first += spanPixels) {
                  for (std::int64_t image = 0; image < state.shape.batch; ++image) {
                      evaluator.moveTo({image, first, std::min(spanPixels, last - first)});
                      addSpan(partial, evaluator, state, stages);
                  }
              }
              tasks[static_cast<std::size_t>(task)] = finish(partial);
          });
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    if (!state.pixelLocal) {
        Partial groups;
        addGroups(groups, *state.groups, stages);
        tasks.push_back(finish(groups));
    }

    LayerStatistics result;
    result.groups = state.groupIndex.groups();
    result.groupSize = state.groupIndex.groupSize();
    for (const StageId id : stages)
        result.stages[static_cast<std::size_t>(id)] = merge(tasks, static_cast<std::size_t>(id));
    for (const TaskResult &task : tasks) {
        result.deadGroups += task.groups.dead;
        result.epsilonGroups += task.groups.epsilonRuled;
        result.largestSum = std::max(result.largestSum, task.groups.largestSum);
    }
    return result;
}

template Result<LayerStatistics> computeStatistics(const LayerState<float> &, const StopToken &);
template Result<LayerStatistics> computeStatistics(const LayerState<double> &, const StopToken &);

} // namespace normscope
