// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels as plain loops: what they compute, for every processor.
#include "core/kernels/kernels.h"
#include "core/kernels/moved_arrays.h"
#include "core/layer/summation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

template<typename T>
double term(const T *a, const T *b, std::int64_t i)
{
    return static_cast<double>(a[i]) * static_cast<double>(b[i]);
}

template<typename T>
void addToLanes(const T *a, const T *b, std::int64_t count, std::int64_t width, double *lanes)
{
    const std::int64_t laneValues = kLanes * width;
    for (std::int64_t i = 0; i < count; ++i)
        lanes[i % laneValues] += term(a, b, i);
}

template<typename T>
void addRows(const T *a, const T *b, std::int64_t stride, std::int64_t rows, std::int64_t width,
             double *sums)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t k = 0; k < width; ++k)
            sums[k] += term(a, b, row * stride + k);
    }
}

template<typename T>
void addBothToLanes(const T *x, const T *dy, std::int64_t count, std::int64_t width,
                    double *squares, double *products)
{
    addToLanes(x, x, count, width, squares);
    addToLanes(x, dy, count, width, products);
}

template<typename T>
void addBothRows(const T *x, const T *dy, std::int64_t stride, std::int64_t rows,
                 std::int64_t width, double *squares, double *products)
{
    addRows(x, x, stride, rows, width, squares);
    addRows(x, dy, stride, rows, width, products);
}

template<typename T>
void sumRuns(const T *a, const T *b, std::int64_t runs, std::int64_t length, double *sums)
{
    std::array<double, kBlockTerms> terms; // the first `length` are used
    for (std::int64_t run = 0; run < runs; ++run) {
        for (std::int64_t i = 0; i < length; ++i)
            terms[static_cast<std::size_t>(i)] = term(a, b, run * length + i);
        addBlock(terms.data(), length, 1, sums + run);
    }
}

template<typename T>
void norms(const double *squares, std::int64_t count, double epsilon, T *norm)
{
    for (std::int64_t i = 0; i < count; ++i)
        norm[i] = static_cast<T>(1 / std::sqrt(squares[i] + epsilon));
}

template<typename T>
void dots(const T *norm, const double *products, std::int64_t count, T *dot)
{
    for (std::int64_t i = 0; i < count; ++i)
        dot[i] = static_cast<T>(static_cast<double>(norm[i]) * products[i]);
}

template<typename T>
void repeat(const T *values, std::int64_t count, std::int64_t times, T *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out = std::fill_n(out, times, values[i]);
}

template<typename T>
void documented(const ElementArrays<T> &arrays, T added, std::int64_t count, bool /*stream*/)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const T n = arrays.norm[i];
        const T y = arrays.input[i] * n;
        const T s = (T(1) - y) * n;
        arrays.output[i] = y;
        arrays.scales[i] = s;
        arrays.delta[i] = arrays.deltaIn[i] + s * added;
    }
}

template<typename T>
void exact(const ElementArrays<T> &arrays, std::int64_t count, bool /*stream*/)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const T n = arrays.norm[i];
        const T y = arrays.input[i] * n;
        const T tangent = arrays.deltaIn[i] - y * arrays.dot[i];
        arrays.output[i] = y;
        arrays.delta[i] = n * tangent;
    }
}

template<typename T>
void documentedRows(const ElementArrays<T> &arrays, T added, std::int64_t stride, std::int64_t rows,
                    std::int64_t width, bool stream)
{
    for (std::int64_t row = 0; row < rows; ++row)
        documented(movedTo(arrays, row * stride), added, width, stream);
}

template<typename T>
void exactRows(const ElementArrays<T> &arrays, std::int64_t stride, std::int64_t rows,
               std::int64_t width, bool stream)
{
    for (std::int64_t row = 0; row < rows; ++row)
        exact(movedTo(arrays, row * stride), width, stream);
}

/// The arrays of one pixel, with its numbers repeated for each channel.
template<typename T>
class Pixel
{
public:
    Pixel(const ElementArrays<T> &arrays, std::int64_t pixel, std::int64_t channels, double epsilon,
          bool withDot)
        : m_arrays {arrays.input + channels * pixel,
                    arrays.deltaIn + channels * pixel,
                    m_norm.data(),
                    m_dot.data(),
                    arrays.output + channels * pixel,
                    arrays.scales ? arrays.scales + channels * pixel : nullptr,
                    arrays.delta + channels * pixel}
    {
        double sum = 0;
        T norm = 0;
        sumRuns(m_arrays.input, m_arrays.input, 1, channels, &sum);
        norms(&sum, 1, epsilon, &norm);
        m_norm.fill(norm);
        if (withDot) {
            T dot = 0;
            sumRuns(m_arrays.input, m_arrays.deltaIn, 1, channels, &sum);
            dots(&norm, &sum, 1, &dot);
            m_dot.fill(dot);
        }
    }
    Pixel(const Pixel &) = delete;
    Pixel &operator=(const Pixel &) = delete;

    const ElementArrays<T> &arrays() const { return m_arrays; }

private:
    using Numbers = std::array<T, static_cast<std::size_t>(kMostPixelChannels)>;
    Numbers m_norm {};
    Numbers m_dot {};
    ElementArrays<T> m_arrays;
};

template<typename T>
void documentedPixels(const ElementArrays<T> &arrays, T added, double epsilon, std::int64_t pixels,
                      std::int64_t channels, bool stream)
{
    for (std::int64_t i = 0; i < pixels; ++i)
        documented(Pixel<T>(arrays, i, channels, epsilon, false).arrays(), added, channels, stream);
}

template<typename T>
void exactPixels(const ElementArrays<T> &arrays, double epsilon, std::int64_t pixels,
                 std::int64_t channels, bool stream)
{
    for (std::int64_t i = 0; i < pixels; ++i)
        exact(Pixel<T>(arrays, i, channels, epsilon, true).arrays(), channels, stream);
}

template<typename T>
void products(const T *a, const T *b, std::int64_t count, T *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = a[i] * b[i];
}

template<typename T>
void scales(const T *y, const T *n, std::int64_t count, T *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = (T(1) - y[i]) * n[i];
}

template<typename T>
void tangents(const T *dy, const T *y, const T *dot, std::int64_t count, T *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = dy[i] - y[i] * dot[i];
}

template<typename T>
bool summarize(const T *values, std::int64_t count, Summary<T> &summary)
{
    std::array<double, kBlockTerms> terms {};
    T low = std::numeric_limits<T>::infinity();
    T high = -low;
    for (std::int64_t i = 0; i < count; ++i) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
        terms[static_cast<std::size_t>(i)] = static_cast<double>(values[i]);
    }
    // Which zero came first does not show: -0 + 0 is 0.
    summary.min = low + T(0);
    summary.max = high + T(0);
    addBlock(terms.data(), count, 1, &summary.sum);
    for (double &value : terms)
        value = std::abs(value);
    addBlock(terms.data(), count, 1, &summary.magnitudes);
    return std::isfinite(summary.magnitudes);
}

template<typename T>
bool binsOf(const T *values, std::int64_t count, const BinScale &scale, std::int32_t *bins)
{
    const double low = scale.low * scale.factor;
    const double last = scale.bins - 1;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto value = static_cast<double>(values[i]);
        if (!std::isfinite(value))
            return false;
        double bin = std::min((value * scale.factor - low) * scale.scale, last);
        if (value < scale.low)
            bin = -1;
        if (value > scale.high)
            bin = scale.bins;
        bins[i] = static_cast<std::int32_t>(bin) + 1;
    }
    return true;
}

template<typename T>
void scaleBytes(const std::uint8_t *values, std::int64_t count, double low, double perUnit, T *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = static_cast<T>((static_cast<double>(values[i]) - low) * perUnit);
}

std::uint64_t sumOfByteSquares(const std::uint8_t *values, std::int64_t count)
{
    std::uint64_t sum = 0;
    for (std::int64_t i = 0; i < count; ++i)
        sum += std::uint64_t {values[i]} * values[i];
    return sum;
}

template<typename T>
constexpr Kernels<T> kKernels {
    .addToLanes = &addToLanes<T>,
    .addRows = &addRows<T>,
    .addBothToLanes = &addBothToLanes<T>,
    .addBothRows = &addBothRows<T>,
    .sumRuns = &sumRuns<T>,
    .norms = &norms<T>,
    .dots = &dots<T>,
    .repeat = &repeat<T>,
    .products = &products<T>,
    .scales = &scales<T>,
    .tangents = &tangents<T>,
    .documented = &documented<T>,
    .exact = &exact<T>,
    .documentedRows = &documentedRows<T>,
    .exactRows = &exactRows<T>,
    .documentedPixels = &documentedPixels<T>,
    .exactPixels = &exactPixels<T>,
    .summarize = &summarize<T>,
    .binsOf = &binsOf<T>,
    .scaleBytes = &scaleBytes<T>,
    .sumOfByteSquares = &sumOfByteSquares,
};

} // namespace

const Kernels<float> kPortableFloats = kKernels<float>;
const Kernels<double> kPortableDoubles = kKernels<double>;

} // namespace normscope
