// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/delta_source.h"
#include "core/layer/group_sums.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QTest>

using namespace normscope;

Q_DECLARE_METATYPE(normscope::Shape)
Q_DECLARE_METATYPE(normscope::ReductionPlan)

namespace {

using Sums = std::vector<double>;

/// Whole numbers, so that every order of adding them is exact.
Sums wholeTerms(std::int64_t count, test::Random &random)
{
    Sums terms(static_cast<std::size_t>(count));
    std::ranges::generate(terms, [&] { return static_cast<double>(random.whole(-1000, 1000)); });
    return terms;
}

TermReader readerOf(const Sums &terms)
{
    return [&terms](std::int64_t first, std::int64_t count, double *out) {
        std::copy_n(terms.begin() + first, count, out);
    };
}

Sums naiveSums(const Shape &shape, const AxisSet &axes, const Sums &terms)
{
    Sums sums(test::naiveGroupCount(shape, axes));
    const std::vector<std::size_t> groupOf = test::naiveGroups(shape, axes);
    for (std::size_t i = 0; i < terms.size(); ++i)
        sums[groupOf[i]] += terms[i];
    return sums;
}

QString wrongSums(const Shape &shape, const AxisSet &axes, test::Random &random)
{
    const Sums terms = wholeTerms(shape.elements(), random);
    const Result<Sums> sums = groupSums(makeReductionPlan(shape, axes), readerOf(terms), {});
    const QString difference
        = test::difference(*sums, naiveSums(shape, axes, terms), test::Tolerance {});
    return difference.isEmpty()
        ? difference
        : QString::fromStdString(toString(shape) + " axis " + axes.toPython() + ": ") + difference;
}

/// The square of a random number of the place, so that long arrays need no memory.
double squareAt(std::int64_t flat)
{
    const double x = randomDelta(3, static_cast<std::uint64_t>(flat));
    return x * x;
}

void readSquares(std::int64_t first, std::int64_t count, double *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = squareAt(first + i);
}

/// Σ of squareAt over each group in long double, compensated, by the plan's five loops.
std::vector<long double> longSums(const ReductionPlan &plan)
{
    std::vector<long double> sums(static_cast<std::size_t>(plan.groups()));
    std::vector<long double> lost(sums.size());
    std::int64_t flat = 0;
    for (std::int64_t step = 0; step < plan.keptOuter * plan.summedOuter; ++step) {
        for (std::int64_t middle = 0; middle < plan.keptMiddle * plan.summedInner; ++middle) {
            for (std::int64_t inner = 0; inner < plan.keptInner; ++inner, ++flat) {
                const auto group = static_cast<std::size_t>(
                    ((step / plan.summedOuter) * plan.keptMiddle + middle / plan.summedInner)
                        * plan.keptInner
                    + inner);
                const long double term = static_cast<long double>(squareAt(flat)) - lost[group];
                const long double sum = sums[group] + term;
                lost[group] = (sum - sums[group]) - term;
                sums[group] = sum;
            }
        }
    }
    return sums;
}

} // namespace

/// Sums over any axes: right, accurate, and the same bits on any number of threads.
class TestGroupSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsEveryAxisSet();
    void addsAcrossBlocks_data();
    void addsAcrossBlocks();
    void addsAnyWidth();
    void isAccurate_data();
    void isAccurate();
    void doesNotDependOnThreads_data();
    void doesNotDependOnThreads();
    void doesNotDependOnStrides_data();
    void doesNotDependOnStrides();
    void stops();
};

void TestGroupSums::addsEveryAxisSet()
{
    test::Random random(test::announcedSeed());
    for (int round = 0; round < 60; ++round) {
        const Shape shape {random.whole(1, 7), random.whole(1, 7), random.whole(1, 7),
                           random.whole(1, 7)};
        for (const AxisSet &axes : test::allAxisSets())
            QCOMPARE(wrongSums(shape, axes, random), QString());
    }
}

void TestGroupSums::addsAcrossBlocks_data()
{
    QTest::addColumn<Shape>("shape");
    // Blocks hold 4096 terms of a run, 256 rows of wide ones, and tasks about 65536 terms.
    QTest::newRow("4095 columns") << Shape {2, 3, 4095, 1};
    QTest::newRow("4096 columns") << Shape {2, 3, 4096, 1};
    QTest::newRow("4097 columns") << Shape {2, 3, 4097, 1};
    QTest::newRow("8193 columns of 3") << Shape {1, 2, 8193, 3};
    QTest::newRow("a long run") << Shape {1, 1, 131'073, 1};
    QTest::newRow("255 rows of 16") << Shape {2, 255, 4, 4};
    QTest::newRow("256 rows of 17") << Shape {2, 256, 17, 1};
    QTest::newRow("257 rows of 40") << Shape {2, 257, 8, 5};
    QTest::newRow("1025 rows of 33") << Shape {1, 1025, 11, 3};
    QTest::newRow("rows wider than a part") << Shape {1, 300, 4100, 1};
    QTest::newRow("many short runs") << Shape {1, 300, 301, 3};
    QTest::newRow("257 images") << Shape {257, 5, 7, 3};
    QTest::newRow("513 images of a wide row") << Shape {513, 1, 50, 2};
    QTest::newRow("300 rows, 70 columns, 40 channels") << Shape {1, 300, 70, 40};
    QTest::newRow("4099 channels") << Shape {2, 3, 2, 4099};
}

void TestGroupSums::addsAcrossBlocks()
{
    QFETCH(Shape, shape);
    test::Random random(test::announcedSeed());
    for (const AxisSet &axes : test::allAxisSets())
        QCOMPARE(wrongSums(shape, axes, random), QString());
}

void TestGroupSums::addsAnyWidth()
{
    test::Random random(test::announcedSeed());
    for (std::int64_t width = 1; width <= 40; ++width) {
        for (const std::int64_t length : {1, 2, 15, 16, 17, 255, 256, 257, 513, 4097}) {
            for (const unsigned mask : {0x4U, 0x5U, 0x2U})
                QCOMPARE(wrongSums({2, 1, length, width}, AxisSet::fromMask(mask), random),
                         QString());
        }
    }
}

void TestGroupSums::isAccurate_data()
{
    QTest::addColumn<ReductionPlan>("plan");
    QTest::newRow("one run of 12 million") << ReductionPlan {1, 1, 1, 12'000'001, 1};
    QTest::newRow("3 interleaved runs") << ReductionPlan {1, 1, 1, 4'000'001, 3};
    QTest::newRow("15 interleaved runs") << ReductionPlan {1, 1, 1, 700'001, 15};
    QTest::newRow("17 wide rows") << ReductionPlan {1, 1, 1, 700'001, 17};
    QTest::newRow("2 summed loops") << ReductionPlan {1, 3001, 2, 2001, 1};
    QTest::newRow("a long outer sum") << ReductionPlan {1, 3'000'001, 2, 2, 1};
    QTest::newRow("2 runs and 2 loops") << ReductionPlan {2, 1001, 1, 2000, 3};
}

void TestGroupSums::isAccurate()
{
    QFETCH(ReductionPlan, plan);
    const Result<Sums> sums = groupSums(plan, readSquares, {});
    QCOMPARE(test::difference(*sums, longSums(plan), {.relative = 1e-13}), QString());
}

void TestGroupSums::doesNotDependOnThreads_data()
{
    QTest::addColumn<ReductionPlan>("plan");
    QTest::newRow("one run") << ReductionPlan {1, 1, 1, 2'000'001, 1};
    QTest::newRow("3 interleaved runs") << ReductionPlan {1, 1, 1, 400'001, 3};
    QTest::newRow("17 wide rows") << ReductionPlan {1, 1, 1, 70'001, 17};
    QTest::newRow("rows wider than a part") << ReductionPlan {1, 1, 1, 301, 5001};
    QTest::newRow("2 summed loops") << ReductionPlan {1, 501, 3, 1001, 1};
    QTest::newRow("2 runs and 2 loops") << ReductionPlan {2, 501, 1, 501, 3};
}

void TestGroupSums::doesNotDependOnThreads()
{
    QFETCH(ReductionPlan, plan);
    Sums first;
    for (const int threads : {1, 2, 3, 8}) {
        const ThreadLimit limit(threads);
        const Result<Sums> sums = groupSums(plan, readSquares, {});
        if (threads == 1)
            first = *sums;
        QCOMPARE(test::bitDifference(*sums, first), QString());
    }
}

void TestGroupSums::doesNotDependOnStrides_data()
{
    test::addAxisAndTypeRows();
}

void TestGroupSums::doesNotDependOnStrides()
{
    test::Random random(test::announcedSeed());
    for (const Shape &shape :
         {Shape {3, 70, 31, 3}, Shape {2, 300, 9, 20}, Shape {1, 3, 5000, 1}}) {
        const std::vector<float> x = random.reals<float>(shape.elements());
        const LayerSpec spec = test::specOf(test::axisOfRow(), kExactRule,
                                            {.kind = DeltaSource::Kind::random, .seed = 7});
        const auto packed = test::runOf(test::rawInput(shape, x), spec, test::typeOfRow());
        const auto strided = test::runOf(test::rawInput(test::stridedTensor(shape, x, 13)), spec,
                                         test::typeOfRow());
        for (const StageId id : {StageId::sum, StageId::norm, StageId::dot, StageId::delta})
            QCOMPARE(test::bitDifference(test::arrayOf(*strided, id), test::arrayOf(*packed, id)),
                     QString());
    }
}

void TestGroupSums::stops()
{
    std::stop_source source;
    source.request_stop();
    for (const ReductionPlan &plan :
         {ReductionPlan {1, 1, 1, 100, 1}, ReductionPlan {2, 3, 4, 5, 6}}) {
        const Result<Sums> sums = groupSums(plan, readSquares, source.get_token());
        QVERIFY(!sums.hasValue());
        QCOMPARE(sums.error().code, ErrorCode::cancelled);
    }
}

QTEST_APPLESS_MAIN(TestGroupSums)
#include "tst_group_sums.moc"
