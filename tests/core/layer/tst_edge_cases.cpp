// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs at the edge of what the layer is made for: what NumPyNet gives for them, or what it
// should give where its own arithmetic overflows or wraps.
#include "tests/core/support/comparison.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kTiny = 0x1p-1074;     // the smallest double
constexpr double kTinyFloat = 0x1p-149; // the smallest float

Shape rowOf(std::size_t channels)
{
    return {1, 1, 1, static_cast<std::int64_t>(channels)};
}

/// One pixel whose channels are `x`, reduced over them; stored in the compute type.
test::Run pixelRun(const Numbers &x, ComputeType type, LayerSpec spec)
{
    spec.axis = AxisSet::fromMask(8);
    if (type == ComputeType::float64)
        return test::runOf(test::rawInput(rowOf(x.size()), x), spec, type);
    std::vector<float> narrow(x.size());
    std::ranges::transform(x, narrow.begin(), [](double v) { return static_cast<float>(v); });
    return test::runOf(test::rawInput(rowOf(x.size()), narrow), spec, type);
}

ComputeType computeType(bool isFloat)
{
    return isFloat ? ComputeType::float32 : ComputeType::float64;
}

/// Close to what double arithmetic gives for a printed literal.
constexpr test::Tolerance kFewUlps {.relative = 4 * test::kRoundoff<double>};

} // namespace

Q_DECLARE_METATYPE(Numbers)

class TestEdgeCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data();
    void normalizes();
    void scales_data();
    void scales();
    void losesTheLengthNearEpsilon_data();
    void losesTheLengthNearEpsilon();
    void keepsZeroGroups_data();
    void keepsZeroGroups();
    void overflowsAsDoubleDoes();
    void keepsNaNInItsGroup();
    void takesBytesAsNumbers();
    void sumsTheWholeBatchForNone();
    void sumsImagesApart();
    void isSignForGroupsOfOne_data();
    void isSignForGroupsOfOne();
    void growsWithEachCall_data();
    void growsWithEachCall();
    void keepsMemoryAtZeroWithoutCalls();
    void differsFromTheGradient();
    void isExactForHugeInputs();
    void lessonsOfThreeAndFour();
    void cannotTellSubnormals();
};

void TestEdgeCases::normalizes_data()
{
    QTest::addColumn<bool>("isFloat");
    QTest::addColumn<Numbers>("x");
    QTest::addColumn<Numbers>("y");

    const double root = std::sqrt(0.5);
    QTest::newRow("3, 4") << false << Numbers {3, 4} << Numbers {0.6, 0.8};
    QTest::newRow("1e-6") << false << Numbers {1e-6} << Numbers {.009999500037496875};
    QTest::newRow("1e-4") << false << Numbers {1e-4} << Numbers {.7071067811865476};
    QTest::newRow("smallest double") << false << Numbers {kTiny} << Numbers {1e4 * kTiny};
    QTest::newRow("smallest float") << true << Numbers {kTinyFloat} << Numbers {1e4 * kTinyFloat};
    QTest::newRow("float 1e-20") << true << Numbers {1e-20} << Numbers {1e-16};
    QTest::newRow("float 1.8e19") << true << Numbers {1.8e19} << Numbers {1};
    QTest::newRow("float whose square overflows") << true << Numbers {1.9e19} << Numbers {1};
    QTest::newRow("floats whose sum overflows")
        << true << Numbers {1.5e19, 1.5e19} << Numbers {root, root};
    QTest::newRow("largest float") << true << Numbers {-3.4e38, 3.4e38} << Numbers {-root, root};
    QTest::newRow("double 1.3e154") << false << Numbers {1.3e154} << Numbers {1};
    QTest::newRow("double whose square overflows") << false << Numbers {1.4e154} << Numbers {0};
    QTest::newRow("doubles whose sum overflows")
        << false << Numbers {1.2e154, -1.2e154} << Numbers {0, -0.};
    QTest::newRow("Inf") << false << Numbers {kInf, 2, -3} << Numbers {kNaN, 0, -0.};
    QTest::newRow("-Inf") << true << Numbers {2, -kInf} << Numbers {0, kNaN};
    QTest::newRow("NaN") << false << Numbers {1, kNaN, 2} << Numbers {kNaN, kNaN, kNaN};
}

void TestEdgeCases::normalizes()
{
    QFETCH(bool, isFloat);
    QFETCH(Numbers, x);
    QFETCH(Numbers, y);
    const auto run = pixelRun(x, computeType(isFloat), {});
    const double roundoff = isFloat ? test::kRoundoff<float> : test::kRoundoff<double>;
    // ε moves 3, 4 by 2e-10 of its length.
    const double epsilonShift = x == Numbers {3, 4} ? 2e-10 : 0;
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::output), y,
                              {.relative = 4 * roundoff + epsilonShift}),
             QString());
}

void TestEdgeCases::scales_data()
{
    QTest::addColumn<bool>("isFloat");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("scales");

    QTest::newRow("0") << false << 0. << 10'000.;
    QTest::newRow("float 0") << true << 0. << 10'000.;
    QTest::newRow("1e-6") << false << 1e-6 << 9899.510036496975;
    QTest::newRow("1e-4") << false << 1e-4 << 2071.067811865475;
    QTest::newRow("float 1.9e19") << true << 1.9e19 << 0.;
    QTest::newRow("double whose square overflows") << false << 1.4e154 << 0.;
    QTest::newRow("Inf") << false << kInf << kNaN;
}

void TestEdgeCases::scales()
{
    QFETCH(bool, isFloat);
    QFETCH(double, x);
    QFETCH(double, scales);
    const auto run = pixelRun({x}, computeType(isFloat), {});
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::scales), Numbers {scales}, kFewUlps),
             QString());
}

void TestEdgeCases::losesTheLengthNearEpsilon_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<int>("epsilonGroups");
    QTest::newRow("0") << 0. << 0. << 0;
    QTest::newRow("1e-8") << 1e-8 << 1.0e-4 << 1;
    QTest::newRow("1e-6") << 1e-6 << .0100 << 1;
    QTest::newRow("1e-4") << 1e-4 << .7071 << 1;
    QTest::newRow("1e-3") << 1e-3 << .99504 << 0; // S = 100 ε up to rounding
    QTest::newRow("1e-2") << 1e-2 << .99995 << 0;
    QTest::newRow("1") << 1. << .999999995 << 0;
}

void TestEdgeCases::losesTheLengthNearEpsilon()
{
    QFETCH(double, x);
    QFETCH(double, y);
    const auto run = pixelRun({x}, ComputeType::float64, {});
    // The figures are given to four or five digits.
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::output), Numbers {y}, {1e-4, 0}),
             QString());
    const LayerStatistics statistics = *run->statistics();
    QCOMPARE(statistics.deadGroups, x == 0 ? 1 : 0);
    if (x != 1e-3)
        QTEST(int(statistics.epsilonGroups), "epsilonGroups");
}

void TestEdgeCases::keepsZeroGroups_data()
{
    QTest::addColumn<bool>("isFloat");
    QTest::newRow("float64") << false;
    QTest::newRow("float32") << true;
}

/// The output of a dead group is 0 with the sign of x, its gain 1/√ε, and nothing is not finite.
void TestEdgeCases::keepsZeroGroups()
{
    QFETCH(bool, isFloat);
    const Numbers x {0, -0., 0};
    const Numbers dy {1, -2, 0.5};
    const auto run
        = pixelRun(x, computeType(isFloat),
                   test::specOf(AxisSet::none(), kExactRule, test::deltaOf(rowOf(3), dy)));
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::output), x), QString());
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::norm), Numbers {1e4}), QString());
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::scales), Numbers {1e4, 1e4, 1e4}),
             QString());
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::delta), Numbers {1e4, -2e4, 5e3}),
             QString());
    QCOMPARE(run->statistics()->deadGroups, 1);
}

/// A float64 square overflows as NumPyNet's does, and the statistics show it.
void TestEdgeCases::overflowsAsDoubleDoes()
{
    const LayerStatistics wide = *pixelRun({1.4e154}, ComputeType::float64, {})->statistics();
    QCOMPARE(wide.of(StageId::sum).positiveInf, 1);
    QVERIFY(std::isinf(wide.largestSum));
    // In float32 the sum is rounded to Inf only after norm was made from the double.
    const LayerStatistics narrow = *pixelRun({1.9e19}, ComputeType::float32, {})->statistics();
    QCOMPARE(narrow.of(StageId::sum).positiveInf, 1);
    QVERIFY(std::isfinite(narrow.largestSum) && narrow.largestSum > 3.4e38);
    QVERIFY(narrow.of(StageId::norm).min > 0);
}

void TestEdgeCases::keepsNaNInItsGroup()
{
    const Shape shape {1, 1, 3, 2};
    const Input input = test::rawInput<double>(shape, {1, 2, kNaN, 4, 5, 6});
    const auto byPixel
        = test::runOf(input, test::specOf(AxisSet::fromMask(8)), ComputeType::float64);
    const Numbers y = test::arrayOf(*byPixel, StageId::output);
    for (std::size_t i = 0; i < y.size(); ++i)
        QCOMPARE(std::isnan(y[i]), i == 2 || i == 3);
    QCOMPARE(byPixel->statistics()->of(StageId::input).nan, 1);
    const auto all = test::runOf(input, {}, ComputeType::float64);
    QCOMPARE(all->statistics()->of(StageId::output).nan, 6);
    QCOMPARE(all->statistics()->of(StageId::input).nan, 1);
}

/// NumPyNet squares unsigned bytes modulo 256.
void TestEdgeCases::takesBytesAsNumbers()
{
    const double root = std::sqrt(0.5);
    for (const int value : {16, 255}) {
        const auto byte = static_cast<std::uint8_t>(value);
        for (const ComputeType type : {ComputeType::float32, ComputeType::float64}) {
            const Input input = test::rawInput<std::uint8_t>(rowOf(2), {byte, byte});
            const auto run = test::runOf(input, test::specOf(AxisSet::fromMask(8)), type);
            QVERIFY(test::arrayOf(*run, StageId::squares)[0] == double(byte) * byte);
            QVERIFY(test::arrayOf(*run, StageId::sum)[0] == 2. * byte * byte);
            QCOMPARE(test::difference(test::arrayOf(*run, StageId::output), Numbers {root, root},
                                      {1e-7, 0}),
                     QString());
        }
    }
}

/// axis=None is one group over all images; changing one image changes the other's output.
void TestEdgeCases::sumsTheWholeBatchForNone()
{
    const Shape shape {2, 1, 1, 2};
    const auto run
        = test::runOf(test::rawInput<double>(shape, {1, 2, 2, 4}), {}, ComputeType::float64);
    QCOMPARE(run->groupIndex().groups(), 1);
    QVERIFY(test::arrayOf(*run, StageId::sum) == Numbers {25});
    QCOMPARE(
        test::difference(test::arrayOf(*run, StageId::output), Numbers {.2, .4, .4, .8}, {1e-9, 0}),
        QString());
}

void TestEdgeCases::sumsImagesApart()
{
    const Shape shape {2, 1, 1, 2};
    const auto run = test::runOf(test::rawInput<double>(shape, {3, 4, 6, 8}),
                                 test::specOf(AxisSet::fromMask(0xE)), ComputeType::float64);
    QVERIFY(test::arrayOf(*run, StageId::sum) == (Numbers {25, 100}));
}

void TestEdgeCases::isSignForGroupsOfOne_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::newRow("axis 0, one image") << 0x1U;
    QTest::newRow("axis 3, one channel") << 0x8U;
    QTest::newRow("no axis") << 0x0U;
}

void TestEdgeCases::isSignForGroupsOfOne()
{
    QFETCH(unsigned, mask);
    const Input input = test::rawInput<double>({1, 2, 2, 1}, {1, -1, 50, 0});
    const auto run
        = test::runOf(input, test::specOf(AxisSet::fromMask(mask)), ComputeType::float64);
    QCOMPARE(run->groupIndex().groupSize(), 1);
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::output),
                              Numbers {.999999995, -.999999995, 1 - 2e-12, 0}, {1e-15, 0}),
             QString());
    // 1 − y is 5e-9 with 8 digits lost, and 2 for a negative number.
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::scales),
                              Numbers {5e-9, 2, 2e-12 / 50, 1e4}, {1e-3, 0}),
             QString());
}

void TestEdgeCases::growsWithEachCall_data()
{
    QTest::addColumn<int>("calls");
    QTest::addColumn<double>("factor"); // of scales in the caller's delta
    QTest::newRow("0") << 0 << 0.;
    QTest::newRow("1") << 1 << 1.;
    QTest::newRow("2") << 2 << 3.;
    QTest::newRow("3") << 3 << 6.;
    QTest::newRow("4") << 4 << 10.;
    QTest::newRow("5") << 5 << 15.;
    QTest::newRow("1000") << 1000 << 500'500.;
}

void TestEdgeCases::growsWithEachCall()
{
    QFETCH(int, calls);
    QFETCH(double, factor);
    const Numbers arrived {10, -20};
    const auto run = pixelRun(
        {3, 4}, ComputeType::float64,
        test::specOf(AxisSet::none(), kDocumentedRule, test::deltaOf(rowOf(2), arrived), calls));
    const Numbers scales = test::arrayOf(*run, StageId::scales);
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::layerDelta),
                              Numbers {calls * scales[0], calls * scales[1]}, kFewUlps),
             QString());
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::delta),
                              Numbers {10 + factor * scales[0], -20 + factor * scales[1]},
                              kFewUlps),
             QString());
}

/// Forward leaves zeros, also where scales is not finite.
void TestEdgeCases::keepsMemoryAtZeroWithoutCalls()
{
    LayerSpec spec
        = test::specOf(AxisSet::none(), kDocumentedRule, {.kind = DeltaSource::Kind::ones}, 0);
    spec.epsilon = 0;
    const auto run = pixelRun({0, 0}, ComputeType::float64, spec);
    QVERIFY(std::isinf(test::arrayOf(*run, StageId::norm)[0]));
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::layerDelta), Numbers {0, 0}),
             QString());
    QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::delta), Numbers {1, 1}), QString());
}

/// For dy = 1 the documented rule and the gradient have different signs.
void TestEdgeCases::differsFromTheGradient()
{
    const DeltaSource ones {.kind = DeltaSource::Kind::ones};
    const auto run
        = pixelRun({3, 4}, ComputeType::float64, test::specOf(AxisSet::none(), kExactRule, ones));
    const test::Tolerance epsilonMoves {.relative = 1e-8};
    QCOMPARE(
        test::difference(test::arrayOf(*run, StageId::scales), Numbers {.08, .04}, epsilonMoves),
        QString());
    QCOMPARE(
        test::difference(test::arrayOf(*run, StageId::delta), Numbers {.032, -.024}, epsilonMoves),
        QString());
}

/// n³ would underflow here.
void TestEdgeCases::isExactForHugeInputs()
{
    const auto run = pixelRun(
        {3e150, 4e150}, ComputeType::float64,
        test::specOf(AxisSet::none(), kExactRule, test::deltaOf<double>(rowOf(2), {1, 0})));
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::delta), Numbers {1.28e-151, -.96e-151},
                              {.relative = 1e-14}),
             QString());
}

/// The gradient stands across x and halves where x doubles.
void TestEdgeCases::lessonsOfThreeAndFour()
{
    const DeltaSource delta = test::deltaOf<double>(rowOf(2), {1, 0});
    const LayerSpec spec = test::specOf(AxisSet::none(), kExactRule, delta);
    const auto once = pixelRun({3, 4}, ComputeType::float64, spec);
    const auto twice = pixelRun({6, 8}, ComputeType::float64, spec);
    const test::Tolerance epsilonMoves {.relative = 1e-8};
    QCOMPARE(
        test::difference(test::arrayOf(*once, StageId::delta), Numbers {.128, -.096}, epsilonMoves),
        QString());
    QCOMPARE(test::difference(test::arrayOf(*twice, StageId::delta), Numbers {.064, -.048},
                              epsilonMoves),
             QString());
}

/// Subnormal squares vanish, so a group of tiny numbers is dead although its output is not 0.
void TestEdgeCases::cannotTellSubnormals()
{
    const auto run = pixelRun({1e-200, kTiny}, ComputeType::float64, {});
    QCOMPARE(run->statistics()->deadGroups, 1);
    QCOMPARE(test::difference(test::arrayOf(*run, StageId::output), Numbers {1e-196, 1e4 * kTiny},
                              kFewUlps),
             QString());
}

QTEST_APPLESS_MAIN(TestEdgeCases)
#include "tst_edge_cases.moc"
