// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/layer_run.h"

#include "core/layer/group_sums.h"
#include "core/layer/layer_terms.h"
#include "core/layer/reduction_plan.h"
#include "core/tensor/for_each_image.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <type_traits>
#include <vector>

namespace normscope {

namespace {

/// Sums once over the whole input, so that the group stages of the rule are there for every thread.
/// The functions that sum live no longer than this call: no other group stage can be made later.
/// Errors: cancelled.
template<typename T>
Result<void> storeGroups(LayerState<T> &state, const StopToken &stop)
{
    const ReductionPlan plan = makeReductionPlan(state.shape, state.spec.axis);
    bool complete = true;
    const auto sumUp = [&](const Terms &terms, std::vector<GroupSums> &sums) {
        const Terms *const list[] {&terms};
        Result<std::vector<GroupSums>> result = groupSums(plan, list, stop);
        complete = complete && result.hasValue();
        sums = result ? std::move(*result)
                      : std::vector<GroupSums>(terms.sums(),
                                               GroupSums(static_cast<std::size_t>(plan.groups())));
    };
    const bool withProducts = hasStage(*state.spec.rule, StageId::dot);
    const bool inOnePass = withProducts && state.spec.delta.kind != DeltaSource::Kind::output;
    std::vector<GroupSums> sums;
    if (inOnePass)
        sumUp(ProductTerms<T>(deltaFactors<T>(state, nullptr), ProductSums::squaresAndProducts),
              sums);
    else
        sumUp(SquareTerms<T>(state), sums);
    state.groups = std::make_unique<GroupNumbers<T>>(
        state.spec.epsilon, [&](GroupSums &squares) { squares = std::move(sums.front()); },
        [&](GroupSums &products) {
            if (!inOnePass) {
                const T *norms = state.groups->values(StageId::norm).data();
                sumUp(ProductTerms<T>(deltaFactors<T>(state, norms)), sums);
            }
            products = std::move(sums.back());
        });
    for (const StageId id : stagesOf(*state.spec.rule)) {
        if (complete && stage(id).domain == Domain::group)
            state.groups->values(id);
    }
    if (!complete)
        return Error {ErrorCode::cancelled, {}};
    return {};
}

template<typename T>
class TypedRun : public LayerRun
{
public:
    TypedRun(const Input &input, const LayerSpec &spec) : m_state(input, spec) {}

    Result<void> prepare(const StopToken &stop)
    {
        return m_state.pixelLocal ? Result<void>() : storeGroups(m_state, stop);
    }

    ComputeType computeType() const override
    {
        return std::is_same_v<T, float> ? ComputeType::float32 : ComputeType::float64;
    }
    const Input &input() const override { return m_state.input; }
    const LayerSpec &spec() const override { return m_state.spec; }
    const GroupIndex &groupIndex() const override { return m_state.groupIndex; }

    void evaluate(StageId id, const PixelSpan &span, double *out) const override
    {
        evaluate({&id, 1}, span, out);
    }

    void evaluate(std::span<const StageId> ids, const PixelSpan &span, double *out) const override
    {
        copySpan(ids, span, out);
    }

    void evaluate(std::span<const StageId> ids, const PixelSpan &span, float *out) const override
    {
        copySpan(ids, span, out);
    }

    void evaluateArray(StageId id, std::int64_t first, std::int64_t count,
                       float *out) const override
    {
        copyArray(id, first, count, out);
    }

    void evaluateArray(StageId id, std::int64_t first, std::int64_t count,
                       double *out) const override
    {
        copyArray(id, first, count, out);
    }

    Result<LayerStatistics> statistics(std::span<const StageId> stages, Counted counted,
                                       const StopToken &stop) const override
    {
        assert(std::ranges::all_of(stages, [this](StageId id) { return has(id); }));
        try {
            return computeStatistics(m_state, stages, counted, stop);
        } catch (const std::bad_alloc &) {
            return Error {ErrorCode::outOfMemory, {}};
        }
    }

    Result<std::vector<Histogram>> histograms(std::span<const HistogramRequest> requests,
                                              const StopToken &stop) const override
    {
        try {
            return computeHistograms(m_state, requests, stop);
        } catch (const std::bad_alloc &) {
            return Error {ErrorCode::outOfMemory, {}};
        }
    }

private:
    template<typename Out>
    void copySpan(std::span<const StageId> ids, const PixelSpan &span, Out *out) const
    {
        const std::int64_t channels = m_state.shape.channels;
        const std::int64_t step = SpanEvaluator<T>::goodPixelCount(m_state.shape);
        assert(std::ranges::all_of(ids, [this](StageId id) { return has(id); }));
        SpanEvaluator<T> evaluator(m_state);
        for (std::int64_t done = 0; done < span.count; done += step) {
            evaluator.moveTo({span.batch, span.first + done, std::min(step, span.count - done)});
            Out *stageOut = out + done * channels;
            for (const StageId id : ids) {
                if constexpr (std::is_same_v<T, Out>) {
                    evaluator.write(id, stageOut);
                } else {
                    const Values<T> values = evaluator.values(id);
                    std::transform(values.begin(), values.end(), stageOut,
                                   [](T v) { return static_cast<Out>(v); });
                }
                stageOut += span.count * channels;
            }
        }
    }

    bool has(StageId id) const { return hasStage(*m_state.spec.rule, id); }

    template<typename Out>
    void copyArray(StageId id, std::int64_t first, std::int64_t count, Out *out) const
    {
        assert(has(id));
        const bool isGroupStage = stage(id).domain == Domain::group;
        if (isGroupStage && !m_state.pixelLocal) {
            const T *values = m_state.groups->values(id).data() + first;
            std::transform(values, values + count, out, [](T v) { return static_cast<Out>(v); });
            return;
        }
        copyPixels(id, isGroupStage ? m_state.groupIndex.groupShape() : m_state.shape, first, count,
                   out);
    }

    /// The array of a stage of `shape` whose values are all found pixel by pixel.
    template<typename Out>
    void copyPixels(StageId id, const Shape &shape, std::int64_t first, std::int64_t count,
                    Out *out) const
    {
        SpanEvaluator<T> evaluator(m_state);
        const std::int64_t step = SpanEvaluator<T>::goodPixelCount(m_state.shape);
        const bool local = stage(id).domain == Domain::group;
        forEachImage(shape, first, count, [&](auto image, auto start, auto run, auto done) {
            const std::int64_t end = start + run;
            for (std::int64_t pixel = start / shape.channels; pixel * shape.channels < end;
                 pixel += step) {
                evaluator.moveTo({image, pixel, std::min(step, shape.pixels() - pixel)});
                const Values<T> values
                    = local ? evaluator.localGroups().values(id) : evaluator.values(id);
                const std::int64_t spanStart = pixel * shape.channels;
                const std::int64_t from = std::max(start, spanStart);
                const std::int64_t to = std::min(end, spanStart + values.size());
                std::transform(values.data() + (from - spanStart), values.data() + (to - spanStart),
                               out + done + (from - start),
                               [](T v) { return static_cast<Out>(v); });
            }
        });
    }

    LayerState<T> m_state;
};

template<typename T>
Result<std::shared_ptr<const LayerRun>> computeTyped(const Input &input, const LayerSpec &spec,
                                                     const StopToken &stop)
{
    const auto run = std::make_shared<TypedRun<T>>(input, spec);
    if (const Result<void> prepared = run->prepare(stop); !prepared)
        return prepared.error();
    return std::shared_ptr<const LayerRun>(run);
}

} // namespace

Result<Histogram> LayerRun::histogram(const HistogramRequest &request, const StopToken &stop) const
{
    Result<std::vector<Histogram>> result = histograms({&request, 1}, stop);
    if (!result)
        return result.error();
    return std::move(result->front());
}

Result<LayerStatistics> LayerRun::statistics(const StopToken &stop) const
{
    return statistics(stagesOf(*spec().rule), Counted::all, stop);
}

Shape LayerRun::stageShape(StageId id) const
{
    return stage(id).domain == Domain::group ? groupIndex().groupShape() : shape();
}

Result<std::shared_ptr<const LayerRun>> LayerRun::compute(const Input &input, const LayerSpec &spec,
                                                          ComputeType type, const StopToken &stop)
{
    if (const Result<void> checked = checkSpec(input.shape(), spec); !checked)
        return checked.error();
    try {
        return type == ComputeType::float32 ? computeTyped<float>(input, spec, stop)
                                            : computeTyped<double>(input, spec, stop);
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::outOfMemory, {}};
    }
}

} // namespace normscope
