// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/group_index.h"
#include "core/layer/histogram.h"
#include "core/layer/layer_spec.h"
#include "core/layer/span_evaluator.h"
#include "core/layer/statistics.h"
#include "core/result.h"
#include "core/tensor/input.h"

#include <memory>
#include <span>
#include <vector>

namespace normscope {

/// The layer run on an input: forward, and backward by the rule of the spec. Keeps the group
/// numbers and nothing else; every value is computed where it is asked for. Immutable and safe to
/// use from several threads. Only stages that the rule has (hasStage) may be asked for.
///
/// With S = Σ x² over a group, accumulated in double:
///     norm = 1/√(S + ε), output = x·norm, scales = (1 − output)·norm
/// and delta as core/layer/rules say. Source: NumPyNet, NumPyNet/layers/l2norm_layer.py.
class LayerRun
{
public:
    /// Errors: invalidArgument (epsilon negative or not finite, calls negative), shapeMismatch
    /// (the delta file has another shape, the impulse lies outside), cancelled, outOfMemory.
    static Result<std::shared_ptr<const LayerRun>> compute(const Input &input,
                                                           const LayerSpec &spec, ComputeType type,
                                                           const StopToken &stop = {});
    virtual ~LayerRun() = default;
    LayerRun(const LayerRun &) = delete;
    LayerRun &operator=(const LayerRun &) = delete;

    virtual ComputeType computeType() const = 0;
    virtual const Input &input() const = 0;
    virtual const LayerSpec &spec() const = 0;
    virtual const GroupIndex &groupIndex() const = 0;
    const Shape &shape() const { return input().shape(); }
    /// The shape that a stage's array has: keepdims for the group stages.
    Shape stageShape(StageId id) const;

    /// span.count * channels values, pixel by pixel; group stages repeated. The compute type
    /// widens to double exactly.
    virtual void evaluate(StageId id, const PixelSpan &span, double *out) const = 0;
    /// The same for several stages at once; values of stage i start at out + i * (number of
    /// elements of the span).
    virtual void evaluate(std::span<const StageId> ids, const PixelSpan &span,
                          double *out) const = 0;
    /// The same rounded to float, which float32 is already.
    virtual void evaluate(std::span<const StageId> ids, const PixelSpan &span,
                          float *out) const = 0;
    /// Values [first, first + count) of the stage's own array in C order: elements, or groups of
    /// a group stage.
    virtual void evaluateArray(StageId id, std::int64_t first, std::int64_t count,
                               float *out) const = 0;
    virtual void evaluateArray(StageId id, std::int64_t first, std::int64_t count,
                               double *out) const = 0;

    /// Minimum, maximum, mean and counts of stages, and what is known of the groups, in one pass
    /// over the input. Errors: cancelled, outOfMemory.
    virtual Result<LayerStatistics> statistics(std::span<const StageId> stages, Counted counted,
                                               const StopToken &stop = {}) const = 0;
    /// Of every stage of the rule.
    Result<LayerStatistics> statistics(const StopToken &stop = {}) const;

    /// Histograms of stages of the rule, in one pass over the input.
    /// Errors: invalidArgument (a range, a number of bins or a channel that is none), cancelled,
    /// outOfMemory.
    virtual Result<std::vector<Histogram>> histograms(std::span<const HistogramRequest> requests,
                                                      const StopToken &stop = {}) const = 0;
    /// One of them.
    Result<Histogram> histogram(const HistogramRequest &request, const StopToken &stop = {}) const;

protected:
    LayerRun() = default;
};

} // namespace normscope
