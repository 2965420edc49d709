// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a group are the elements of that group, in C order, with the core's values.
#include "tests/core/support/runs.h"
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/plots/group_bars.h"

#include <QTest>

using namespace normscope;

namespace {

constexpr Shape kShape {2, 15, 11, 3};

class TestGroupBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheElementsOfTheGroup_data();
    void hasTheElementsOfTheGroup();
};

} // namespace

void TestGroupBars::hasTheElementsOfTheGroup_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<Index4>("at");
    QTest::addColumn<qint64>("first");
    QTest::newRow("channels") << 8U << Index4 {1, 4, 5, 2} << qint64 {0};
    QTest::newRow("batch") << 1U << Index4 {1, 4, 5, 2} << qint64 {0};
    QTest::newRow("rows") << 2U << Index4 {0, 14, 5, 0} << qint64 {0};
    QTest::newRow("long, at the start") << 6U << Index4 {1, 0, 3, 1} << qint64 {0};
    QTest::newRow("long, in the middle") << 6U << Index4 {1, 7, 5, 1} << qint64 {7 * 11 + 5 - 32};
    QTest::newRow("long, at the end") << 6U << Index4 {1, 14, 10, 1} << qint64 {15 * 11 - 64};
    QTest::newRow("all") << 15U << Index4 {0, 0, 0, 1} << qint64 {0};
}

void TestGroupBars::hasTheElementsOfTheGroup()
{
    QFETCH(unsigned, mask);
    QFETCH(Index4, at);
    QFETCH(qint64, first);
    const auto run = test::runOver(kShape, test::specOver(mask), test::scatter);
    const GroupBars bars = readGroupBars(*run, at);
    std::vector<Index4> group; // in C order
    for (std::int64_t i = 0; i < kShape.elements(); ++i) {
        if (run->groupIndex().groupOf(kShape.unflat(i)) == run->groupIndex().groupOf(at))
            group.push_back(kShape.unflat(i));
    }
    QCOMPARE(bars.groupSize, std::int64_t(group.size()));
    QCOMPARE(bars.first, std::int64_t(first));
    QCOMPARE(bars.elements.size(), std::min<std::size_t>(group.size(), kGroupBars));
    QCOMPARE(bars.elements[bars.probed], at);
    QCOMPARE(bars.isWhole(), group.size() <= kGroupBars);
    for (std::size_t i = 0; i < bars.elements.size(); ++i)
        QCOMPARE(bars.elements[i], group[std::size_t(first) + i]);
    for (std::size_t s = 0; s < bars.stages.size(); ++s) {
        const std::vector<double> values = test::arrayOf(*run, bars.stages[s]);
        for (std::size_t i = 0; i < bars.elements.size(); ++i)
            QCOMPARE(bars.values[s][i], values[std::size_t(kShape.flat(bars.elements[i]))]);
    }
}

QTEST_GUILESS_MAIN(TestGroupBars)
#include "tst_group_bars.moc"
