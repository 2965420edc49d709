// SPDX-License-Identifier: GPL-3.0-or-later
// A against B on a sample: identities that hold whatever the numbers are, and sums by plain loops.
#include "tests/ui/model/compare/compare_fixture.h"
#include "ui/model/setup/setup_fields.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace normscope;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withItself_data();
    void withItself();
    void rulesOnKnownNumbers();
    void twoImages();
    void otherImagesHaveNoValues();
    void refusesAnotherInput();
    void usesTheSameInput();
    void countsWhatLoopsCount_data();
    void countsWhatLoopsCount();
    void theGlobalCosineLies();
    void lacksAStage();
    void refusesWhatCannotBe();
};

namespace {

using namespace Qt::StringLiterals;

Setup stateOf(const QString &text)
{
    Setup setup = windowDefaults();
    setup.compare.mode = CompareMode::difference;
    if (!applyStateText(setup, text))
        qFatal("%s is no state", qPrintable(text));
    return setup;
}

} // namespace

void TestComparison::withItself_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("output") << u"sample=dead-pixels"_s;
    QTest::newRow("norm") << u"sample=dead-pixels&stage=norm&axis=1"_s;
    QTest::newRow("delta") << u"sample=dead-pixels&stage=delta&axis=none&delta=random:3"_s;
    QTest::newRow("float32") << u"sample=dead-pixels&stage=delta&axis=1,2&dtype=float32"_s;
}

/// A - A is 0 and A / A is 1 or, for zeros, NaN; every angle that is there is 0.
void TestComparison::withItself()
{
    QFETCH(QString, state);
    const auto comparison = test::compared(stateOf(state));
    QVERIFY(comparison);
    const ComparisonSummary &summary = comparison->summary;
    QVERIFY(summary.isIdentical());
    QCOMPARE(summary.elements, comparison->a->shape().elements());
    QCOMPARE(summary.sameSign, summary.elements);
    QCOMPARE(summary.cosine, 1.0);
    QCOMPARE(summary.groupsOpposed, 0);
    if (summary.groupsWithAngle > 0)
        QCOMPARE(summary.medianCosine(), (ValueRange {1, 1}));
    for (const double value : test::valuesOf(comparison, CompareOperation::difference))
        QCOMPARE(value, 0.0);
    const std::vector<double> a = test::valuesOf(*comparison->pair.a.run, comparison->pair.a.stage);
    const std::vector<double> ratios = test::valuesOf(comparison, CompareOperation::ratio);
    for (std::size_t i = 0; i < a.size(); ++i)
        QVERIFY(a[i] == 0 ? std::isnan(ratios[i]) : ratios[i] == 1);
    for (const double angle : test::valuesOf(comparison, CompareOperation::angle))
        QVERIFY(std::isnan(angle) || angle == 0);
}

/// x = (3, 4), dy = (1, 0), epsilon 0: n = 1/5, y = (.6, .8), documented delta = dy + (1 - y) n =
/// (1.08, .04), exact delta = (dy - y (dy·y)) n = (.128, -.096): the second sign is another one.
void TestComparison::rulesOnKnownNumbers()
{
    LayerSpec documented = test::specOver(8);
    documented.epsilon = 0;
    documented.delta.kind = DeltaSource::Kind::impulse;
    documented.delta.at = {0, 0, 0, 0};
    LayerSpec exact = documented;
    exact.rule = &kExactRule;
    const auto numbers = [](std::int64_t i) { return i == 0 ? 3.0 : 4.0; };
    const Shape shape {1, 1, 1, 2};
    const StagePair pair {{test::runOver(shape, documented, numbers), StageId::delta, 0},
                          {test::runOver(shape, exact, numbers), StageId::delta, 0},
                          shape};
    const auto cosines = GroupCosines::compute(pair, AxisSet::fromMask(8), {1, 1});
    QVERIFY(cosines.hasValue());
    const auto summary = summarize(pair, *cosines);
    QVERIFY(summary.hasValue());
    const StageStatistics &difference = summary->of(CompareOperation::difference);
    QVERIFY(std::abs(difference.max - (1.08 - .128)) < 1e-15);
    QVERIFY(std::abs(difference.min - (.04 + .096)) < 1e-15);
    QVERIFY(std::abs(difference.mean - (1.08 - .128 + .04 + .096) / 2) < 1e-15);
    QCOMPARE(summary->sameSign, 1);
    QCOMPARE(summary->oppositeSign, 1);
    QCOMPARE(summary->identical, 0);
    QCOMPARE(summary->groups, 1);
    QCOMPARE(summary->groupsWithAngle, 1);
    const double cosine
        = (1.08 * .128 - .04 * .096) / (std::hypot(1.08, .04) * std::hypot(.128, .096));
    QVERIFY(std::abs(summary->cosine - cosine) < 1e-15);
    QVERIFY(std::abs(summary->leastRatio - 1.08 / .128) < 1e-13);
}

/// An image of a batch against another one: only these two are looked at.
void TestComparison::twoImages()
{
    const Setup setup = stateOf(u"sample=twins&stage=input&b-image=1"_s);
    const LayerOutcome a = computeResult(setup, nullptr);
    QVERIFY(a.result);
    QVERIFY(a.result->shape().batch > 1);
    const auto comparison = compareResults(setup, a.result, nullptr).comparison;
    QVERIFY(comparison);
    QCOMPARE(comparison->summary.elements, a.result->shape().imageElements());
    QCOMPARE(comparison->placeInB({0, 2, 3, 0}), (Index4 {1, 2, 3, 0}));
    QCOMPARE(comparison->placeInA({1, 2, 3, 0}), (Index4 {0, 2, 3, 0}));
}

/// B runs on the input that A has, and where nothing differs it is A's run.
/// One image of A is compared with one of B: what is asked of another one is NaN.
void TestComparison::otherImagesHaveNoValues()
{
    for (const char *state : {"sample=twins&b-image=1", "sample=twins&image=1&b-image=0"}) {
        const auto comparison = test::compared(stateOf(QString::fromLatin1(state)));
        QVERIFY(comparison);
        const std::int64_t image = comparison->pair.a.firstImage;
        QCOMPARE(comparison->nearestImage(0), image);
        QCOMPARE(comparison->nearestImage(1), image);
        const ComparisonMap map(comparison, CompareOperation::difference);
        for (std::int64_t n = 0; n < 2; ++n) {
            QCOMPARE(comparison->contains({n, 0, 0, 0}), n == image);
            QCOMPARE(std::isnan(map.valueAt({n, 0, 0, 0})), n != image);
        }
    }
}

/// A's result and a setup that has gone on to an input of another shape.
void TestComparison::refusesAnotherInput()
{
    const LayerOutcome a = computeResult(stateOf(u"sample=three-four"_s), nullptr);
    QVERIFY(a.result);
    const Setup setup = stateOf(u"sample=dead-pixels&axis=none&b-axis=1"_s);
    const ComparisonOutcome outcome = compareResults(setup, a.result, nullptr);
    QVERIFY(!outcome.comparison);
    QCOMPARE(outcome.error->error.code, ErrorCode::shapeMismatch);
}

void TestComparison::usesTheSameInput()
{
    const auto other = test::compared(stateOf(u"sample=dead-pixels&b-axis=none"_s));
    QVERIFY(other);
    QVERIFY(other->b != other->a);
    QCOMPARE(other->b->loaded, other->a->loaded);
    QCOMPARE(&other->b->run->input().stored(), &other->a->run->input().stored());
    const auto stage = test::compared(stateOf(u"sample=dead-pixels&b-stage=input"_s));
    QVERIFY(stage);
    QCOMPARE(stage->b, stage->a);
}

void TestComparison::countsWhatLoopsCount_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("rules") << u"sample=dead-pixels&stage=delta&delta=random:1&b-rule=exact"_s;
    QTest::newRow("stages") << u"sample=dead-pixels&stage=output&b-stage=input"_s;
    QTest::newRow("axes") << u"sample=dead-pixels&stage=norm&axis=1&b-axis=2"_s;
    QTest::newRow("epsilons") << u"sample=dead-pixels&stage=scales&b-epsilon=1"_s;
    QTest::newRow("delta in") << u"sample=dead-pixels&stage=delta&b-delta=random:2"_s;
}

void TestComparison::countsWhatLoopsCount()
{
    QFETCH(QString, state);
    const auto comparison = test::compared(stateOf(state));
    QVERIFY(comparison);
    const std::vector<double> a = test::valuesOf(*comparison->pair.a.run, comparison->pair.a.stage);
    const std::vector<double> b = test::valuesOf(*comparison->pair.b.run, comparison->pair.b.stage);
    std::int64_t identical = 0;
    std::int64_t opposite = 0;
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (std::size_t i = 0; i < a.size(); ++i) {
        identical += std::bit_cast<std::uint64_t>(a[i]) == std::bit_cast<std::uint64_t>(b[i]);
        opposite += a[i] * b[i] < 0;
        least = std::min(least, a[i] - b[i]);
        most = std::max(most, a[i] - b[i]);
    }
    const ComparisonSummary &summary = comparison->summary;
    QCOMPARE(summary.elements, std::ssize(a));
    QCOMPARE(summary.identical, identical);
    QCOMPARE(summary.oppositeSign, opposite);
    QCOMPARE(summary.sameSign + summary.oppositeSign + summary.oneIsZero, summary.elements);
    QCOMPARE(summary.of(CompareOperation::difference).min, least);
    QCOMPARE(summary.of(CompareOperation::difference).max, most);
    QCOMPARE(summary.groups, comparison->a->statistics->groups);
    std::int64_t inBins = 0;
    for (const CosineBin &bin : summary.cosineBins)
        inBins += bin.count;
    QCOMPARE(inBins, summary.groupsWithAngle);
}

/// One group of a million times the others' size, which agrees, hides that all others disagree.
void TestComparison::theGlobalCosineLies()
{
    constexpr std::int64_t kGroups = 100;
    const Shape shape {1, 1, kGroups, 2};
    const auto run = [&](double sign) {
        return test::runOver(shape, test::specOver(8),
                             [sign](std::int64_t i) { return i < 2 ? 1e6 : sign; });
    };
    const StagePair pair {{run(1), StageId::input, 0}, {run(-1), StageId::input, 0}, shape};
    const auto cosines = GroupCosines::compute(pair, AxisSet::fromMask(8), {1e6, 1e6});
    QVERIFY(cosines.hasValue());
    const auto summary = summarize(pair, *cosines);
    QVERIFY(summary.hasValue());
    QVERIFY(summary->cosine > 0.999999);
    QCOMPARE(summary->groupsOpposed, kGroups - 1);
    QVERIFY(summary->medianCosine().low >= -1 && summary->medianCosine().high < -0.98);
    QCOMPARE(summary->oppositeSign, 2 * (kGroups - 1));
}

/// layer_delta is no stage of the exact rule: B shows delta.
void TestComparison::lacksAStage()
{
    const auto comparison
        = test::compared(stateOf(u"sample=dead-pixels&stage=layer_delta&b-rule=exact"_s));
    QVERIFY(comparison);
    QCOMPARE(comparison->pair.a.stage, StageId::layerDelta);
    QCOMPARE(comparison->pair.b.stage, StageId::delta);
}

void TestComparison::refusesWhatCannotBe()
{
    const Setup setup = stateOf(u"sample=dead-pixels&b-delta=impulse:0,9999,0,0"_s);
    const LayerOutcome a = computeResult(setup, nullptr);
    QVERIFY(a.result);
    const ComparisonOutcome outcome = compareResults(setup, a.result, nullptr);
    QVERIFY(!outcome.comparison);
    QCOMPARE(outcome.error->error.code, ErrorCode::invalidArgument);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
