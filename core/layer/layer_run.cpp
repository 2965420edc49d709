// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/layer_run.h"

#include "core/layer/group_sums.h"
#include "core/layer/reduction_plan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <new>
#include <type_traits>
#include <vector>

namespace normscope {

namespace {

Result<void> checkSpec(const Shape &shape, const LayerSpec &spec)
{
    if (!std::isfinite(spec.epsilon) || spec.epsilon < 0)
        return Error {ErrorCode::invalidArgument, "epsilon is finite and not negative"};
    if (spec.calls < 0)
        return Error {ErrorCode::invalidArgument, "the number of backward calls is 0 or more"};
    const DeltaSource &delta = spec.delta;
    if (delta.kind == DeltaSource::Kind::impulse && !shape.contains(delta.at))
        return Error {ErrorCode::shapeMismatch,
                      "the impulse lies outside the input of " + toString(shape)};
    if (delta.kind == DeltaSource::Kind::file && delta.file->shape() != shape)
        return Error {ErrorCode::shapeMismatch,
                      "delta_in is " + toString(delta.file->shape()) + " and the input "
                          + toString(shape)};
    return {};
}

/// Calls use(image, first, count, done) for the parts of a C-ordered range that lie in one image;
/// `done` elements of the range come before.
template<typename Use>
void forEachImage(const Shape &shape, std::int64_t first, std::int64_t count, const Use &use)
{
    const std::int64_t imageElements = shape.imageElements();
    std::int64_t done = 0;
    while (done < count) {
        const std::int64_t image = (first + done) / imageElements;
        const std::int64_t inImage = (first + done) % imageElements;
        const std::int64_t run = std::min(count - done, imageElements - inImage);
        use(image, inImage, run, done);
        done += run;
    }
}

/// x·x of any range, widened before it is squared.
template<typename T>
TermReader squareTerms(const LayerState<T> &state)
{
    return [&state](std::int64_t first, std::int64_t count, double *terms) {
        std::vector<T> x(static_cast<std::size_t>(count));
        forEachImage(state.shape, first, count, [&](auto image, auto start, auto run, auto done) {
            state.input.read(image, start, run, x.data() + done);
        });
        for (std::size_t i = 0; i < x.size(); ++i)
            terms[i] = static_cast<double>(x[i]) * static_cast<double>(x[i]);
    };
}

/// dy·x of any range; dy = y needs the norms, which are there before this is called.
template<typename T>
TermReader productTerms(const LayerState<T> &state, GroupNumbers<T> &groups)
{
    return [&state, &groups](std::int64_t first, std::int64_t count, double *terms) {
        const bool needsOutput = state.spec.delta.kind == DeltaSource::Kind::output;
        std::vector<T> x(static_cast<std::size_t>(count));
        std::vector<T> dy(x.size());
        std::vector<T> y(needsOutput ? x.size() : 0);
        forEachImage(state.shape, first, count, [&](auto image, auto start, auto run, auto done) {
            state.input.read(image, start, run, x.data() + done);
            if (needsOutput) {
                state.groupIndex.repeat(groups.values(StageId::norm).data(), image, start, run,
                                        y.data() + done);
                for (std::int64_t i = done; i < done + run; ++i)
                    y[static_cast<std::size_t>(i)] *= x[static_cast<std::size_t>(i)];
            }
            readDelta(state.spec.delta, state.shape, image, start, run, y.data() + done,
                      dy.data() + done);
        });
        for (std::size_t i = 0; i < x.size(); ++i)
            terms[i] = static_cast<double>(dy[i]) * static_cast<double>(x[i]);
    };
}

/// Sums once over the whole input, so that the group stages of the rule are there for every thread.
/// The functions that sum live no longer than this call: no other group stage can be made later.
/// Errors: cancelled.
template<typename T>
Result<void> storeGroups(LayerState<T> &state, const StopToken &stop)
{
    const ReductionPlan plan = makeReductionPlan(state.shape, state.spec.axis);
    bool complete = true;
    const auto sumUp = [&](const TermReader &terms, std::vector<double> &sums) {
        Result<std::vector<double>> result = groupSums(plan, terms, stop);
        complete = complete && result.hasValue();
        sums = result ? std::move(*result)
                      : std::vector<double>(static_cast<std::size_t>(plan.groups()));
    };
    state.groups = std::make_unique<GroupNumbers<T>>(
        state.spec.epsilon, [&](std::vector<double> &sums) { sumUp(squareTerms(state), sums); },
        [&](std::vector<double> &sums) { sumUp(productTerms(state, *state.groups), sums); });
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
        const std::int64_t channels = m_state.shape.channels;
        const std::int64_t step = SpanEvaluator<T>::goodPixelCount(m_state.shape);
        assert(std::ranges::all_of(ids, [this](StageId id) { return has(id); }));
        SpanEvaluator<T> evaluator(m_state);
        for (std::int64_t done = 0; done < span.count; done += step) {
            evaluator.moveTo({span.batch, span.first + done, std::min(step, span.count - done)});
            double *stageOut = out + done * channels;
            for (const StageId id : ids) {
                const Values<T> values = evaluator.values(id);
                std::copy(values.begin(), values.end(), stageOut);
                stageOut += span.count * channels;
            }
        }
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

    Result<LayerStatistics> statistics(const StopToken &stop) const override
    {
        try {
            return computeStatistics(m_state, stop);
        } catch (const std::bad_alloc &) {
            return Error {ErrorCode::outOfMemory, {}};
        }
    }

private:
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
