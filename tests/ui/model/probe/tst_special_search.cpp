// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/probe/special_finder.h"
#include "ui/model/probe/special_search.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <map>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

/// A run over `shape` with these values at flat indices, ordinary ones elsewhere.
std::shared_ptr<const LayerRun> runWith(const Shape &shape, unsigned mask,
                                        const std::map<std::int64_t, double> &values)
{
    return runOver(shape, specOver(mask), [&values](std::int64_t i) {
        const auto found = values.find(i);
        return found == values.end() ? scatter(i) : found->second;
    });
}

} // namespace

class TestSpecialSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visitsAllInReadingOrder();
    void kindsAreApart_data();
    void kindsAreApart();
    void groupsAreVisitedOnce_data();
    void groupsAreVisitedOnce();
    void epsilonRuledIsNotDead();
    void nothingIsFoundWhereNothingIs();
    void findsAcrossManyBlocks();
    void stops();
    void theNewestSearchWins();
    void visitsEveryPlaceOfAValue();
};

/// The largest norm of three equal ones, at the element that is pointed at along the summed axis.
void TestSpecialSearch::visitsEveryPlaceOfAValue()
{
    const Shape shape {1, 2, 3, 2};
    const auto run = runOver(shape, specOver(8), [](std::int64_t i) {
        return i / 2 == 1 || i / 2 == 4 || i / 2 == 5 ? 0.001 : 1.0;
    });
    std::array<double, 2> norms {};
    run->evaluate(StageId::norm, {0, 1, 1}, norms.data());
    const double largest = norms.front();
    std::optional<Index4> at = Index4 {0, 0, 0, 1};
    for (const std::int64_t pixel : {1, 4, 5, 1}) {
        at = nextValue(*run, StageId::norm, largest, at);
        QCOMPARE(at, std::optional(Index4 {0, pixel / 3, pixel % 3, 1}));
    }
    QVERIFY(!nextValue(*run, StageId::norm, 2 * largest, at));
}

void TestSpecialSearch::visitsAllInReadingOrder()
{
    const Shape shape {2, 4, 5, 3};
    const std::map<std::int64_t, double> nans {
        {7, kNaN}, {8, kNaN}, {59, kNaN}, {60, kNaN}, {119, kNaN}};
    const auto run = runWith(shape, 0b0010U, nans);
    std::optional<Index4> at;
    for (int turn = 0; turn < 2; ++turn) { // it wraps
        for (const auto &[flat, value] : nans) {
            at = nextSpecial(*run, StageId::input, SpecialKind::nan, at);
            QVERIFY(at.has_value());
            QCOMPARE(shape.flat(*at), flat);
        }
    }
}

void TestSpecialSearch::kindsAreApart_data()
{
    QTest::addColumn<SpecialKind>("kind");
    QTest::addColumn<qint64>("place");
    QTest::newRow("NaN") << SpecialKind::nan << qint64 {11};
    QTest::newRow("+Inf") << SpecialKind::positiveInf << qint64 {22};
    QTest::newRow("-Inf") << SpecialKind::negativeInf << qint64 {33};
}

void TestSpecialSearch::kindsAreApart()
{
    QFETCH(SpecialKind, kind);
    QFETCH(qint64, place);
    const Shape shape {1, 5, 5, 3};
    const auto run = runWith(shape, 0b1000U, {{11, kNaN}, {22, kInf}, {33, -kInf}});
    const auto at = nextSpecial(*run, StageId::input, kind, std::nullopt);
    QVERIFY(at.has_value());
    QCOMPARE(shape.flat(*at), place);
    // The only one is the next one after itself.
    QCOMPARE(nextSpecial(*run, StageId::input, kind, at), at);
    QCOMPARE(countOf(kind, StageId::input, *run->statistics()), 1);
}

void TestSpecialSearch::groupsAreVisitedOnce_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<Index4>("from");
    QTest::addColumn<Index4>("dead"); // the place on summed axes is that of `from`
    QTest::newRow("channels") << 0b1000U << Index4 {0, 0, 0, 2} << Index4 {1, 2, 3, 2};
    QTest::newRow("rows") << 0b0010U << Index4 {0, 3, 0, 0} << Index4 {1, 3, 3, 1};
    QTest::newRow("rows and columns") << 0b0110U << Index4 {0, 3, 1, 0} << Index4 {1, 3, 1, 1};
    QTest::newRow("batch") << 0b0001U << Index4 {0, 0, 0, 0} << Index4 {0, 2, 3, 1};
}

void TestSpecialSearch::groupsAreVisitedOnce()
{
    QFETCH(unsigned, mask);
    QFETCH(Index4, from);
    QFETCH(Index4, dead);
    const Shape shape {2, 4, 5, 3};
    const GroupIndex groups(shape, AxisSet::fromMask(mask));
    const std::int64_t group = groups.groupOf({1, 2, 3, 1});
    const auto run = runOver(shape, specOver(mask), [&](std::int64_t i) {
        return groups.groupOf(shape.unflat(i)) == group ? 0.0 : scatter(i);
    });
    QCOMPARE(countOf(SpecialKind::dead, StageId::output, *run->statistics()), 1);
    const auto at = nextSpecial(*run, StageId::output, SpecialKind::dead, from);
    QVERIFY(at.has_value());
    QCOMPARE(*at, dead);
    QCOMPARE(groups.groupOf(*at), group);
    QCOMPARE(nextSpecial(*run, StageId::output, SpecialKind::dead, at), at);
}

void TestSpecialSearch::epsilonRuledIsNotDead()
{
    const Shape shape {1, 3, 3, 3};
    // S = 3e-8 at pixel 4: above 0, below 100 epsilon. Pixel 6 is dead.
    const auto run = runOver(shape, specOver(0b1000U), [](std::int64_t i) {
        if (i / 3 == 6)
            return 0.0;
        return i / 3 == 4 ? 1e-4 : 1.0;
    });
    const auto ruled = nextSpecial(*run, StageId::norm, SpecialKind::epsilonRuled, std::nullopt);
    const auto dead = nextSpecial(*run, StageId::norm, SpecialKind::dead, std::nullopt);
    QCOMPARE(ruled, std::optional(Index4 {0, 1, 1, 0}));
    QCOMPARE(dead, std::optional(Index4 {0, 2, 0, 0}));
    QCOMPARE(countOf(SpecialKind::epsilonRuled, StageId::norm, *run->statistics()), 1);
    QCOMPARE(countOf(SpecialKind::epsilonRuled, StageId::input, *run->statistics()), 0);
}

void TestSpecialSearch::nothingIsFoundWhereNothingIs()
{
    const auto run = runOver({1, 3, 3, 3}, specOver(0b1000U), scatter);
    for (const SpecialKindRow &row : specialKindTable())
        QVERIFY(!nextSpecial(*run, StageId::output, row.kind, Index4 {0, 1, 1, 1}));
}

void TestSpecialSearch::findsAcrossManyBlocks()
{
    const Shape shape {1, 700, 700, 3}; // more than one wave of blocks
    const auto run = runWith(shape, 0b1000U, {{1'200'000, kNaN}, {1'469'998, kNaN}});
    const auto first = nextSpecial(*run, StageId::input, SpecialKind::nan, std::nullopt);
    QVERIFY(first.has_value());
    QCOMPARE(shape.flat(*first), 1'200'000);
    const auto second = nextSpecial(*run, StageId::input, SpecialKind::nan, first);
    QCOMPARE(shape.flat(*second), 1'469'998);
    QCOMPARE(nextSpecial(*run, StageId::input, SpecialKind::nan, second), first);
}

void TestSpecialSearch::stops()
{
    const auto run = runWith({1, 3, 3, 3}, 0b1000U, {{5, kNaN}});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!nextSpecial(*run, StageId::input, SpecialKind::nan, std::nullopt, stop.get_token()));
}

void TestSpecialSearch::theNewestSearchWins()
{
    const Shape shape {1, 40, 40, 3};
    const auto run = runWith(shape, 0b1000U, {{5, kNaN}, {4000, kInf}});
    SpecialFinder finder;
    QSignalSpy found(&finder, &SpecialFinder::found);
    finder.find({run, StageId::input, SpecialKind::nan, std::nullopt});
    finder.find({run, StageId::input, SpecialKind::positiveInf, std::nullopt});
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(shape.flat(found.front().front().value<Index4>()), 4000);
    QVERIFY(!finder.isBusy());
}

QTEST_GUILESS_MAIN(TestSpecialSearch)
#include "tst_special_search.moc"
