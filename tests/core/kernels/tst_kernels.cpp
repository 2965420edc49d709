// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cpu_level.h"
#include "core/kernels/kernels.h"
#include "core/layer/summation.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace normscope;

namespace {

/// Lengths around those at which a kernel changes its way.
constexpr std::array<std::int64_t, 24> kCounts {0,  1,   2,   3,   4,   5,    7,    8,
                                                9,  15,  16,  17,  31,  32,   33,   47,
                                                48, 100, 767, 768, 769, 1000, 4095, 4096};

/// Numbers of many sizes and both signs, with zeros of both signs.
template<typename T>
std::vector<T> wideNumbers(std::int64_t count, test::Random &random)
{
    std::vector<T> values = random.reals<T>(count);
    for (T &value : values) {
        value = std::ldexp(value, static_cast<int>(random.whole(-30, 30)));
        if (random.whole(0, 20) == 0)
            value = std::copysign(T(0), value);
    }
    return values;
}

/// Some of them NaN or infinite.
template<typename T>
void spoil(std::vector<T> &values, test::Random &random)
{
    constexpr T kInfinity = std::numeric_limits<T>::infinity();
    for (T &value : values) {
        if (random.whole(0, 9) == 0)
            value = random.real() < 0 ? std::copysign(kInfinity, value)
                                      : std::numeric_limits<T>::quiet_NaN();
    }
}

/// NaN agrees with NaN: which of them comes out is open. Everything else to the bit.
template<typename V>
QString bitDifferenceButNan(std::vector<V> got, std::vector<V> want)
{
    for (std::vector<V> *values : {&got, &want}) {
        for (V &value : *values)
            value = std::isnan(value) ? std::numeric_limits<V>::quiet_NaN() : value;
    }
    return test::bitDifference(got, want);
}

/// A range of a long array, so that kernels also begin where nothing is aligned.
template<typename T>
struct Numbers
{
    Numbers(std::int64_t count, std::int64_t offset, test::Random &random)
        : values(wideNumbers<T>(count + offset, random)), start(values.data() + offset)
    {
    }

    std::vector<T> values;
    const T *start;
};

QString at(std::int64_t count, std::int64_t width, const QString &difference)
{
    return difference.isEmpty()
        ? difference
        : QStringLiteral("%1 terms, width %2: ").arg(count).arg(width) + difference;
}

template<typename T>
QString wrongLanes(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (std::int64_t width = 1; width < kLanes; ++width) {
        for (const std::int64_t count : kCounts) {
            const Numbers<T> a(count, width % 4, random);
            const Numbers<T> b(count, count % 3, random);
            for (const T *other : {a.start, b.start}) {
                std::vector<double> got = random.reals(kLanes * width);
                std::vector<double> want = got;
                kernels.addToLanes(a.start, other, count, width, got.data());
                plain.addToLanes(a.start, other, count, width, want.data());
                if (const QString wrong = test::bitDifference(got, want); !wrong.isEmpty())
                    return at(count, width, wrong);
            }
        }
    }
    return {};
}

template<typename T>
QString wrongRows(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t rows : {1, 2, 3, 4, 5, 8, 11, 17}) {
        for (const std::int64_t width : {1, 2, 3, 4, 5, 7, 8, 9, 31, 100, 600}) {
            const std::int64_t stride = width + rows % 3;
            const Numbers<T> a(rows * stride, 1, random);
            const Numbers<T> b(rows * stride, 2, random);
            for (const T *other : {a.start, b.start}) {
                std::vector<double> got(static_cast<std::size_t>(width), -0.0);
                std::vector<double> want = got;
                kernels.addRows(a.start, other, stride, rows, width, got.data());
                plain.addRows(a.start, other, stride, rows, width, want.data());
                if (const QString wrong = test::bitDifference(got, want); !wrong.isEmpty())
                    return at(rows, width, wrong);
            }
        }
    }
    return {};
}

/// Two sums in one pass are those of two passes.
template<typename T>
QString wrongBoth(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (std::int64_t width = 1; width < kLanes; ++width) {
        for (const std::int64_t count : kCounts) {
            const Numbers<T> x(count, width % 4, random);
            const Numbers<T> dy(count, count % 3, random);
            std::vector<double> squares = random.reals(kLanes * width);
            std::vector<double> products = random.reals(kLanes * width);
            std::vector<double> wantSquares = squares;
            std::vector<double> wantProducts = products;
            kernels.addBothToLanes(x.start, dy.start, count, width, squares.data(),
                                   products.data());
            plain.addToLanes(x.start, x.start, count, width, wantSquares.data());
            plain.addToLanes(x.start, dy.start, count, width, wantProducts.data());
            const QString wrong = test::bitDifference(squares, wantSquares)
                + test::bitDifference(products, wantProducts);
            if (!wrong.isEmpty())
                return at(count, width, wrong);
        }
    }
    return {};
}

template<typename T>
QString wrongBothRows(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t rows : {1, 2, 3, 4, 5, 8, 11}) {
        for (const std::int64_t width : {1, 3, 4, 5, 9, 100, 600}) {
            const std::int64_t stride = width + rows % 3;
            const Numbers<T> x(rows * stride, 1, random);
            const Numbers<T> dy(rows * stride, 2, random);
            std::vector<double> squares(static_cast<std::size_t>(width), -0.0);
            std::vector<double> products = squares;
            std::vector<double> wantSquares = squares;
            std::vector<double> wantProducts = squares;
            kernels.addBothRows(x.start, dy.start, stride, rows, width, squares.data(),
                                products.data());
            plain.addRows(x.start, x.start, stride, rows, width, wantSquares.data());
            plain.addRows(x.start, dy.start, stride, rows, width, wantProducts.data());
            const QString wrong = test::bitDifference(squares, wantSquares)
                + test::bitDifference(products, wantProducts);
            if (!wrong.isEmpty())
                return at(rows, width, wrong);
        }
    }
    return {};
}

template<typename T>
QString wrongRuns(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t length : kCounts) {
        const std::int64_t runs = length < 100 ? 13 : 3;
        const Numbers<T> a(runs * length, 1, random);
        const Numbers<T> b(runs * length, 2, random);
        for (const T *other : {a.start, b.start}) {
            std::vector<double> got(static_cast<std::size_t>(length == 0 ? 0 : runs));
            std::vector<double> want(got.size());
            kernels.sumRuns(a.start, other, std::ssize(got), length, got.data());
            plain.sumRuns(a.start, other, std::ssize(got), length, want.data());
            if (const QString wrong = test::bitDifference(got, want); !wrong.isEmpty())
                return at(length, 1, wrong);
        }
    }
    return {};
}

template<typename T>
QString wrongGroupNumbers(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (std::int64_t count = 0; count < 40; ++count) {
        std::vector<double> squares = wideNumbers<double>(count, random);
        std::ranges::transform(squares, squares.begin(), [](double x) { return std::abs(x); });
        const std::vector<double> products = wideNumbers<double>(count, random);
        std::vector<T> norms(squares.size());
        std::vector<T> dots(squares.size());
        std::vector<T> wantNorms(squares.size());
        std::vector<T> wantDots(squares.size());
        for (const double epsilon : {0.0, 1e-8, 3.0}) {
            kernels.norms(squares.data(), count, epsilon, norms.data());
            plain.norms(squares.data(), count, epsilon, wantNorms.data());
            kernels.dots(norms.data(), products.data(), count, dots.data());
            plain.dots(norms.data(), products.data(), count, wantDots.data());
            const QString wrong = bitDifferenceButNan(norms, wantNorms);
            const QString wrongDot = bitDifferenceButNan(dots, wantDots);
            if (!wrong.isEmpty() || !wrongDot.isEmpty())
                return at(count, 1, wrong + wrongDot);
        }
    }
    return {};
}

/// Norms whose double lies next to the middle of two floats, and sums beyond the range of floats.
template<typename T>
QString wrongNormsAtEdges(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    std::vector<double> squares {0,         0x1p-1074,
                                 0x1p-1022, 0x1p-150,
                                 0x1p-149,  0x1p-127,
                                 0x1p-126,  0x1p127,
                                 0x1p128,   0x1p300,
                                 0x1p1023,  INFINITY,
                                 -1,        std::numeric_limits<double>::quiet_NaN()};
    for (int i = 0; i < 20'000; ++i) {
        const auto n = static_cast<float>(1 + std::abs(random.real()));
        const double middle
            = (static_cast<double>(n) + static_cast<double>(std::nextafter(n, 3.F))) / 2;
        const double square = 1 / (middle * middle);
        squares.insert(squares.end(),
                       {std::nextafter(square, 0), square, std::nextafter(square, 3),
                        square * (1 + 0x1p-43), square * (1 - 0x1p-43), square * (1 + 0x1p-40)});
    }
    for (const double scale : {1.0, 0x1p-60, 0x1p80, 3.7}) {
        std::vector<double> scaled = squares;
        for (double &square : scaled)
            square *= scale;
        std::vector<T> got(squares.size());
        std::vector<T> want(squares.size());
        kernels.norms(scaled.data(), std::ssize(scaled), 0, got.data());
        plain.norms(scaled.data(), std::ssize(scaled), 0, want.data());
        if (QString wrong = bitDifferenceButNan(got, want); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

template<typename T>
QString wrongRepeats(const Kernels<T> &kernels, const Kernels<T> & /*plain*/, test::Random &random)
{
    for (std::int64_t times = 1; times < 20; ++times) {
        for (std::int64_t count = 0; count < 40; ++count) {
            const std::vector<T> values = wideNumbers<T>(count, random);
            std::vector<T> got(static_cast<std::size_t>(count * times + 1), T(7));
            std::vector<T> want(got.size(), T(7));
            for (std::size_t i = 0; i + 1 < want.size(); ++i)
                want[i] = values[i / static_cast<std::size_t>(times)];
            kernels.repeat(values.data(), count, times, got.data());
            if (const QString wrong = test::bitDifference(got, want); !wrong.isEmpty())
                return at(count, times, wrong);
        }
    }
    return {};
}

/// Input and results of an element kernel; one number lies beyond the end and must stay.
template<typename T>
struct Elements
{
    Elements(std::int64_t elementCount, test::Random &random)
        : count(elementCount),
          input(wideNumbers<T>(count, random)),
          deltaIn(wideNumbers<T>(count, random)),
          norm(wideNumbers<T>(count, random)),
          dot(wideNumbers<T>(count, random)),
          results(3, std::vector<T>(static_cast<std::size_t>(count) + 5, T(7)))
    {
        spoil(input, random);
    }

    /// `skew` moves one of the results out of line with the others.
    ElementArrays<T> arrays(std::size_t offset, std::size_t skew)
    {
        return {input.data(),
                deltaIn.data(),
                norm.data(),
                dot.data(),
                results[0].data() + offset,
                results[1].data() + offset,
                results[2].data() + offset + skew};
    }

    QString difference(const Elements &other) const
    {
        QString wrong;
        for (std::size_t i = 0; i < results.size(); ++i)
            wrong += bitDifferenceButNan(results[i], other.results[i]);
        return wrong;
    }

    std::int64_t count;
    std::vector<T> input, deltaIn, norm, dot;
    std::vector<std::vector<T>> results;
};

template<typename T>
QString wrongElements(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t count : kCounts) {
        for (const std::size_t offset : {0U, 1U, 2U, 3U}) {
            for (const std::size_t skew : {0U, 1U}) {
                for (const bool stream : {false, true}) {
                    Elements<T> got(count, random);
                    Elements<T> want = got;
                    kernels.documented(got.arrays(offset, skew), T(3), count, stream);
                    plain.documented(want.arrays(offset, skew), T(3), count, stream);
                    const QString wrong = got.difference(want);
                    kernels.exact(got.arrays(offset, skew), count, stream);
                    plain.exact(want.arrays(offset, skew), count, stream);
                    const QString wrongExact = got.difference(want);
                    if (!wrong.isEmpty() || !wrongExact.isEmpty())
                        return at(count, 1, wrong + wrongExact);
                }
            }
        }
    }
    return {};
}

/// One stage at a time, also where it takes the place of another.
template<typename T>
QString wrongStages(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t count : kCounts) {
        for (const std::size_t offset : {0U, 1U, 3U}) {
            Elements<T> got(count, random);
            Elements<T> want = got;
            for (auto [set, some] : {std::pair(&kernels, &got), std::pair(&plain, &want)}) {
                const ElementArrays<T> a = some->arrays(offset, 0);
                set->products(a.input, a.norm, count, a.output);
                set->scales(a.output, a.norm, count, a.scales);
                set->tangents(a.deltaIn, a.output, a.dot, count, a.delta);
                set->products(a.delta, a.norm, count, a.delta);
                set->scales(a.scales, a.norm, count, a.scales);
                set->tangents(a.deltaIn, a.output, a.dot, count, a.output);
            }
            if (const QString wrong = got.difference(want); !wrong.isEmpty())
                return at(count, 1, wrong);
        }
    }
    return {};
}

/// Rows that share norms and dots.
template<typename T>
QString wrongRowElements(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t rows : {1, 3, 4, 5, 9}) {
        for (const std::int64_t width : {1, 15, 16, 17, 40, 71}) {
            for (const std::int64_t gap : {0, 1, 8}) {
                for (const bool stream : {false, true}) {
                    const std::int64_t stride = (stream ? (width + 7) / 8 * 8 : width) + gap;
                    const auto offset = static_cast<std::size_t>(rows % 4);
                    Elements<T> got(rows * stride, random);
                    Elements<T> want = got;
                    kernels.documentedRows(got.arrays(offset, 0), T(3), stride, rows, width,
                                           stream);
                    plain.documentedRows(want.arrays(offset, 0), T(3), stride, rows, width, stream);
                    const QString wrong = got.difference(want);
                    kernels.exactRows(got.arrays(offset, 0), stride, rows, width, stream);
                    plain.exactRows(want.arrays(offset, 0), stride, rows, width, stream);
                    const QString wrongExact = got.difference(want);
                    if (!wrong.isEmpty() || !wrongExact.isEmpty())
                        return at(rows, width, wrong + wrongExact);
                }
            }
        }
    }
    return {};
}

/// A delta that takes the place of delta_in, row by row.
template<typename T>
QString wrongRowsInPlace(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    Elements<T> got(5 * 48, random);
    Elements<T> want = got;
    for (Elements<T> *one : {&got, &want}) {
        ElementArrays<T> arrays = one->arrays(0, 0);
        std::copy_n(arrays.deltaIn, one->count, arrays.delta);
        arrays.deltaIn = arrays.delta;
        (one == &got ? kernels : plain).documentedRows(arrays, T(1), 48, 5, 48, true);
    }
    return got.difference(want);
}

/// Pixels of a few channels, whose norms and dots the kernel makes itself.
template<typename T>
QString wrongPixels(const Kernels<T> &kernels, const Kernels<T> &plain, std::int64_t channels,
                    std::size_t offset, bool stream, test::Random &random)
{
    for (const std::int64_t pixels : {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 100}) {
        Elements<T> got(channels * pixels, random);
        Elements<T> want = got;
        kernels.documentedPixels(got.arrays(offset, 0), T(3), 1e-8, pixels, channels, stream);
        plain.documentedPixels(want.arrays(offset, 0), T(3), 1e-8, pixels, channels, stream);
        const QString wrong = got.difference(want);
        kernels.exactPixels(got.arrays(offset, 0), 1e-8, pixels, channels, stream);
        plain.exactPixels(want.arrays(offset, 0), 1e-8, pixels, channels, stream);
        const QString wrongExact = got.difference(want);
        if (!wrong.isEmpty() || !wrongExact.isEmpty())
            return at(pixels, channels, wrong + wrongExact);
    }
    return {};
}

template<typename T>
QString wrongPixelsAnywhere(const Kernels<T> &kernels, const Kernels<T> &plain,
                            test::Random &random)
{
    for (std::int64_t channels = 1; channels <= kMostPixelChannels; ++channels) {
        for (const std::size_t offset : {0U, 1U}) {
            for (const bool stream : {false, true}) {
                QString wrong = wrongPixels(kernels, plain, channels, offset, stream, random);
                if (!wrong.isEmpty())
                    return wrong;
            }
        }
    }
    return {};
}

template<typename T>
QString wrongSummaryOf(const std::vector<T> &values, bool isSpoilt, const Kernels<T> &kernels,
                       const Kernels<T> &plain)
{
    const auto count = std::ssize(values);
    Summary<T> got {};
    Summary<T> want {};
    const bool isFinite = kernels.summarize(values.data(), count, got);
    if (isFinite == isSpoilt || plain.summarize(values.data(), count, want) == isSpoilt)
        return QStringLiteral("%1 values: finite is %2").arg(count).arg(isFinite);
    if (isSpoilt)
        return {};
    const QString wrong = test::bitDifference(std::vector<double> {got.sum, got.magnitudes},
                                              std::vector<double> {want.sum, want.magnitudes})
        + test::bitDifference(std::vector<T> {got.min, got.max},
                              std::vector<T> {want.min, want.max});
    return at(count, 1, wrong);
}

/// Values of both signs, of none below zero, of all but one.
template<typename T>
QString wrongSummary(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const std::int64_t count : kCounts) {
        if (count == 0)
            continue;
        for (int round = 0; round < 6; ++round) {
            std::vector<T> values = wideNumbers<T>(count, random);
            if (round > 1) {
                for (T &value : values)
                    value = value < 0 ? -value : value;
            }
            T &one = values[static_cast<std::size_t>(random.whole(0, count - 1))];
            if (round > 3)
                one = -one;
            const bool isSpoilt = round % 2 == 1;
            if (isSpoilt)
                one = random.real() < 0 ? std::numeric_limits<T>::quiet_NaN()
                                        : std::copysign(std::numeric_limits<T>::infinity(), one);
            QString wrong = wrongSummaryOf(values, isSpoilt, kernels, plain);
            if (!wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

template<typename T>
QString wrongBins(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const BinScale &scale :
         {BinScale {-0.5, 0.75, 1, 4096 / 1.25, 4096}, BinScale {0, 0, 1, 0, 7},
          BinScale {-1e308, 1.5e308, 0.5, 5 / 1.25e308, 5}}) {
        for (const std::int64_t count : kCounts) {
            std::vector<T> values = random.reals<T>(count);
            for (T &value : values) {
                if (random.whole(0, 9) == 0)
                    value = static_cast<T>(random.real() < 0 ? scale.low : scale.high);
                if (!std::isfinite(value))
                    value = 0;
            }
            std::vector<std::int32_t> got(values.size() + 1, -7);
            std::vector<std::int32_t> want = got;
            const bool isFinite = kernels.binsOf(values.data(), count, scale, got.data());
            if (!isFinite || !plain.binsOf(values.data(), count, scale, want.data()) || got != want)
                return QStringLiteral("%1 values in %2 bins").arg(count).arg(scale.bins);
            if (count == 0)
                continue;
            values[static_cast<std::size_t>(random.whole(0, count - 1))]
                = -std::numeric_limits<T>::infinity();
            if (kernels.binsOf(values.data(), count, scale, got.data())
                || plain.binsOf(values.data(), count, scale, want.data()))
                return QStringLiteral("an infinity among %1 is not seen").arg(count);
        }
    }
    return {};
}

template<typename T>
QString wrongBytes(const Kernels<T> &kernels, const Kernels<T> & /*plain*/, test::Random &random)
{
    std::vector<std::uint8_t> bytes(5000, 255);
    for (const bool areRandom : {false, true}) {
        if (areRandom)
            std::ranges::generate(bytes,
                                  [&] { return static_cast<std::uint8_t>(random.whole(0, 255)); });
        for (const std::int64_t count : kCounts) {
            std::uint64_t want = 0;
            for (std::int64_t i = 0; i < count; ++i) {
                const std::uint64_t byte = bytes[static_cast<std::size_t>(i) + 3];
                want += byte * byte;
            }
            if (kernels.sumOfByteSquares(bytes.data() + 3, count) != want)
                return QStringLiteral("%1 bytes").arg(count);
        }
    }
    return {};
}

/// Values at the edges of bins and next to them.
template<typename T>
QString wrongBinsAtEdges(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    for (const auto &[low, high] :
         {std::pair {0.F, 1.F}, std::pair {0.F, 256.F}, std::pair {-0.7F, 0.3F},
          std::pair {1000.F, 1000.5F}, std::pair {-3e-39F, 1e-38F}, std::pair {-1e30F, 3e30F},
          std::pair {1e-3F, 7e7F}}) {
        for (const std::int32_t bins : {1, 2, 7, 100, 4095, 4096, 8192, 8193}) {
            const auto range = static_cast<double>(high) - static_cast<double>(low);
            const BinScale scale {static_cast<double>(low), static_cast<double>(high), 1,
                                  bins / range, bins};
            std::vector<T> values(4096);
            for (T &value : values) {
                const auto edge = static_cast<double>(random.whole(0, bins));
                value = static_cast<T>(scale.low + edge / bins * range);
                for (std::int64_t steps = random.whole(0, 8); steps > 4; --steps)
                    value = std::nextafter(value, random.real() < 0 ? T(-1e38) : T(1e38));
            }
            std::vector<std::int32_t> got(values.size());
            std::vector<std::int32_t> want(values.size());
            const auto count = std::ssize(values);
            if (!kernels.binsOf(values.data(), count, scale, got.data())
                || !plain.binsOf(values.data(), count, scale, want.data()) || got != want)
                return QStringLiteral("%1 bins from %2 to %3").arg(bins).arg(low).arg(high);
        }
    }
    return {};
}

template<typename T>
QString wrongScaledBytes(const Kernels<T> &kernels, const Kernels<T> &plain, test::Random &random)
{
    std::vector<std::uint8_t> bytes(5000);
    std::ranges::generate(bytes, [&] { return static_cast<std::uint8_t>(random.whole(0, 255)); });
    for (const auto &[low, perUnit] : {std::pair {0., 1.}, std::pair {0., 1 / 255.},
                                       std::pair {17., 1 / 83.}, std::pair {-3.3, 1e30}}) {
        for (const std::int64_t count : kCounts) {
            std::vector<T> got(static_cast<std::size_t>(count) + 1, T(7));
            std::vector<T> want = got;
            kernels.scaleBytes(bytes.data() + 3, count, low, perUnit, got.data());
            plain.scaleBytes(bytes.data() + 3, count, low, perUnit, want.data());
            if (const QString wrong = test::bitDifference(got, want); !wrong.isEmpty())
                return at(count, 1, wrong);
        }
    }
    return {};
}

template<typename T>
using Check = QString (*)(const Kernels<T> &, const Kernels<T> &, test::Random &);

/// A check of one kernel in both types.
struct KernelCheck
{
    const char *name = "";
    Check<float> floats = nullptr;
    Check<double> doubles = nullptr;
};

const KernelCheck kChecks[] {
    {"addToLanes", &wrongLanes<float>, &wrongLanes<double>},
    {"addRows", &wrongRows<float>, &wrongRows<double>},
    {"addBothToLanes", &wrongBoth<float>, &wrongBoth<double>},
    {"addBothRows", &wrongBothRows<float>, &wrongBothRows<double>},
    {"sumRuns", &wrongRuns<float>, &wrongRuns<double>},
    {"norms and dots", &wrongGroupNumbers<float>, &wrongGroupNumbers<double>},
    {"norms at edges", &wrongNormsAtEdges<float>, &wrongNormsAtEdges<double>},
    {"pixels", &wrongPixelsAnywhere<float>, &wrongPixelsAnywhere<double>},
    {"repeat", &wrongRepeats<float>, &wrongRepeats<double>},
    {"documented and exact", &wrongElements<float>, &wrongElements<double>},
    {"one stage", &wrongStages<float>, &wrongStages<double>},
    {"rows of elements", &wrongRowElements<float>, &wrongRowElements<double>},
    {"rows of elements in place", &wrongRowsInPlace<float>, &wrongRowsInPlace<double>},
    {"summarize", &wrongSummary<float>, &wrongSummary<double>},
    {"binsOf", &wrongBins<float>, &wrongBins<double>},
    {"binsOf at edges", &wrongBinsAtEdges<float>, &wrongBinsAtEdges<double>},
    {"scaleBytes", &wrongScaledBytes<float>, &wrongScaledBytes<double>},
    {"sumOfByteSquares", &wrongBytes<float>, &wrongBytes<double>},
};

} // namespace

Q_DECLARE_METATYPE(KernelCheck)
Q_DECLARE_METATYPE(normscope::CpuLevel)

/// Every instruction set gives the bits of the plain loops.
class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void haveTheBitsOfPlainLoops_data();
    void haveTheBitsOfPlainLoops() const;
    void plainLoopsAddAsBlocks() const;
    void oneZeroShows();

private:
    std::uint64_t m_seed = 0;
};

void TestKernels::haveTheBitsOfPlainLoops_data()
{
    QTest::addColumn<KernelCheck>("check");
    QTest::addColumn<CpuLevel>("level");
    for (const KernelCheck &check : kChecks) {
        for (const CpuLevel level : cpuLevels())
            QTest::addRow("%s, %s", check.name, toString(level).data()) << check << level;
    }
}

void TestKernels::haveTheBitsOfPlainLoops() const
{
    QFETCH(KernelCheck, check);
    QFETCH(CpuLevel, level);
    test::Random random(m_seed);
    QCOMPARE(check.floats(kernelsOf<float>(level), kPortableFloats, random), QString());
    QCOMPARE(check.doubles(kernelsOf<double>(level), kPortableDoubles, random), QString());
}

/// The lanes of the plain loops, added pairwise, are addBlock's sum.
void TestKernels::plainLoopsAddAsBlocks() const
{
    test::Random random(m_seed);
    for (const std::int64_t count : {1, 15, 16, 17, 100, 4096}) {
        const std::vector<double> x = wideNumbers<double>(count, random);
        std::vector<double> terms(x.size());
        std::ranges::transform(x, terms.begin(), [](double v) { return v * v; });
        double want = 0;
        double got = 0;
        addBlock(terms.data(), count, 1, &want);
        kPortableDoubles.sumRuns(x.data(), x.data(), 1, count, &got);
        QCOMPARE(test::bitDifference(got, want), QString());
    }
}

/// Minimum and maximum do not tell which zero came first.
void TestKernels::oneZeroShows()
{
    for (const CpuLevel level : cpuLevels()) {
        for (const std::size_t negative : {0U, 1U, 20U, 30U}) {
            std::vector<float> zeros(31);
            zeros[negative] = -0.F;
            Summary<float> summary {};
            QVERIFY(kernelsOf<float>(level).summarize(zeros.data(), 31, summary));
            QVERIFY(!std::signbit(summary.min) && !std::signbit(summary.max));
        }
    }
}

QTEST_APPLESS_MAIN(TestKernels)
#include "tst_kernels.moc"
