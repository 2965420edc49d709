// SPDX-License-Identifier: GPL-3.0-or-later
// Axis 3 of colour images in one sweep: sums, norm, dot and elements of some pixels stay in
// registers, so that roots and divisions overlap with reading and writing.
#pragma once

#include "core/kernels/channels.h"
#include "core/kernels/elements.h"
#include "core/kernels/groups.h"

namespace normscope {
namespace {

/// The vector of T.
template<typename T>
using VectorOf = decltype(all(T(0)));

/// Σ of the three terms of each of Doubles::kWidth pixels.
template<bool Squares, typename T>
inline Doubles sumPixels(const T *a, const T *b)
{
    constexpr std::int64_t kWidth = Doubles::kWidth;
    return sumThrees(terms<Squares>(a, b), terms<Squares>(a + kWidth, b + kWidth),
                     terms<Squares>(a + 2 * kWidth, b + 2 * kWidth));
}

inline Doubles normsOfPixels(const double *x, Doubles epsilon)
{
    return reciprocalRoot(sumPixels<true>(x, x) + epsilon);
}
inline Floats normsOfPixels(const float *x, Doubles epsilon)
{
    constexpr std::int64_t kHalf = 3 * Doubles::kWidth;
    return joined(reciprocalRoot(sumPixels<true>(x, x) + epsilon),
                  reciprocalRoot(sumPixels<true>(x + kHalf, x + kHalf) + epsilon));
}

inline Doubles dotsOfPixels(const double *x, const double *dy, Doubles norm)
{
    return norm * sumPixels<false>(x, dy);
}
inline Floats dotsOfPixels(const float *x, const float *dy, Floats norm)
{
    constexpr std::int64_t kHalf = 3 * Doubles::kWidth;
    return joined(lowerHalf(norm) * sumPixels<false>(x, dy),
                  upperHalf(norm) * sumPixels<false>(x + kHalf, dy + kHalf));
}

/// Returns the first pixel that does not fill a vector.
template<bool Stream, bool InPlace, typename T>
std::int64_t documentedPixels(const ElementArrays<T> &arrays, T added, double epsilon,
                              std::int64_t pixels)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    const VectorOf<T> one = all(T(1));
    const VectorOf<T> factor = all(added);
    const Doubles epsilons = all(epsilon);
    std::int64_t pixel = 0;
    for (; pixel + kWidth <= pixels; pixel += kWidth) {
        const Three<VectorOf<T>> n = threes(normsOfPixels(arrays.input + 3 * pixel, epsilons));
        for (std::int64_t k = 0; k < 3; ++k) {
            const std::int64_t i = 3 * pixel + k * kWidth;
            const VectorOf<T> y = load(arrays.input + i) * n.v[k];
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
template<bool Stream, typename T>
std::int64_t exactPixels(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    const Doubles epsilons = all(epsilon);
    std::int64_t pixel = 0;
    for (; pixel + kWidth <= pixels; pixel += kWidth) {
        const T *x = arrays.input + 3 * pixel;
        const T *dy = arrays.deltaIn + 3 * pixel;
        const VectorOf<T> norms = normsOfPixels(x, epsilons);
        const Three<VectorOf<T>> dot = threes(dotsOfPixels(x, dy, norms));
        const Three<VectorOf<T>> n = threes(norms);
        for (std::int64_t k = 0; k < 3; ++k) {
            const VectorOf<T> y = load(x + k * kWidth) * n.v[k];
            const VectorOf<T> tangent = load(dy + k * kWidth) - y * dot.v[k];
            put<Stream>(arrays.output + 3 * pixel + k * kWidth, y);
            put<Stream>(arrays.delta + 3 * pixel + k * kWidth, n.v[k] * tangent);
        }
    }
    return pixel;
}

/// The norms, and the dots for exact, of the last few pixels, repeated for each element.
template<typename T>
struct LastPixels
{
    static constexpr std::int64_t kMost = VectorOf<T>::kWidth;
    T norms[3 * sizeof(VectorOf<T>) / sizeof(T)];
    T dots[3 * sizeof(VectorOf<T>) / sizeof(T)];

    /// The arrays from `pixel` on, with these numbers.
    ElementArrays<T> of(const ElementArrays<T> &arrays, std::int64_t pixel, std::int64_t pixels,
                        double epsilon, bool withDots)
    {
        const T *x = arrays.input + 3 * pixel;
        const T *dy = arrays.deltaIn + 3 * pixel;
        const std::int64_t count = pixels - pixel;
        double sums[sizeof(VectorOf<T>) / sizeof(T)];
        T numbers[sizeof(VectorOf<T>) / sizeof(T)] = {};
        sumFew<3>(x, x, count, sums);
        normscope::norms(sums, count, epsilon, numbers);
        repeat(numbers, count, 3, norms);
        if (withDots) {
            sumFew<3>(x, dy, count, sums);
            T each[sizeof(VectorOf<T>) / sizeof(T)] = {};
            normscope::dots(numbers, sums, count, each);
            repeat(each, count, 3, dots);
        }
        return {x,
                dy,
                norms,
                dots,
                arrays.output + 3 * pixel,
                arrays.scales ? arrays.scales + 3 * pixel : nullptr,
                arrays.delta + 3 * pixel};
    }
};

/// Arrays that are streamed to begin at a whole vector.
template<typename T>
bool areAligned(const T *p, const T *q, const T *r)
{
    return elementsToAlign(p, q, r) == 0;
}

template<typename T>
void documentedColours(const ElementArrays<T> &arrays, T added, double epsilon, std::int64_t pixels,
                       bool stream)
{
    const bool inPlace = arrays.delta == arrays.deltaIn;
    const T *third = inPlace ? arrays.output : arrays.delta;
    const bool streams = stream && areAligned(arrays.output, arrays.scales, third);
    std::int64_t done = 0;
    if (streams && inPlace)
        done = documentedPixels<true, true>(arrays, added, epsilon, pixels);
    else if (streams)
        done = documentedPixels<true, false>(arrays, added, epsilon, pixels);
    else
        done = documentedPixels<false, false>(arrays, added, epsilon, pixels);
    LastPixels<T> last;
    documentedOnes(last.of(arrays, done, pixels, epsilon, false), added, 0, 3 * (pixels - done));
}

template<typename T>
void exactColours(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels, bool stream)
{
    const bool streams = stream && areAligned(arrays.output, arrays.output, arrays.delta);
    const std::int64_t done = streams ? exactPixels<true>(arrays, epsilon, pixels)
                                      : exactPixels<false>(arrays, epsilon, pixels);
    LastPixels<T> last;
    exactOnes(last.of(arrays, done, pixels, epsilon, true), 0, 3 * (pixels - done));
}

} // namespace
} // namespace normscope
