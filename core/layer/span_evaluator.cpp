// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/span_evaluator.h"

#include "core/layer/summation.h"

#include <algorithm>
#include <type_traits>

namespace normscope {

namespace {

constexpr std::int64_t kSpanElements = 2048;

} // namespace

template<typename T>
SpanEvaluator<T>::SpanEvaluator(const LayerState<T> &state)
    : m_state(state),
      m_localGroups(
          state.spec.epsilon, [this](Doubles &sums) { sumSquares(sums); },
          [this](Doubles &sums) { sumProducts(sums); })
{
}

template<typename T>
std::int64_t SpanEvaluator<T>::goodPixelCount(const Shape &shape)
{
    return std::clamp<std::int64_t>(kSpanElements / shape.channels, 1, shape.pixels());
}

template<typename T>
void SpanEvaluator<T>::moveTo(const PixelSpan &span)
{
    const bool samePixels = span.first == m_span.first && span.count == m_span.count;
    if (!(samePixels && batchSummed()))
        m_localGroups.clear();
    m_span = span;
    m_values.fill(nullptr);
}

template<typename T>
Values<T> SpanEvaluator<T>::values(StageId id)
{
    const auto slot = static_cast<std::size_t>(id);
    if (!m_values[slot])
        m_values[slot] = groupsInPlace(id);
    if (!m_values[slot])
        compute(id, room(m_buffers[slot]));
    return {m_values[slot], elements()};
}

template<typename T>
void SpanEvaluator<T>::write(StageId id, T *out)
{
    if (const T *ready = m_values[static_cast<std::size_t>(id)])
        std::copy_n(ready, elements(), out);
    else
        compute(id, out);
}

template<typename T>
void SpanEvaluator<T>::compute(StageId id, T *out)
{
    if (stage(id).domain == Domain::group)
        computeGroups(id, out);
    else
        computeElements(id, MutableValues<T>(out, elements()));
    m_values[static_cast<std::size_t>(id)] = out;
}

template<typename T>
void SpanEvaluator<T>::computeElements(StageId id, MutableValues<T> out)
{
    const ElementKernel &kernel = stage(id).elementKernel;
    if constexpr (std::is_same_v<T, float>)
        kernel.float32(*this, out);
    else
        kernel.float64(*this, out);
}

/// A group stage where each element of the span has its own group, in their order; else null.
template<typename T>
const T *SpanEvaluator<T>::groupsInPlace(StageId id)
{
    if (stage(id).domain != Domain::group)
        return nullptr;
    if (m_state.pixelLocal) {
        const Values<T> groups = m_localGroups.values(id);
        return groups.size() == elements() ? groups.data() : nullptr;
    }
    return m_state.groupIndex.listed(m_state.groups->values(id).data(), m_span.batch,
                                     m_span.first * m_state.shape.channels, elements());
}

template<typename T>
void SpanEvaluator<T>::computeGroups(StageId id, T *out)
{
    if (m_state.pixelLocal) {
        repeatLocal(m_localGroups.values(id), out);
    } else {
        const std::int64_t first = m_span.first * m_state.shape.channels;
        m_state.groupIndex.repeat(m_state.groups->values(id).data(), m_span.batch, first,
                                  elements(), out);
    }
}

template<typename T>
void SpanEvaluator<T>::repeatLocal(const Values<T> &groups, T *out) const
{
    if (groups.size() == elements()) {
        std::copy_n(groups.data(), elements(), out);
        return;
    }
    fastestKernels<T>().repeat(groups.data(), groups.size(), m_state.shape.channels, out);
}

template<typename T>
void SpanEvaluator<T>::readInputOf(std::int64_t batch, T *out) const
{
    m_state.input.read(batch, m_span.first * m_state.shape.channels, elements(), out);
}

template<typename T>
void SpanEvaluator<T>::readInput(T *out) const
{
    readInputOf(m_span.batch, out);
}

template<typename T>
void SpanEvaluator<T>::readDeltaIn(T *out)
{
    const DeltaSource &source = m_state.spec.delta;
    const T *output
        = source.kind == DeltaSource::Kind::output ? values(StageId::output).data() : nullptr;
    readDelta(source, m_state.shape, m_span.batch, m_span.first * m_state.shape.channels,
              elements(), output, out);
}

/// Adds a[i]·b[i] over the images and channels that a group spans; the few images in turn.
/// factors(batch) gives a and b of an image.
template<typename T>
template<typename FactorsOf>
void SpanEvaluator<T>::sumLocally(Doubles &sums, const FactorsOf &factorsOf) const
{
    const std::int64_t firstImage = batchSummed() ? 0 : m_span.batch;
    const std::int64_t lastImage = batchSummed() ? m_state.shape.batch : m_span.batch + 1;
    const std::int64_t channels = channelsSummed() ? m_state.shape.channels : 1;
    const auto groups = static_cast<std::size_t>(elements() / channels);
    if (channels > 1 && firstImage + 1 == lastImage) {
        sums.resize(groups);
        sumPixels(factorsOf(firstImage), sums.data());
        return;
    }
    sums.assign(groups, -0.0); // to which every number adds to itself
    Doubles row(channels > 1 ? groups : 0);
    for (std::int64_t image = firstImage; image < lastImage; ++image) {
        const Factors<T> factors = factorsOf(image);
        if (channels == 1) {
            fastestKernels<T>().addRows(factors.a, factors.b, 0, 1, elements(), sums.data());
            continue;
        }
        sumPixels(factors, row.data());
        for (std::size_t i = 0; i < groups; ++i)
            sums[i] += row[i];
    }
}

/// The sums of the channels of each pixel.
template<typename T>
void SpanEvaluator<T>::sumPixels(const Factors<T> &factors, double *sums) const
{
    const Kernels<T> &kernels = fastestKernels<T>();
    const std::int64_t channels = m_state.shape.channels;
    if (channels <= kBlockTerms) {
        kernels.sumRuns(factors.a, factors.b, m_span.count, channels, sums);
        return;
    }
    for (std::int64_t pixel = 0; pixel < m_span.count; ++pixel) {
        PairwiseSum total;
        for (std::int64_t first = 0; first < channels; first += kBlockTerms) {
            const std::int64_t at = pixel * channels + first;
            double sum = 0;
            kernels.sumRuns(factors.a + at, factors.b + at, 1,
                            std::min(kBlockTerms, channels - first), &sum);
            total.add(sum);
        }
        sums[pixel] = total.total();
    }
}

template<typename T>
void SpanEvaluator<T>::sumSquares(Doubles &sums)
{
    sumLocally(sums, [&](std::int64_t image) {
        const T *x = inputOf(image);
        return Factors<T> {x, x};
    });
}

template<typename T>
void SpanEvaluator<T>::sumProducts(Doubles &sums)
{
    m_localGroups.values(StageId::norm); // before the input of other images is read
    sumLocally(sums, [&](std::int64_t image) {
        const T *x = inputOf(image);
        return Factors<T> {x, deltaInOf(image, x)};
    });
}

/// x on the pixels of the span in an image; read once of the span's own.
template<typename T>
const T *SpanEvaluator<T>::inputOf(std::int64_t batch)
{
    if (batch == m_span.batch)
        return values(StageId::input).data();
    T *x = room(m_otherInput);
    readInputOf(batch, x);
    return x;
}

/// dy likewise; `x` is the input there.
template<typename T>
const T *SpanEvaluator<T>::deltaInOf(std::int64_t batch, const T *x)
{
    if (batch == m_span.batch)
        return values(StageId::deltaIn).data();
    const DeltaSource &source = m_state.spec.delta;
    T *dy = room(m_otherDelta);
    if (source.kind == DeltaSource::Kind::output) {
        repeatLocal(m_localGroups.values(StageId::norm), dy);
        fastestKernels<T>().products(x, dy, elements(), dy);
        return dy;
    }
    readDelta<T>(source, m_state.shape, batch, m_span.first * m_state.shape.channels, elements(),
                 nullptr, dy);
    return dy;
}

/// Space for the elements of the span. It is not cleared: that would take as long as a stage.
template<typename T>
T *SpanEvaluator<T>::room(Buffer &buffer) const
{
    if (buffer.size < elements()) {
        buffer.data = std::make_unique_for_overwrite<T[]>(static_cast<std::size_t>(elements()));
        buffer.size = elements();
    }
    return buffer.data.get();
}

template class SpanEvaluator<float>;
template class SpanEvaluator<double>;

} // namespace normscope
