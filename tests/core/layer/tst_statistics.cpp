// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/statistics.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The statistics of an array, by one plain loop.
struct NaiveStatistics
{
    explicit NaiveStatistics(const Numbers &values) : count(std::ssize(values))
    {
        long double sum = 0;
        for (const double value : values) {
            nan += std::isnan(value) ? 1 : 0;
            positiveInf += std::isinf(value) && value > 0 ? 1 : 0;
            negativeInf += std::isinf(value) && value < 0 ? 1 : 0;
            if (!std::isfinite(value))
                continue;
            min = std::isnan(min) ? value : std::min(min, value);
            max = std::isnan(max) ? value : std::max(max, value);
            sum += static_cast<long double>(value);
            absolute += std::abs(value);
            ++finite;
        }
        if (finite > 0)
            mean = static_cast<double>(sum / static_cast<long double>(finite));
    }

    double min = kNaN;
    double max = kNaN;
    double mean = kNaN;
    double absolute = 0; ///< Σ |value|
    std::int64_t count;
    std::int64_t nan = 0;
    std::int64_t positiveInf = 0;
    std::int64_t negativeInf = 0;
    std::int64_t finite = 0;
};

QString difference(const StageStatistics &got, const NaiveStatistics &want)
{
    const test::Tolerance exact;
    // Terms are added pairwise: a few roundoffs of the sum of their sizes.
    const test::Tolerance mean {.absolute = want.finite == 0
                                    ? 0
                                    : 64 * test::kRoundoff<double> * want.absolute
                                        / static_cast<double>(want.finite)};
    if (got.count != want.count || got.nan != want.nan || got.positiveInf != want.positiveInf
        || got.negativeInf != want.negativeInf || got.finite() != want.finite)
        return QStringLiteral("counts: %1 values, %2 NaN").arg(got.count).arg(got.nan);
    if (!exact.accepts(static_cast<long double>(got.min), static_cast<long double>(want.min)))
        return QStringLiteral("min %1, not %2").arg(got.min).arg(want.min);
    if (!exact.accepts(static_cast<long double>(got.max), static_cast<long double>(want.max)))
        return QStringLiteral("max %1, not %2").arg(got.max).arg(want.max);
    if (!mean.accepts(static_cast<long double>(got.mean), static_cast<long double>(want.mean)))
        return QStringLiteral("mean %1, not %2")
            .arg(got.mean, 0, 'g', 17)
            .arg(want.mean, 0, 'g', 17);
    return {};
}

/// Numbers of which some are zero, tiny, huge and not finite.
Numbers mixedNumbers(const Shape &shape, test::Random &random, bool withNonFinite)
{
    Numbers values = random.reals(shape.elements());
    for (double &value : values) {
        switch (random.whole(0, 40)) {
        case 0:
            value = kNaN;
            break;
        case 1:
            value = random.real() < 0 ? -kInfinity : kInfinity;
            break;
        default:
            break;
        }
        if (!withNonFinite && !std::isfinite(value))
            value = 0;
    }
    return values;
}

const Shape kShapes[] {{1, 1, 1, 1}, {3, 5, 7, 3}, {2, 1, 9, 1}, {2, 40, 61, 17}, {1, 300, 451, 1}};

} // namespace

/// Numbers about the values of each stage.
class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void agreesWithArrays_data() { test::addAxisAndTypeRows(); }
    void agreesWithArrays() const;
    void agreesOnBytes_data() { test::addAxisAndTypeRows(); }
    void agreesOnBytes() const;
    void findsStagesOfSameValues() const;
    void countsGroups_data() { test::addAxisAndTypeRows(); }
    void countsGroups() const;
    void drawsTheLineAtHundredEpsilon();
    void hasNoNumbersOfNothing();
    void leavesOutOtherRulesStages();
    void doesNotDependOnThreads_data() { test::addAxisAndTypeRows(); }
    void doesNotDependOnThreads() const;
    void doesNotDependOnStrides() const;
    void countsChosenStagesAlone_data() { test::addAxisAndTypeRows(); }
    void countsChosenStagesAlone() const;
    void countsSome_data();
    void countsSome();
    void findsMeansOfTheLargestNumbers();
    void stops();

private:
    std::uint64_t m_seed = 0;
};

void TestStatistics::agreesWithArrays() const
{
    test::Random random(m_seed);
    for (const bool withNonFinite : {false, true}) {
        for (const Shape &shape : kShapes) {
            const Input input = test::rawInput(shape, mixedNumbers(shape, random, withNonFinite));
            for (const BackwardRule *rule : ruleTable()) {
                const auto run = test::runOf(
                    input,
                    test::specOf(test::axisOfRow(), *rule, {.kind = DeltaSource::Kind::random}),
                    test::typeOfRow());
                const LayerStatistics statistics = *run->statistics();
                for (const StageId id : stagesOf(*rule)) {
                    const QString wrong
                        = difference(statistics.of(id), NaiveStatistics(test::arrayOf(*run, id)));
                    QVERIFY2(wrong.isEmpty(),
                             qPrintable(QString::fromUtf8(stage(id).name.data())
                                        + QStringLiteral(" of ")
                                        + QString::fromStdString(toString(shape))
                                        + QStringLiteral(": ") + wrong));
                }
            }
        }
    }
}

/// Bytes of one group are counted, and evaluated once each; with ε = 0, zeros have no output.
void TestStatistics::agreesOnBytes() const
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {1, 1, 1, 1}, Shape {1, 61, 45, 3}, Shape {3, 50, 40, 1}}) {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(shape.elements()));
        for (const std::int64_t most : {0, 90}) {
            for (std::uint8_t &byte : bytes)
                byte = static_cast<std::uint8_t>(random.whole(0, most));
            const auto stored = std::make_shared<const StoredTensor>(
                test::stridedTensor(shape, bytes, random.whole(0, 1)));
            for (const BackwardRule *rule : ruleTable()) {
                for (const auto kind : {DeltaSource::Kind::zeros, DeltaSource::Kind::ones,
                                        DeltaSource::Kind::output, DeltaSource::Kind::impulse}) {
                    LayerSpec spec = test::specOf(test::axisOfRow(), *rule, {.kind = kind}, 2);
                    spec.epsilon = 0;
                    const auto run = test::runOf(Input(stored, {RescaleKind::minmax, 1, 3, 80}),
                                                 spec, test::typeOfRow());
                    const LayerStatistics statistics = *run->statistics();
                    for (const StageId id : stagesOf(*rule))
                        QCOMPARE(
                            difference(statistics.of(id), NaiveStatistics(test::arrayOf(*run, id))),
                            QString());
                }
            }
        }
    }
}

/// Where a stage is told to have the values of another it has, and its statistics are its own.
void TestStatistics::findsStagesOfSameValues() const
{
    test::Random random(m_seed);
    const Shape shape {2, 3, 5, 3};
    const Input input = test::rawInput(shape, mixedNumbers(shape, random, true));
    int found = 0;
    for (const BackwardRule *rule : ruleTable()) {
        for (const auto kind : {DeltaSource::Kind::zeros, DeltaSource::Kind::random}) {
            for (const std::int64_t calls : {0, 1, 2}) {
                const LayerSpec spec
                    = test::specOf(AxisSet::fromMask(8), *rule, {.kind = kind}, calls);
                const auto run = test::runOf(input, spec, ComputeType::float32);
                const LayerStatistics statistics = *run->statistics();
                for (const StageId id : stagesOf(*rule)) {
                    const StageId same = stageOfSameValues(spec, id);
                    found += same == id ? 0 : 1;
                    const Numbers values = test::arrayOf(*run, id);
                    const Numbers others = test::arrayOf(*run, same);
                    QVERIFY(std::ranges::equal(values, others, [](double a, double b) {
                        return a == b || (std::isnan(a) && std::isnan(b));
                    }));
                    QCOMPARE(difference(statistics.of(id), NaiveStatistics(values)), QString());
                }
            }
        }
    }
    QCOMPARE(found, 13); // documented 2 and 3, passthrough 6, exact 2
}

/// Groups of zeros, of tiny numbers, and others.
void TestStatistics::countsGroups() const
{
    test::Random random(m_seed);
    const Shape shape {3, 5, 7, 3};
    const AxisSet axes = test::axisOfRow();
    const std::vector<std::size_t> groupOf = test::naiveGroups(shape, axes);
    std::vector<double> factors(test::naiveGroupCount(shape, axes));
    for (double &factor : factors)
        factor = random.real() < 0 ? 0 : (random.real() < 0 ? 0x1p-20 : 1);
    Numbers x = random.reals(shape.elements());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = (x[i] < 0 ? x[i] - 1 : x[i] + 1) * factors[groupOf[i]]; // 1 <= |x| < 2
    const auto run = test::runOf(test::rawInput(shape, x), test::specOf(axes), test::typeOfRow());
    const LayerStatistics statistics = *run->statistics();
    QCOMPARE(statistics.groups, std::ssize(factors));
    QCOMPARE(statistics.groupSize, shape.elements() / std::ssize(factors));
    QCOMPARE(statistics.deadGroups, std::ranges::count(factors, 0.));
    QCOMPARE(statistics.epsilonGroups, std::ranges::count(factors, 0x1p-20));
    QCOMPARE(statistics.of(StageId::norm).count, std::ssize(factors));
    QCOMPARE(statistics.of(StageId::output).count, shape.elements());
    if (test::typeOfRow() == ComputeType::float64)
        QVERIFY(statistics.largestSum == std::ranges::max(test::arrayOf(*run, StageId::sum)));
}

void TestStatistics::drawsTheLineAtHundredEpsilon()
{
    // Sums of 24, 25 and 26 with 100 ε = 25.
    LayerSpec spec = test::specOf(AxisSet::fromMask(8));
    spec.epsilon = 0.25;
    const Input input = test::rawInput<float>({1, 1, 3, 4}, {4, 2, 2, 0, 5, 0, 0, 0, 5, 1, 0, 0});
    const LayerStatistics statistics
        = *test::runOf(input, spec, ComputeType::float32)->statistics();
    QCOMPARE(statistics.epsilonGroups, 1);
    QCOMPARE(statistics.deadGroups, 0);
    QVERIFY(statistics.largestSum == 26);
}

void TestStatistics::hasNoNumbersOfNothing()
{
    const Input input = test::rawInput<double>({1, 1, 2, 1}, {kNaN, INFINITY});
    const LayerStatistics statistics = *test::runOf(input, {}, ComputeType::float64)->statistics();
    const StageStatistics &x = statistics.of(StageId::input);
    QVERIFY(std::isnan(x.min) && std::isnan(x.max) && std::isnan(x.mean));
    QCOMPARE(x.count, 2);
    QCOMPARE(x.nan, 1);
    QCOMPARE(x.positiveInf, 1);
    QCOMPARE(x.finite(), 0);
}

void TestStatistics::leavesOutOtherRulesStages()
{
    const Input input = test::rawInput<double>({1, 1, 2, 1}, {3, 4});
    const LayerStatistics documented = *test::runOf(input, {}, ComputeType::float64)->statistics();
    QCOMPARE(documented.of(StageId::dot).count, 0);
    QCOMPARE(documented.of(StageId::tangent).count, 0);
    QCOMPARE(documented.of(StageId::layerDelta).count, 2);
    QVERIFY(std::isnan(documented.of(StageId::dot).min));
}

namespace {

QString bitDifference(const LayerStatistics &a, const LayerStatistics &b)
{
    for (std::size_t i = 0; i < kStageCount; ++i) {
        const StageStatistics &x = a.stages[i];
        const StageStatistics &y = b.stages[i];
        if (x.count != y.count || x.nan != y.nan || x.inf() != y.inf())
            return QStringLiteral("counts");
        QString numbers
            = test::bitDifference(Numbers {x.min, x.max, x.mean}, Numbers {y.min, y.max, y.mean});
        if (!numbers.isEmpty())
            return numbers;
    }
    return test::bitDifference(a.largestSum, b.largestSum);
}

} // namespace

void TestStatistics::doesNotDependOnThreads() const
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {3, 90, 131, 3}, Shape {2, 40, 61, 17}}) {
        const Input input = test::rawInput(shape, random.reals(shape.elements()));
        const LayerSpec spec
            = test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::random});
        LayerStatistics first;
        for (const int threads : {1, 2, 3, 8}) {
            const ThreadLimit limit(threads);
            const LayerStatistics statistics
                = *test::runOf(input, spec, test::typeOfRow())->statistics();
            if (threads == 1)
                first = statistics;
            QCOMPARE(bitDifference(statistics, first), QString());
        }
    }
}

void TestStatistics::doesNotDependOnStrides() const
{
    const Shape shape {2, 33, 31, 3};
    const Numbers x = test::Random(m_seed).reals(shape.elements());
    for (const AxisSet &axes : test::allAxisSets()) {
        const auto packed
            = test::runOf(test::rawInput(shape, x), test::specOf(axes), ComputeType::float64);
        const auto strided = test::runOf(test::rawInput(test::stridedTensor(shape, x, 7)),
                                         test::specOf(axes), ComputeType::float64);
        QCOMPARE(bitDifference(*packed->statistics(), *strided->statistics()), QString());
    }
}

/// What is found of a stage does not depend on the others, nor does what is found of the groups.
void TestStatistics::countsChosenStagesAlone() const
{
    test::Random random(m_seed);
    const Shape shape {2, 3, 5, 3};
    const Input input = test::rawInput(shape, mixedNumbers(shape, random, true));
    for (const BackwardRule *rule : ruleTable()) {
        const auto run
            = test::runOf(input, test::specOf(test::axisOfRow(), *rule), test::typeOfRow());
        const LayerStatistics all = *run->statistics();
        for (const StageId chosen : stagesOf(*rule)) {
            LayerStatistics expected = all;
            for (StageStatistics &other : expected.stages) {
                if (&other != &expected.stages[static_cast<std::size_t>(chosen)])
                    other = {};
            }
            const LayerStatistics found = *run->statistics({&chosen, 1}, Counted::all);
            QCOMPARE(bitDifference(found, expected), QString());
            QCOMPARE(found.deadGroups, all.deadGroups);
            QCOMPARE(found.epsilonGroups, all.epsilonGroups);
        }
    }
}

/// A sixteenth that is spread over the input: of numbers that grow evenly it has nearly the least,
/// the largest and the mean.
void TestStatistics::countsSome_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("an image") << Shape {1, 2000, 1000, 1};
    QTest::newRow("photographs") << Shape {5, 480, 640, 3};
    QTest::newRow("many small images") << Shape {300, 64, 64, 1};
    QTest::newRow("many channels") << Shape {1, 20, 30, 3000};
}

void TestStatistics::countsSome()
{
    QFETCH(Shape, shape);
    Numbers x;
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        x.push_back(static_cast<double>(i));
    const auto run = test::runOf(test::rawInput(shape, x), {}, ComputeType::float32);
    const StageId chosen = StageId::input;
    const Result<LayerStatistics> some = run->statistics({&chosen, 1}, Counted::some);
    QVERIFY(some.hasValue());
    QCOMPARE(some->counted, Counted::some);
    const StageStatistics &found = some->of(chosen);
    const auto all = static_cast<double>(shape.elements());
    QVERIFY(found.count > shape.elements() / 20 && found.count < shape.elements() / 12);
    QVERIFY(found.min >= 0 && found.min < 0.02 * all);
    QVERIFY(found.max < all && found.max > 0.95 * all);
    QVERIFY(std::abs(found.mean / all - 0.5) < 0.05);
    QCOMPARE(some->of(StageId::output).count, std::int64_t {0});
}

void TestStatistics::findsMeansOfTheLargestNumbers()
{
    constexpr double kMost = std::numeric_limits<double>::max();
    const auto meanOf = [](const Numbers &values) {
        const Shape shape {1, std::ssize(values), 1, 1};
        const auto run = test::runOf(test::rawInput(shape, values), {}, ComputeType::float64);
        return run->statistics()->of(StageId::input);
    };
    const StageStatistics same = meanOf(Numbers(10'000, kMost));
    QCOMPARE(test::bitDifference(same.mean, kMost), QString());
    QVERIFY(std::abs(same.meanMagnitude / kMost - 1) < 1e-15);
    const StageStatistics few = meanOf({1e308, 1.2e308, 1.4e308, 1.6e308});
    QVERIFY(std::abs(few.mean / 1.3e308 - 1) < 1e-15);
    const StageStatistics opposite = meanOf({1e308, 1.5e308, -1e308, -1.5e308, kNaN, INFINITY});
    QVERIFY(opposite.mean == 0);
    QVERIFY(std::abs(opposite.meanMagnitude / 1.25e308 - 1) < 1e-15);
    // Blocks of a finite sum each, which overflow together, and small numbers among them.
    Numbers blocks(40'000, 4e304);
    blocks.insert(blocks.end(), 40'000, 1.0);
    QVERIFY(std::abs(meanOf(blocks).mean / 2e304 - 1) < 1e-14);
}

void TestStatistics::stops()
{
    std::stop_source source;
    source.request_stop();
    for (const AxisSet &axes : test::allAxisSets()) {
        const Input input = test::rawInput({1, 3, 4, 2}, Numbers(24, 1));
        const auto run = test::runOf(input, test::specOf(axes), ComputeType::float64);
        const Result<LayerStatistics> statistics = run->statistics(source.get_token());
        QVERIFY(!statistics.hasValue());
        QCOMPARE(statistics.error().code, ErrorCode::cancelled);
    }
}

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
