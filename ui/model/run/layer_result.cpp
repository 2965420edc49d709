// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/layer_result.h"

#include "ui/model/input/batch_order.h"
#include "ui/model/run/layer_notices.h"
#include "ui/model/setup/view_stages.h"

#include <algorithm>
#include <new>

namespace normscope {

namespace {

/// What was opened, or why it was not.
struct Opened
{
    std::shared_ptr<const LoadedInput> value;
    std::optional<InputError> error;
};

Opened opened(LoadResult &&loaded)
{
    if (!loaded)
        return {nullptr, loaded.error()};
    return {std::make_shared<const LoadedInput>(std::move(*loaded)), {}};
}

bool sameInput(const Setup &a, const Setup &b)
{
    return a.files == b.files && (!a.files.isEmpty() || a.sample == b.sample) && a.batch == b.batch
        && a.layout == b.layout && a.keepAlpha == b.keepAlpha && a.maxMegapixels == b.maxMegapixels;
}

Opened openInput(const Setup &setup, const std::shared_ptr<const LayerResult> &previous,
                 const StopToken &stop)
{
    if (previous && sameInput(setup, previous->setup))
        return {previous->loaded, {}};
    const LoadOptions options {setup.layout, setup.keepAlpha, setup.maxMegapixels};
    LoadResult loaded = setup.files.isEmpty() ? loadSample(setup.sample, stop)
                                              : loadFiles(setup.files, options, stop);
    if (loaded && !setup.batch.isEmpty())
        loaded = inOrder(*loaded, setup.batch, setup.maxMegapixels, stop);
    return opened(std::move(loaded));
}

/// A file of delta_in is a plain array: whatever its type, it is not rescaled.
Opened openDelta(const Setup &setup, const std::shared_ptr<const LayerResult> &previous,
                 const StopToken &stop)
{
    if (setup.delta.kind != DeltaSource::Kind::file)
        return {};
    if (previous && previous->deltaFile && previous->setup.delta == setup.delta
        && previous->setup.layout == setup.layout)
        return {previous->deltaFile, {}};
    const LoadOptions options {setup.layout, true, setup.maxMegapixels};
    return opened(loadFiles({setup.delta.file}, options, stop));
}

LayerOutcome failed(Error error, const FilePath &file = {})
{
    return {nullptr, InputError(std::move(error), file)};
}

/// An array of another shape is a wrong file; an impulse outside the input is a wrong value.
LayerOutcome failedRun(Error error, const Setup &setup)
{
    const bool isMismatch = error.code == ErrorCode::shapeMismatch;
    if (isMismatch && setup.delta.kind == DeltaSource::Kind::file)
        return failed(std::move(error), setup.delta.file);
    if (isMismatch)
        error.code = ErrorCode::invalidArgument;
    return failed(std::move(error), setup.files.value(0));
}

LayerSpec specOf(const Setup &setup, const std::shared_ptr<const LoadedInput> &deltaFile)
{
    LayerSpec spec;
    spec.axis = setup.axis;
    spec.epsilon = setup.epsilon;
    spec.rule = setup.rule;
    spec.calls = setup.calls;
    spec.delta.kind = setup.delta.kind;
    spec.delta.seed = setup.delta.seed;
    spec.delta.at = setup.delta.at;
    spec.delta.file = deltaFile ? deltaFile->tensor : nullptr;
    return spec;
}

/// Inputs with fewer elements than this are counted as a whole while a frame passes.
constexpr std::int64_t kLargeInput = 1 << 22;

/// Counts all stages, and says what is to be said.
Result<void> complete(LayerResult &result, const StopToken &stop)
{
    const Result<LayerStatistics> statistics = result.run->statistics(stop);
    if (!statistics)
        return statistics.error();
    result.statistics = std::make_shared<const LayerStatistics>(*statistics);
    result.notices = result.loaded->notices;
    if (result.deltaFile)
        result.notices += result.deltaFile->notices;
    result.notices += layerNotices(*result.loaded, result.rescale, *result.statistics);
    result.isComplete = true;
    return {};
}

/// Counts the stages in the views, in a part of the input.
Result<void> look(LayerResult &result, const StopToken &stop)
{
    const QList<StageId> stages = stagesOfViews(result.setup);
    const Result<LayerStatistics> statistics = result.run->statistics(stages, Counted::some, stop);
    if (!statistics)
        return statistics.error();
    result.statistics = std::make_shared<const LayerStatistics>(*statistics);
    result.isComplete = false;
    return {};
}

LayerOutcome outcomeOf(const std::shared_ptr<LayerResult> &result, const Result<void> &done)
{
    if (!done)
        return failed(done.error());
    return {result, {}};
}

/// Everything but the statistics.
LayerOutcome run(const Setup &setup, const std::shared_ptr<const LayerResult> &previous,
                 const std::shared_ptr<LayerResult> &result, const StopToken &stop)
{
    const Opened input = openInput(setup, previous, stop);
    if (!input.value)
        return {nullptr, input.error};
    const Opened delta = openDelta(setup, previous, stop);
    if (setup.delta.kind == DeltaSource::Kind::file && !delta.value)
        return {nullptr, delta.error};

    result->loaded = input.value;
    result->deltaFile = delta.value;
    result->rescale = setup.rescale.value_or(input.value->rescale);
    result->setup = fittedTo(setup, input.value->tensor->shape());
    const Result<Rescale> rescale
        = makeRescale(result->rescale, *input.value->tensor, input.value->range);
    if (!rescale)
        return failed(rescale.error(), setup.files.value(0));
    const auto run = LayerRun::compute(Input(input.value->tensor, *rescale),
                                       specOf(setup, delta.value), setup.computeType, stop);
    if (!run)
        return failedRun(run.error(), setup);
    result->run = *run;
    return {result, {}};
}

template<typename Compute>
LayerOutcome guarded(const Setup &setup, const Compute &compute)
{
    try {
        return compute();
    } catch (const std::bad_alloc &) {
        return failed({ErrorCode::outOfMemory, {}}, setup.files.value(0));
    }
}

} // namespace

LayerOutcome computeResult(const Setup &setup, const std::shared_ptr<const LayerResult> &previous,
                           const StopToken &stop)
{
    return guarded(setup, [&]() -> LayerOutcome {
        const auto result = std::make_shared<LayerResult>();
        LayerOutcome outcome = run(setup, previous, result, stop);
        return outcome.result ? outcomeOf(result, complete(*result, stop)) : outcome;
    });
}

LayerOutcome computeFirstLook(const Setup &setup,
                              const std::shared_ptr<const LayerResult> &previous,
                              const StopToken &stop)
{
    return guarded(setup, [&]() -> LayerOutcome {
        const auto result = std::make_shared<LayerResult>();
        LayerOutcome outcome = run(setup, previous, result, stop);
        if (!outcome.result)
            return outcome;
        const bool isKnown = previous && previous->loaded == result->loaded;
        const bool isLook = isKnown && result->shape().elements() >= kLargeInput;
        return outcomeOf(result, isLook ? look(*result, stop) : complete(*result, stop));
    });
}

LayerOutcome completeResult(const std::shared_ptr<const LayerResult> &firstLook,
                            const StopToken &stop)
{
    return guarded(firstLook->setup, [&]() -> LayerOutcome {
        const auto result = std::make_shared<LayerResult>(*firstLook);
        return outcomeOf(result, complete(*result, stop));
    });
}

Setup fittedTo(Setup setup, const Shape &shape)
{
    setup.image = std::clamp<qint64>(setup.image, 0, shape.batch - 1);
    setup.channel = std::clamp<qint64>(setup.channel, 0, shape.channels - 1);
    if (!hasStage(*setup.rule, setup.stage))
        setup.stage = StageId::delta;
    setup.views = fittedTo(setup.views, *setup.rule);
    setup.pins.removeIf([&shape](const Index4 &at) { return !shape.contains(at); });
    return setup;
}

} // namespace normscope
