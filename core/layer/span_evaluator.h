// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/group_index.h"
#include "core/layer/group_numbers.h"
#include "core/layer/layer_spec.h"
#include "core/layer/reduction_plan.h"
#include "core/layer/stage_table.h"
#include "core/layer/terms.h"
#include "core/tensor/input.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace normscope {

/// Pixels [first, first + count) of image `batch`, counted row by row, with all their channels.
struct PixelSpan
{
    std::int64_t batch = 0;
    std::int64_t first = 0;
    std::int64_t count = 0;
};

/// Everything that the values of a run follow from; immutable once the group numbers are there.
template<typename T>
struct LayerState
{
    LayerState(Input x, const LayerSpec &what)
        : input(std::move(x)),
          spec(what),
          shape(input.shape()),
          groupIndex(shape, what.axis),
          pixelLocal(groupsArePixelLocal(shape, what.axis))
    {
    }

    Input input;
    LayerSpec spec;
    Shape shape;
    GroupIndex groupIndex;
    bool pixelLocal; ///< groups are made inside a span; `groups` is null
    std::unique_ptr<GroupNumbers<T>> groups;
};

/// The values of every stage on one span of pixels, each computed when it is first asked for.
/// Holds buffers of the span's size; one thread uses it at a time.
template<typename T>
class SpanEvaluator
{
public:
    explicit SpanEvaluator(const LayerState<T> &state);
    SpanEvaluator(const SpanEvaluator &) = delete;
    SpanEvaluator &operator=(const SpanEvaluator &) = delete;

    /// About as many pixels as fit the first-level cache with some buffers.
    static std::int64_t goodPixelCount(const Shape &shape);

    void moveTo(const PixelSpan &span);
    const PixelSpan &span() const { return m_span; }
    const LayerSpec &spec() const { return m_state.spec; }

    /// One value for each element of the span, pixel by pixel; group stages are repeated.
    Values<T> values(StageId id);

    /// The same to `out`, which must last until the next span: other stages read the values there.
    void write(StageId id, T *out);

    /// The groups of the span where groups are pixel-local: one for each pixel, or for each
    /// pixel and channel, over the images that share them.
    GroupNumbers<T> &localGroups() { return m_localGroups; }

    void readInput(T *out) const;
    void readDeltaIn(T *out);

private:
    using Doubles = std::vector<double>;
    struct Buffer
    {
        std::unique_ptr<T[]> data;
        std::int64_t size = 0;
    };

    std::int64_t elements() const { return m_span.count * m_state.shape.channels; }
    bool channelsSummed() const { return m_state.spec.axis.contains(kChannels); }
    bool batchSummed() const { return m_state.spec.axis.contains(kBatch); }
    void sumSquares(Doubles &sums);
    void sumProducts(Doubles &sums);
    template<typename FactorsOf>
    void sumLocally(Doubles &sums, const FactorsOf &factorsOf) const;
    void sumPixels(const Factors<T> &factors, double *sums) const;
    const T *inputOf(std::int64_t batch);
    const T *deltaInOf(std::int64_t batch, const T *x);
    const T *groupsInPlace(StageId id);
    T *room(Buffer &buffer) const;
    void readInputOf(std::int64_t batch, T *out) const;
    void repeatLocal(const Values<T> &groups, T *out) const;
    void compute(StageId id, T *out);
    void computeElements(StageId id, MutableValues<T> out);
    void computeGroups(StageId id, T *out);

    const LayerState<T> &m_state;
    PixelSpan m_span;
    GroupNumbers<T> m_localGroups;
    Buffer m_otherInput; ///< of another image that shares the groups
    Buffer m_otherDelta; ///< likewise
    std::array<Buffer, kStageCount> m_buffers;
    std::array<const T *, kStageCount> m_values {}; ///< of the stages that are ready
};

} // namespace normscope
