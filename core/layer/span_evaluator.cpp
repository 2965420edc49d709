// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/span_evaluator.h"

#include "core/layer/summation.h"

#include <algorithm>
#include <functional>
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
    m_isReady.fill(false);
}

template<typename T>
Values<T> SpanEvaluator<T>::values(StageId id)
{
    const auto slot = static_cast<std::size_t>(id);
    std::vector<T> &buffer = m_values[slot];
    if (!m_isReady[slot]) {
        buffer.resize(static_cast<std::size_t>(elements()));
        if (stage(id).domain == Domain::group)
            computeGroups(id, buffer.data());
        else
            computeElements(id, MutableValues<T>(buffer.data(), elements()));
        m_isReady[slot] = true;
    }
    return {buffer.data(), elements()};
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
    for (const T value : groups)
        out = std::fill_n(out, m_state.shape.channels, value);
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

/// Adds terms(batch, out) over the images and channels that a group spans; the few images in turn.
template<typename T>
template<typename Terms>
void SpanEvaluator<T>::sumLocally(Doubles &sums, const Terms &terms) const
{
    const std::int64_t firstImage = batchSummed() ? 0 : m_span.batch;
    const std::int64_t lastImage = batchSummed() ? m_state.shape.batch : m_span.batch + 1;
    const bool byPixel = channelsSummed() && m_state.shape.channels > 1;
    Doubles elementTerms(static_cast<std::size_t>(elements()));
    Doubles pixelTerms(static_cast<std::size_t>(byPixel ? m_span.count : 0));
    const Doubles &row = byPixel ? pixelTerms : elementTerms;
    for (std::int64_t image = firstImage; image < lastImage; ++image) {
        terms(image, elementTerms);
        if (byPixel)
            sumRuns(elementTerms.data(), m_span.count, m_state.shape.channels, pixelTerms.data());
        if (image == firstImage)
            sums = row;
        else
            std::ranges::transform(sums, row, sums.begin(), std::plus());
    }
}

template<typename T>
void SpanEvaluator<T>::sumSquares(Doubles &sums)
{
    std::vector<T> x(static_cast<std::size_t>(elements()));
    sumLocally(sums, [&](std::int64_t image, Doubles &terms) {
        readInputOf(image, x.data());
        for (std::size_t i = 0; i < x.size(); ++i)
            terms[i] = static_cast<double>(x[i]) * static_cast<double>(x[i]);
    });
}

template<typename T>
void SpanEvaluator<T>::sumProducts(Doubles &sums)
{
    const DeltaSource &source = m_state.spec.delta;
    std::vector<T> x(static_cast<std::size_t>(elements()));
    std::vector<T> dy(x.size());
    std::vector<T> y(x.size());
    sumLocally(sums, [&](std::int64_t image, Doubles &terms) {
        readInputOf(image, x.data());
        if (source.kind == DeltaSource::Kind::output) {
            repeatLocal(m_localGroups.values(StageId::norm), y.data());
            for (std::size_t i = 0; i < x.size(); ++i)
                y[i] = x[i] * y[i];
        }
        readDelta(source, m_state.shape, image, m_span.first * m_state.shape.channels, elements(),
                  y.data(), dy.data());
        for (std::size_t i = 0; i < x.size(); ++i)
            terms[i] = static_cast<double>(dy[i]) * static_cast<double>(x[i]);
    });
}

template class SpanEvaluator<float>;
template class SpanEvaluator<double>;

} // namespace normscope
