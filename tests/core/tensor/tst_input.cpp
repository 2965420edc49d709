// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/input.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/tensors.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace normscope;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kMax = std::numeric_limits<double>::max();

/// The input that a rescale makes of values in a row.
template<typename V>
Input rescaled(const std::vector<V> &values, RescaleKind kind)
{
    const Shape shape {1, 1, static_cast<std::int64_t>(values.size()), 1};
    const auto tensor = test::sharedTensor(shape, values);
    const Result<StoredRange> range = storedRange(*tensor);
    return Input(tensor, *makeRescale(kind, *tensor, *range));
}

template<typename V>
std::vector<double> numbers(const std::vector<V> &values, RescaleKind kind)
{
    return test::readAll<double>(rescaled(values, kind));
}

} // namespace

using Numbers = std::vector<double>;
Q_DECLARE_METATYPE(Numbers)
Q_DECLARE_METATYPE(normscope::Rescale)

/// How stored numbers become x.
class TestInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRawNumbers();
    void scansRange_data();
    void scansRange();
    void scansLongArrays();
    void stopsTheScan();
    void rescalesByMinMax_data();
    void rescalesByMinMax();
    void reachesOneForAllBytePairs();
    void reachesTheEnds();
    void looksAtTheWholeBatch();
    void dividesByTheTypesMaximum();
    void refusesUnitForFloats();
    void roundsOnceToFloat();
    void roundsBytesOnce_data();
    void roundsBytesOnce();
};

void TestInput::keepsRawNumbers()
{
    const Numbers values {-3, -0., 0.1, kInf, kNaN, 5e-324, kMax};
    QCOMPARE(test::bitDifference(numbers(values, RescaleKind::none), values), QString());
    const std::vector<std::uint16_t> words {0, 1, 65535};
    QCOMPARE(numbers(words, RescaleKind::none), (Numbers {0, 1, 65535}));
}

void TestInput::scansRange_data()
{
    QTest::addColumn<Numbers>("values");
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<int>("nan");
    QTest::addColumn<int>("inf");

    QTest::newRow("one") << Numbers {7} << 7. << 7. << 0 << 0;
    QTest::newRow("negative") << Numbers {-3, -7} << -7. << -3. << 0 << 0;
    QTest::newRow("NaN first") << Numbers {kNaN, 2, 1} << 1. << 2. << 1 << 0;
    QTest::newRow("Inf") << Numbers {kInf, 2, -kInf, 1, kNaN} << 1. << 2. << 1 << 2;
    QTest::newRow("all NaN") << Numbers {kNaN, kNaN} << 0. << 0. << 2 << 0;
    QTest::newRow("no finite") << Numbers {kInf, kNaN, -kInf} << 0. << 0. << 1 << 2;
    QTest::newRow("largest") << Numbers {-kMax, kMax} << -kMax << kMax << 0 << 0;
}

void TestInput::scansRange()
{
    QFETCH(Numbers, values);
    const Shape shape {1, 1, static_cast<std::int64_t>(values.size()), 1};
    const Result<StoredRange> range = storedRange(StoredTensor::fromValues(shape, values));
    QVERIFY(range.hasValue());
    QFETCH(double, min);
    QFETCH(double, max);
    QVERIFY(range->min == min);
    QVERIFY(range->max == max);
    QTEST(int(range->nan), "nan");
    QTEST(int(range->inf), "inf");
}

/// The extremes may lie in any image and at the seams of what a task scans.
void TestInput::scansLongArrays()
{
    const Shape shape {2, 300, 1000, 1};
    for (const std::size_t place :
         {0UL, (1UL << 18U) - 1, 1UL << 18U, 299'999UL, 300'000UL, 599'999UL}) {
        std::vector<float> values(600'000, 1);
        values[place] = -5;
        const Result<StoredRange> range
            = storedRange(test::stridedTensor(shape, values, 3)); // the padding is 77
        QCOMPARE(range->min, -5.);
        QCOMPARE(range->max, 1.);
    }
}

void TestInput::stopsTheScan()
{
    std::stop_source source;
    source.request_stop();
    const auto tensor = StoredTensor::fromValues({1, 1, 3, 1}, Numbers {1, 2, 3});
    const Result<StoredRange> range = storedRange(tensor, source.get_token());
    QVERIFY(!range.hasValue());
    QCOMPARE(range.error().code, ErrorCode::cancelled);
}

void TestInput::rescalesByMinMax_data()
{
    QTest::addColumn<Numbers>("values");
    QTest::addColumn<Numbers>("x");

    QTest::newRow("quarters") << Numbers {2, 3, 4, 6} << Numbers {0, 0.25, 0.5, 1};
    QTest::newRow("negative") << Numbers {-4, 0, 4} << Numbers {0, 0.5, 1};
    QTest::newRow("constant") << Numbers {9, 9, 9} << Numbers {0, 0, 0};
    QTest::newRow("constant zero") << Numbers {0, 0} << Numbers {0, 0};
    QTest::newRow("constant and largest") << Numbers {kMax, kMax} << Numbers {0, 0};
    QTest::newRow("one element") << Numbers {-3} << Numbers {0};
    QTest::newRow("NaN stays out") << Numbers {1, kNaN, 3, 2} << Numbers {0, kNaN, 1, 0.5};
    QTest::newRow("Inf stays out")
        << Numbers {1, kInf, 3, -kInf, 2} << Numbers {0, kInf, 1, -kInf, 0.5};
    QTest::newRow("constant with NaN") << Numbers {4, kNaN, 4} << Numbers {0, kNaN, 0};
    QTest::newRow("all NaN") << Numbers {kNaN, kNaN} << Numbers {kNaN, kNaN};
    QTest::newRow("a range that overflows") << Numbers {-1e308, 0, 1e308} << Numbers {0, 0.5, 1};
    QTest::newRow("the widest range") << Numbers {-kMax, 0, kMax} << Numbers {0, 0.5, 1};
    QTest::newRow("Inf and the widest range")
        << Numbers {-kMax, kInf, kMax} << Numbers {0, kInf, 1};
    QTest::newRow("subnormal") << Numbers {0, 5e-324, 1e-323} << Numbers {0, 0.5, 1};
    QTest::newRow("neighbours") << Numbers {1, std::nextafter(1., 2.)} << Numbers {0, 1};
}

void TestInput::rescalesByMinMax()
{
    QFETCH(Numbers, values);
    QFETCH(Numbers, x);
    QCOMPARE(test::difference(numbers(values, RescaleKind::minmax), x, {}), QString());
}

/// Division, unlike multiplication by a reciprocal, takes the maximum to exactly 1, and every
/// other value to the quotient rounded once.
void TestInput::reachesOneForAllBytePairs()
{
    for (int low = 0; low < 256; ++low) {
        for (int high = low + 1; high < 256; ++high) {
            std::vector<std::uint8_t> bytes;
            Numbers want;
            for (int byte = low; byte <= high; ++byte) {
                bytes.push_back(static_cast<std::uint8_t>(byte));
                want.push_back(static_cast<double>(byte - low) / (high - low));
            }
            const Numbers got = numbers(bytes, RescaleKind::minmax);
            if (got != want || got.back() != 1)
                QFAIL(qPrintable(QStringLiteral("%1 to %2").arg(low).arg(high)));
        }
    }
}

void TestInput::reachesTheEnds()
{
    test::Random random(test::announcedSeed());
    for (int round = 0; round < 2000; ++round) {
        const int exponent = static_cast<int>(random.whole(-1060, 1020));
        Numbers values = random.reals(5);
        for (double &value : values)
            value = std::ldexp(value, exponent);
        const auto [low, high] = std::ranges::minmax(values);
        const Numbers x = numbers(values, RescaleKind::minmax);
        QVERIFY(std::ranges::min(x) == 0);
        QVERIFY(std::ranges::max(x) == (low == high ? 0 : 1));
    }
}

void TestInput::looksAtTheWholeBatch()
{
    const auto tensor = test::sharedTensor<float>({2, 1, 2, 1}, {0, 1, 2, 4});
    const Input input(tensor, *makeRescale(RescaleKind::minmax, *tensor, *storedRange(*tensor)));
    QCOMPARE(test::readAll<double>(input), (Numbers {0, 0.25, 0.5, 1}));
}

void TestInput::dividesByTheTypesMaximum()
{
    std::vector<std::uint8_t> bytes(256);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t(0));
    const Numbers byByte = numbers(bytes, RescaleKind::unit);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        QVERIFY(byByte[i] == static_cast<double>(i) / 255);
    const Numbers byWord = numbers(std::vector<std::uint16_t> {0, 257, 65535}, RescaleKind::unit);
    QCOMPARE(byWord, (Numbers {0, 257. / 65535, 1}));
}

void TestInput::refusesUnitForFloats()
{
    const auto single = StoredTensor::fromValues({1, 1, 2, 1}, std::vector<float> {0, 1});
    const auto wide = StoredTensor::fromValues({1, 1, 2, 1}, std::vector<double> {0, 1});
    for (const StoredTensor &tensor : {single, wide}) {
        const Result<Rescale> rescale = makeRescale(RescaleKind::unit, tensor, {0, 1, 0, 0});
        QVERIFY(!rescale.hasValue());
        QCOMPARE(rescale.error().code, ErrorCode::invalidArgument);
        QVERIFY(rescale.error().detail.find(toString(tensor.type())) != std::string::npos);
    }
}

void TestInput::roundsOnceToFloat()
{
    std::vector<std::uint16_t> words(65536);
    std::iota(words.begin(), words.end(), std::uint16_t(0));
    const Input input = rescaled(words, RescaleKind::minmax);
    std::vector<float> want(words.size());
    std::ranges::transform(words, want.begin(),
                           [](auto word) { return static_cast<float>(word / 65535.); });
    QCOMPARE(test::bitDifference(test::readAll<float>(input), want), QString());
}

void TestInput::roundsBytesOnce_data()
{
    QTest::addColumn<Rescale>("rescale");
    QTest::newRow("as they are") << Rescale {};
    QTest::newRow("unit") << Rescale {RescaleKind::unit, 1, 0, 255};
    for (const double low : {0, 1, 17, 200}) {
        for (const double range : {1, 3, 49, 83, 197, 254})
            QTest::addRow("from %g over %g", low, range)
                << Rescale {RescaleKind::minmax, 1, low, range};
    }
    QTest::newRow("a product is not the quotient") << Rescale {RescaleKind::minmax, 1, 0.1, 0.3};
    QTest::newRow("halves") << Rescale {RescaleKind::minmax, 0.5, 3, 7};
}

/// Each of many bytes is divided, whatever makes it fast.
void TestInput::roundsBytesOnce()
{
    QFETCH(Rescale, rescale);
    std::vector<std::uint8_t> bytes(1000);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t(0));
    Numbers want(bytes.size());
    std::ranges::transform(bytes, want.begin(), [&](std::uint8_t byte) {
        return (static_cast<double>(byte) * rescale.factor - rescale.low) / rescale.range;
    });
    const std::vector<float> wantFloats(want.begin(), want.end());
    const Input input(test::sharedTensor(Shape {1, 1, 1000, 1}, bytes), rescale);
    QCOMPARE(test::bitDifference(test::readAll<double>(input), want), QString());
    QCOMPARE(test::bitDifference(test::readAll<float>(input), wantFloats), QString());
}

QTEST_APPLESS_MAIN(TestInput)
#include "tst_input.moc"
