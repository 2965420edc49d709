// SPDX-License-Identifier: GPL-3.0-or-later
// Axis 3 of images of 1 to 4 channels in one sweep: sums, norm, dot and elements of some pixels
// stay in registers, so that roots and divisions overlap with reading and writing.
#pragma once

#include "core/kernels/channels.h"
#include "core/kernels/elements.h"
#include "core/kernels/groups.h"

namespace normscope {
namespace {

/// norm·Σ dy·x of each, rounded once.
inline Doubles dotsOf(Doubles norms, const Several<Doubles, 1> &products)
{
    return norms * products.v[0];
}
inline Floats dotsOf(Floats norms, const Several<Doubles, 2> &products)
{
    return joined(lowerHalf(norms) * products.v[0], upperHalf(norms) * products.v[1]);
}

/// The norms (and dots) of one vector of pixels after another. Roots and divisions take longer than
/// the processor looks ahead: those of the next vector begin before the elements of one are made,
/// and the terms of the vector after it are added.
template<int Channels, bool WithDots, typename T>
class NumbersAhead
{
public:
    static constexpr std::int64_t kWidth = VectorOf<T>::kWidth;

    /// At least kWidth pixels; without dots, dy is not looked at.
    NumbersAhead(const T *x, const T *dy, std::int64_t pixels, double epsilon)
        : m_x(x), m_dy(dy), m_last(pixels - kWidth), m_epsilon(all(epsilon))
    {
        addTerms(0);
        makeNumbers();
        addTerms(kWidth);
    }

    VectorOf<T> norms() const { return m_norms; }
    VectorOf<T> dots() const { return m_dots; }

    /// From the vector that begins with `pixel` to the next.
    void leave(std::int64_t pixel)
    {
        makeNumbers();
        addTerms(pixel + 2 * kWidth);
    }

private:
    /// Of the first pixels again where none are left.
    void addTerms(std::int64_t pixel)
    {
        const std::int64_t first = Channels * (pixel <= m_last ? pixel : 0);
        m_squares = sumPixels<true, Channels>(m_x + first, m_x + first);
        if constexpr (WithDots)
            m_products = sumPixels<false, Channels>(m_x + first, m_dy + first);
    }
    void makeNumbers()
    {
        OfPixels<T> sums = m_squares;
        for (Doubles &some : sums.v)
            some = some + m_epsilon;
        m_norms = Channels == 1 ? manyNormsOf(sums) : normsOf(sums);
        if constexpr (WithDots)
            m_dots = dotsOf(m_norms, m_products);
    }

    const T *m_x;
    const T *m_dy;
    std::int64_t m_last;
    Doubles m_epsilon;
    OfPixels<T> m_squares;
    OfPixels<T> m_products;
    VectorOf<T> m_norms;
    VectorOf<T> m_dots;
};

/// Returns the first pixel that does not fill a vector.
template<int Channels, bool Stream, bool InPlace, typename T>
std::int64_t documentedVectorsOfPixels(const ElementArrays<T> &arrays, T added, double epsilon,
                                       std::int64_t pixels)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    const VectorOf<T> one = all(T(1));
    const VectorOf<T> factor = all(added);
    if (pixels < kWidth)
        return 0;
    NumbersAhead<Channels, false, T> numbers(arrays.input, nullptr, pixels, epsilon);
    std::int64_t pixel = 0;
    for (; pixel + kWidth <= pixels; pixel += kWidth) {
        const T *x = arrays.input + Channels * pixel;
        const auto n = repeated<Channels>(numbers.norms());
        numbers.leave(pixel);
        for (std::int64_t k = 0; k < Channels; ++k) {
            const std::int64_t i = Channels * pixel + k * kWidth;
            const VectorOf<T> y = load(x + k * kWidth) * n.v[k];
            const VectorOf<T> s = (one - y) * n.v[k];
            const VectorOf<T> delta = load(arrays.deltaIn + i) + s * factor;
            put<Stream>(arrays.output + i, y);
            put<Stream>(arrays.scales + i, s);
            put<Stream && !InPlace>(arrays.delta + i, delta);
        }
    }
    return pixel;
}

/// Returns the first pixel that does not fill a vector.
template<int Channels, bool Stream, typename T>
std::int64_t exactVectorsOfPixels(const ElementArrays<T> &arrays, double epsilon,
                                  std::int64_t pixels)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    if (pixels < kWidth)
        return 0;
    NumbersAhead<Channels, true, T> numbers(arrays.input, arrays.deltaIn, pixels, epsilon);
    std::int64_t pixel = 0;
    for (; pixel + kWidth <= pixels; pixel += kWidth) {
        const T *x = arrays.input + Channels * pixel;
        const T *dy = arrays.deltaIn + Channels * pixel;
        const auto n = repeated<Channels>(numbers.norms());
        const auto dot = repeated<Channels>(numbers.dots());
        numbers.leave(pixel);
        for (std::int64_t k = 0; k < Channels; ++k) {
            const std::int64_t i = Channels * pixel + k * kWidth;
            const VectorOf<T> y = load(x + k * kWidth) * n.v[k];
            const VectorOf<T> tangent = load(dy + k * kWidth) - y * dot.v[k];
            put<Stream>(arrays.output + i, y);
            put<Stream>(arrays.delta + i, n.v[k] * tangent);
        }
    }
    return pixel;
}

/// The norms, and the dots for exact, of the last few pixels, repeated for each element.
template<int Channels, typename T>
struct LastPixels
{
    static constexpr unsigned long kMost = sizeof(VectorOf<T>) / sizeof(T);
    T norms[unsigned {Channels} * kMost];
    T dots[unsigned {Channels} * kMost];

    /// The arrays from `pixel` on, with these numbers.
    ElementArrays<T> of(const ElementArrays<T> &arrays, std::int64_t pixel, std::int64_t pixels,
                        double epsilon, bool withDots)
    {
        const std::int64_t first = Channels * pixel;
        const std::int64_t count = pixels - pixel;
        const T *x = arrays.input + first;
        const T *dy = arrays.deltaIn + first;
        double sums[kMost] = {};
        T numbers[kMost] = {};
        sumFew<Channels>(x, x, count, sums);
        normscope::norms(sums, count, epsilon, numbers);
        repeat(numbers, count, Channels, norms);
        if (withDots) {
            sumFew<Channels>(x, dy, count, sums);
            T each[kMost] = {};
            normscope::dots(numbers, sums, count, each);
            repeat(each, count, Channels, dots);
        }
        return {x,
                dy,
                norms,
                dots,
                arrays.output + first,
                arrays.scales ? arrays.scales + first : nullptr,
                arrays.delta + first};
    }
};

/// Arrays that are streamed to begin at a whole vector.
template<typename T>
bool areAligned(const T *p, const T *q, const T *r)
{
    return elementsToAlign(p, q, r) == 0;
}

template<int Channels, typename T>
void documentedPixelsOf(const ElementArrays<T> &arrays, T added, double epsilon,
                        std::int64_t pixels, bool stream)
{
    const bool inPlace = arrays.delta == arrays.deltaIn;
    const T *third = inPlace ? arrays.output : arrays.delta;
    const bool streams = stream && areAligned(arrays.output, arrays.scales, third);
    std::int64_t done = 0;
    if (streams && inPlace)
        done = documentedVectorsOfPixels<Channels, true, true>(arrays, added, epsilon, pixels);
    else if (streams)
        done = documentedVectorsOfPixels<Channels, true, false>(arrays, added, epsilon, pixels);
    else
        done = documentedVectorsOfPixels<Channels, false, false>(arrays, added, epsilon, pixels);
    LastPixels<Channels, T> last;
    documentedOnes(last.of(arrays, done, pixels, epsilon, false), added, 0,
                   Channels * (pixels - done));
}

template<int Channels, typename T>
void exactPixelsOf(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels, bool stream)
{
    const bool streams = stream && areAligned(arrays.output, arrays.output, arrays.delta);
    const std::int64_t done = streams
        ? exactVectorsOfPixels<Channels, true>(arrays, epsilon, pixels)
        : exactVectorsOfPixels<Channels, false>(arrays, epsilon, pixels);
    LastPixels<Channels, T> last;
    exactOnes(last.of(arrays, done, pixels, epsilon, true), 0, Channels * (pixels - done));
}

template<typename T>
void documentedPixels(const ElementArrays<T> &arrays, T added, double epsilon, std::int64_t pixels,
                      std::int64_t channels, bool stream)
{
    if (channels == 1)
        documentedPixelsOf<1>(arrays, added, epsilon, pixels, stream);
    else if (channels == 2)
        documentedPixelsOf<2>(arrays, added, epsilon, pixels, stream);
    else if (channels == 3)
        documentedPixelsOf<3>(arrays, added, epsilon, pixels, stream);
    else
        documentedPixelsOf<4>(arrays, added, epsilon, pixels, stream);
}

template<typename T>
void exactPixels(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels,
                 std::int64_t channels, bool stream)
{
    if (channels == 1)
        exactPixelsOf<1>(arrays, epsilon, pixels, stream);
    else if (channels == 2)
        exactPixelsOf<2>(arrays, epsilon, pixels, stream);
    else if (channels == 3)
        exactPixelsOf<3>(arrays, epsilon, pixels, stream);
    else
        exactPixelsOf<4>(arrays, epsilon, pixels, stream);
}

} // namespace
} // namespace normscope
