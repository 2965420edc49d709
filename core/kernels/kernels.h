// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of the layer, for one instruction set. A kernel works on packed memory of one
// thread; what it computes is defined by the plain loops of core/kernels/portable.cpp, and every
// other level gives the same bits.
//
//     axis None, (1, 2, 3) ...   addToLanes   core/kernels/all_axes.h
//     axis 2, (1, 2)             addToLanes   core/kernels/columns.h
//     axis 1, 0                  addRows      core/kernels/rows.h
//     axis 3                     sumRuns      core/kernels/channels.h
//     axis 3, 1 to 4 channels    exactPixels  core/kernels/pixels.h
//     norm and dot                            core/kernels/groups.h
//     output, scales, delta                   core/kernels/elements.h
//     one of the element stages               core/kernels/stages.h
//     those of axis 1, 0         exactRows    core/kernels/row_elements.h
//     minimum, maximum, sums                  core/kernels/summary.h
//     the bins of a histogram                 core/kernels/bins.h
//     bytes and their squares                 core/kernels/bytes.h
//
// Nothing of the standard library but integers: files for one instruction set include this.
#pragma once

#include <cstdint>

namespace normscope {

enum class CpuLevel;

/// What summarize finds about some finite values.
template<typename T>
struct Summary
{
    T min;
    T max;
    double sum;        ///< in the order of addBlock
    double magnitudes; ///< of |value|, likewise
};

/// The bins of a histogram: value v of [low, high] lies in bin
/// min(⌊(v·factor − low·factor)·scale⌋, bins − 1).
struct BinScale
{
    double low = 0;
    double high = 0;
    double factor = 1; ///< 0.5 where high − low itself would overflow
    double scale = 0;  ///< bins / (high·factor − low·factor); 0 for a range of one number
    std::int32_t bins = 1;
};

/// What binsOf gives for a finite value: 0 below the range, 1 + bin, 1 + bins above it.
/// Values that are not finite get the slots after these.
enum class BinSlot : std::int32_t { nan = 2, positiveInf = 3, negativeInf = 4, count = 5 };

/// Arrays of one element-wise pass. delta may be delta_in itself.
template<typename T>
struct ElementArrays
{
    const T *input;
    const T *deltaIn;
    const T *norm; ///< of each element's group
    const T *dot;  ///< likewise; exact only
    T *output;
    T *scales; ///< documented only
    T *delta;
};

inline constexpr std::int64_t kMostPixelChannels = 4;

/// Terms are a[i]·b[i], widened before they are multiplied; squares where a is b.
template<typename T>
struct Kernels
{
    /// lanes[i mod (kLanes·width)] += a[i]·b[i] for i in [0, count), width < kLanes
    void (*addToLanes)(const T *a, const T *b, std::int64_t count, std::int64_t width,
                       double *lanes);
    /// sums[k] += a[r·stride + k]·b[r·stride + k] for r in [0, rows), in turn
    void (*addRows)(const T *a, const T *b, std::int64_t stride, std::int64_t rows,
                    std::int64_t width, double *sums);
    /// Both sums in one pass over x: a·b is x·x, and x·dy.
    void (*addBothToLanes)(const T *x, const T *dy, std::int64_t count, std::int64_t width,
                           double *squares, double *products);
    void (*addBothRows)(const T *x, const T *dy, std::int64_t stride, std::int64_t rows,
                        std::int64_t width, double *squares, double *products);
    /// sums[i] = the sum of run i of `length` <= kBlockTerms terms, in the order of addBlock
    void (*sumRuns)(const T *a, const T *b, std::int64_t runs, std::int64_t length, double *sums);
    /// norm = 1/√(S + ε) in double, rounded once
    void (*norms)(const double *squares, std::int64_t count, double epsilon, T *norm);
    /// dot = norm·Σ dy·x in double, rounded once
    void (*dots)(const T *norm, const double *products, std::int64_t count, T *dot);
    /// Each value `times` times.
    void (*repeat)(const T *values, std::int64_t count, std::int64_t times, T *out);
    /// One stage: a·b, (1 − y)·n and dy − y·dot. `out` may be one of the others.
    void (*products)(const T *a, const T *b, std::int64_t count, T *out);
    void (*scales)(const T *y, const T *n, std::int64_t count, T *out);
    void (*tangents)(const T *dy, const T *y, const T *dot, std::int64_t count, T *out);
    /// y = x·n, s = (1 − y)·n, delta = delta_in + s·added. `stream`: past the caches.
    void (*documented)(const ElementArrays<T> &arrays, T added, std::int64_t count, bool stream);
    /// y = x·n, delta = n·(delta_in − y·dot)
    void (*exact)(const ElementArrays<T> &arrays, std::int64_t count, bool stream);
    /// The same of `rows` rows of `width` elements, `stride` apart, that share norms and dots.
    void (*documentedRows)(const ElementArrays<T> &arrays, T added, std::int64_t stride,
                           std::int64_t rows, std::int64_t width, bool stream);
    void (*exactRows)(const ElementArrays<T> &arrays, std::int64_t stride, std::int64_t rows,
                      std::int64_t width, bool stream);
    /// The same of pixels of 1 to kMostPixelChannels channels that are groups of their own: norm
    /// and dot are found on the way, and those of `arrays` are not looked at.
    void (*documentedPixels)(const ElementArrays<T> &arrays, T added, double epsilon,
                             std::int64_t pixels, std::int64_t channels, bool stream);
    void (*exactPixels)(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels,
                        std::int64_t channels, bool stream);
    /// False if the sum of magnitudes is not finite, so a value is not or the sum overflows: then
    /// the summary is open. 1 <= count <= kBlockTerms.
    bool (*summarize)(const T *values, std::int64_t count, Summary<T> &summary);
    /// False if a value is not finite: then the bins are open.
    bool (*binsOf)(const T *values, std::int64_t count, const BinScale &scale, std::int32_t *bins);
    /// (v − low)·perUnit in double, rounded once; where that lies within 2^-44 of the middle of
    /// two floats, either of them. Who needs a number's bits tries it first, as Input does.
    void (*scaleBytes)(const std::uint8_t *values, std::int64_t count, double low, double perUnit,
                       T *out);
    /// Σ v² of bytes, exact; the same for every T.
    std::uint64_t (*sumOfByteSquares)(const std::uint8_t *values, std::int64_t count);
};

/// The kernels of a level that the processor has; T is float or double.
template<typename T>
const Kernels<T> &kernelsOf(CpuLevel level);
/// Those of the highest level of this processor.
template<typename T>
const Kernels<T> &fastestKernels();

// One table for each level and type; those of other processors are not compiled.
extern const Kernels<float> kPortableFloats;
extern const Kernels<double> kPortableDoubles;
extern const Kernels<float> kX86v2Floats;
extern const Kernels<double> kX86v2Doubles;
extern const Kernels<float> kX86v3Floats;
extern const Kernels<double> kX86v3Doubles;

} // namespace normscope
