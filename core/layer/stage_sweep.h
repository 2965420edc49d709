// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/span_evaluator.h"
#include "core/parallel.h"

#include <algorithm>
#include <cstdint>

namespace normscope {

/// Tasks of a sweep over all elements of one image (and the same of the others).
inline std::int64_t sweepTasks(const Shape &shape, std::int64_t taskElements)
{
    const std::int64_t pixels
        = std::clamp<std::int64_t>(taskElements / shape.channels, 1, shape.pixels());
    return (shape.pixels() + pixels - 1) / pixels;
}

/// Visits every span of the input once, in tasks of about taskElements elements of each image:
/// use(task, forEachSpan), where forEachSpan(visit) calls visit(SpanEvaluator<T> &) for the spans
/// of the task, each image in turn. False when it was stopped.
template<typename T, typename Use>
bool sweepSpans(const LayerState<T> &state, std::int64_t taskElements, const StopToken &stop,
                const Use &use)
{
    const std::int64_t pixels = state.shape.pixels();
    const std::int64_t taskPixels
        = std::clamp<std::int64_t>(taskElements / state.shape.channels, 1, pixels);
    const std::int64_t spanPixels = SpanEvaluator<T>::goodPixelCount(state.shape);
    return parallelFor(sweepTasks(state.shape, taskElements), stop, [&](std::int64_t task) {
        const auto forEachSpan = [&](const auto &visit) {
            SpanEvaluator<T> evaluator(state);
            const std::int64_t last = std::min(pixels, (task + 1) * taskPixels);
            for (std::int64_t first = task * taskPixels; first < last; first += spanPixels) {
                for (std::int64_t image = 0; image < state.shape.batch; ++image) {
                    evaluator.moveTo({image, first, std::min(spanPixels, last - first)});
                    visit(evaluator);
                }
            }
        };
        use(task, forEachSpan);
    });
}

/// Whether the groups of a span, where they are made inside it, were not met in an earlier image.
template<typename T>
bool hasNewGroups(const LayerState<T> &state, const PixelSpan &span)
{
    return state.pixelLocal && (!state.spec.axis.contains(kBatch) || span.batch == 0);
}

} // namespace normscope
