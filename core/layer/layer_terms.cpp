// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/layer_terms.h"

#include "core/kernels/kernels.h"
#include "core/tensor/for_each_image.h"

namespace normscope {

namespace {

/// x where it lies, or else in the buffer; null if there is none.
template<typename T>
const T *readInput(const LayerState<T> &state, std::int64_t first, std::int64_t count, T *buffer)
{
    const std::int64_t imageElements = state.shape.imageElements();
    const std::int64_t image = first / imageElements;
    if (first + count <= (image + 1) * imageElements) {
        if (const T *x = state.input.template packed<T>(image, first % imageElements, count))
            return x;
    }
    if (!buffer)
        return nullptr;
    forEachImage(state.shape, first, count, [&](auto batch, auto start, auto run, auto done) {
        state.input.read(batch, start, run, buffer + done);
    });
    return buffer;
}

template<typename T>
FactorReader<T> squareFactors(const LayerState<T> &state)
{
    return [&state](std::int64_t first, std::int64_t count, T *buffer, T *) {
        const T *x = readInput(state, first, count, buffer);
        return Factors<T> {x, x};
    };
}

/// Bytes of fewer whole numbers than this are read as others are.
constexpr std::int64_t kManyBytes = 64;

} // namespace

template<typename T>
SquareTerms<T>::SquareTerms(const LayerState<T> &state)
    : ProductTerms<T>(squareFactors(state)), m_state(state)
{
}

template<typename T>
void SquareTerms<T>::sumRuns(std::int64_t first, std::int64_t runs, std::int64_t length,
                             std::int64_t width, SumPlaces sums) const
{
    if (width != 1 || !sumBytes(first, runs, length, sums.first))
        ProductTerms<T>::sumRuns(first, runs, length, width, sums);
}

/// Squares of bytes as they are, added as whole numbers: the sum has the same bits, because in
/// double it is exact in any order.
template<typename T>
bool SquareTerms<T>::sumBytes(std::int64_t first, std::int64_t runs, std::int64_t length,
                              double *sums) const
{
    const std::int64_t imageElements = m_state.shape.imageElements();
    const std::int64_t image = first / imageElements;
    const Input &input = m_state.input;
    if (input.stored().type() != StoredType::uint8 || input.rescale().kind != RescaleKind::none
        || length < kManyBytes || first + runs * length > (image + 1) * imageElements)
        return false;
    const std::byte *bytes = input.stored().packed(image, first % imageElements, runs * length);
    if (!bytes)
        return false;
    const auto *values = reinterpret_cast<const std::uint8_t *>(bytes);
    for (std::int64_t run = 0; run < runs; ++run)
        sums[run]
            = static_cast<double>(this->kernels().sumOfByteSquares(values + run * length, length));
    return true;
}

template<typename T>
FactorReader<T> deltaFactors(const LayerState<T> &state, const T *norms)
{
    return [&state, norms](std::int64_t first, std::int64_t count, T *xBuffer, T *dyBuffer) {
        if (!dyBuffer)
            return Factors<T> {nullptr, nullptr};
        const bool isOutput = state.spec.delta.kind == DeltaSource::Kind::output;
        const T *x = readInput(state, first, count, xBuffer);
        forEachImage(state.shape, first, count, [&](auto image, auto start, auto run, auto done) {
            T *dy = dyBuffer + done;
            if (!isOutput) {
                readDelta(state.spec.delta, state.shape, image, start, run, dy, dy);
                return;
            }
            state.groupIndex.repeat(norms, image, start, run, dy);
            fastestKernels<T>().products(x + done, dy, run, dy);
        });
        return Factors<T> {x, dyBuffer};
    };
}

template class SquareTerms<float>;
template class SquareTerms<double>;
template FactorReader<float> deltaFactors(const LayerState<float> &, const float *);
template FactorReader<double> deltaFactors(const LayerState<double> &, const double *);

} // namespace normscope
