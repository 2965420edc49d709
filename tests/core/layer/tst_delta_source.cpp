// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/delta_source.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Kind = DeltaSource::Kind;

/// SplitMix64 as its authors write it: a state that grows at every call.
class SplitMix64
{
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

private:
    std::uint64_t m_state;
};

const Shape kShape {2, 3, 4, 3};

template<typename T>
std::vector<T> valuesOf(const DeltaSource &source, const Shape &shape = kShape,
                        const std::vector<T> &output = {})
{
    std::vector<T> values(static_cast<std::size_t>(shape.elements()));
    const std::int64_t image = shape.imageElements();
    for (std::int64_t n = 0; n < shape.batch; ++n)
        readDelta<T>(source, shape, n, 0, image, output.empty() ? nullptr : &output[0] + n * image,
                     values.data() + n * image);
    return values;
}

} // namespace

/// What arrives from the next layer.
class TestDeltaSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isConstant();
    void followsSplitMix64_data();
    void followsSplitMix64();
    void checksTheGeneratorOfThisTest();
    void staysInRange();
    void isTheSameInBothTypes();
    void differsBySeed();
    void copiesTheOutput();
    void isTheOutputOfARun_data();
    void isTheOutputOfARun();
    void putsOneImpulse();
    void readsFiles();
    void readsParts();
};

void TestDeltaSource::isConstant()
{
    const std::vector<double> zeros(72, 0);
    const std::vector<double> ones(72, 1);
    QCOMPARE(test::bitDifference(valuesOf<double>({.kind = Kind::zeros}), zeros), QString());
    QCOMPARE(test::bitDifference(valuesOf<double>({.kind = Kind::ones}), ones), QString());
    QCOMPARE(DeltaSource().kind, Kind::zeros);
}

void TestDeltaSource::checksTheGeneratorOfThisTest()
{
    // Published outputs for the seed 1234567.
    SplitMix64 generator(1'234'567);
    QCOMPARE(generator.next(), 6'457'827'717'110'365'317U);
    QCOMPARE(generator.next(), 3'203'168'211'198'807'973U);
    QCOMPARE(generator.next(), 9'817'491'932'198'370'423U);
}

void TestDeltaSource::followsSplitMix64_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::newRow("0") << quint64 {0};
    QTest::newRow("1") << quint64 {1};
    QTest::newRow("1234567") << quint64 {1'234'567};
    QTest::newRow("largest") << std::numeric_limits<quint64>::max();
}

void TestDeltaSource::followsSplitMix64()
{
    QFETCH(quint64, seed);
    SplitMix64 generator(seed);
    for (const double value : valuesOf<double>({.kind = Kind::random, .seed = seed})) {
        const auto upper = static_cast<double>(generator.next() / (1U << 24U) / (1U << 16U));
        QCOMPARE(test::bitDifference(value, upper / 8'388'608 - 1), QString());
    }
}

void TestDeltaSource::staysInRange()
{
    constexpr int kCount = 1'000'000;
    double sum = 0;
    double least = 1;
    double largest = -1;
    for (std::uint64_t i = 0; i < kCount; ++i) {
        const double value = randomDelta(1, i);
        sum += value;
        least = std::min(least, value);
        largest = std::max(largest, value);
    }
    QVERIFY(least >= -1 && least < -0.9999);
    QVERIFY(largest < 1 && largest > 0.9999);
    // The mean of n uniform numbers has the deviation 1/√(3n); five of them.
    QVERIFY(std::abs(sum / kCount) < 5 / std::sqrt(3. * kCount));
}

void TestDeltaSource::isTheSameInBothTypes()
{
    const DeltaSource source {.kind = Kind::random, .seed = 9};
    const std::vector<float> narrow = valuesOf<float>(source);
    QCOMPARE(test::difference(narrow, valuesOf<double>(source), {}), QString());
}

void TestDeltaSource::differsBySeed()
{
    QVERIFY(valuesOf<double>({.kind = Kind::random, .seed = 1})
            != valuesOf<double>({.kind = Kind::random, .seed = 2}));
}

void TestDeltaSource::copiesTheOutput()
{
    const std::vector<float> output = test::Random(test::announcedSeed()).reals<float>(72);
    QCOMPARE(test::bitDifference(valuesOf<float>({.kind = Kind::output}, kShape, output), output),
             QString());
}

void TestDeltaSource::isTheOutputOfARun_data()
{
    test::addAxisAndTypeRows();
}

/// dy = y needs the output of the same element in delta_in and in the sums of dot.
void TestDeltaSource::isTheOutputOfARun()
{
    const Input input = test::rawInput(kShape, test::Random(test::announcedSeed()).reals(72));
    const auto run
        = test::runOf(input, test::specOf(test::axisOfRow(), kExactRule, {.kind = Kind::output}),
                      test::typeOfRow());
    const std::vector<double> y = test::arrayOf(*run, StageId::output);
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::deltaIn), y), QString());
    const auto fromFile
        = test::runOf(input, test::specOf(test::axisOfRow(), kExactRule, test::deltaOf(kShape, y)),
                      test::typeOfRow());
    for (const StageId id : {StageId::dot, StageId::tangent, StageId::delta})
        QCOMPARE(test::bitDifference(test::arrayOf(*run, id), test::arrayOf(*fromFile, id)),
                 QString());
}

void TestDeltaSource::putsOneImpulse()
{
    for (const Index4 at : {Index4 {0, 0, 0, 0}, Index4 {1, 2, 3, 2}, Index4 {1, 0, 2, 1}}) {
        std::vector<float> want(72);
        want[static_cast<std::size_t>(kShape.flat(at))] = 1;
        const std::vector<float> got = valuesOf<float>({.kind = Kind::impulse, .at = at});
        QCOMPARE(test::bitDifference(got, want), QString());
    }
}

void TestDeltaSource::readsFiles()
{
    std::vector<double> values = test::Random(test::announcedSeed()).reals(72);
    values[3] = std::numeric_limits<double>::quiet_NaN();
    values[5] = -0.;
    values[7] = std::numeric_limits<double>::infinity();
    QCOMPARE(test::bitDifference(valuesOf<double>(test::deltaOf(kShape, values)), values),
             QString());
    std::vector<std::uint8_t> bytes(72, 200);
    QCOMPARE(test::difference(valuesOf<float>(test::deltaOf(kShape, bytes)),
                              std::vector<float>(72, 200), {}),
             QString());
}

void TestDeltaSource::readsParts()
{
    const std::vector<double> output = test::Random(5).reals(72);
    const DeltaSource sources[] {{.kind = Kind::ones},
                                 {.kind = Kind::random, .seed = 4},
                                 {.kind = Kind::output},
                                 {.kind = Kind::impulse, .at = {1, 1, 2, 0}},
                                 test::deltaOf(kShape, test::Random(6).reals(72))};
    for (const DeltaSource &source : sources) {
        const std::vector<double> whole = valuesOf<double>(source, kShape, output);
        for (std::int64_t first = 0; first < 36; ++first) {
            const std::int64_t count = std::min<std::int64_t>(36 - first, 11);
            std::vector<double> part(static_cast<std::size_t>(count));
            readDelta(source, kShape, 1, first, count, output.data() + 36 + first, part.data());
            const auto begin = whole.begin() + 36 + first;
            QCOMPARE(part, std::vector<double>(begin, begin + count));
        }
    }
}

QTEST_APPLESS_MAIN(TestDeltaSource)
#include "tst_delta_source.moc"
