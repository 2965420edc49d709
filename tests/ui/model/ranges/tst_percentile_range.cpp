// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles and hidden shares, compared with the sorted values.
#include "tests/core/support/runs.h"
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/ranges/hidden_share.h"
#include "ui/model/ranges/percentile_range.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace normscope;

namespace {

constexpr Shape kShape {1, 40, 50, 3};

/// A few values are a million times as large as most.
double longTailed(std::int64_t i)
{
    return i % 997 == 0 ? 1e6 * test::scatter(i) : test::scatter(i) - 0.5;
}

class TestPercentileRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesThePartOut_data();
    void leavesThePartOut();
    void needsValues();
    void countsWhatIsHidden();
};

} // namespace

void TestPercentileRange::leavesThePartOut_data()
{
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<double>("part");
    for (const double part : {0.001, 0.01, 0.25}) {
        QTest::addRow("input %g", part) << StageId::input << part;
        QTest::addRow("norm %g", part) << StageId::norm << part;
        QTest::addRow("delta %g", part) << StageId::delta << part;
    }
}

/// No more than the part lies strictly beyond either end, but for one value or two: the end lies
/// between neighbours.
void TestPercentileRange::leavesThePartOut()
{
    QFETCH(StageId, stage);
    QFETCH(double, part);
    const auto run = test::runOver(kShape, test::specOver(8), longTailed);
    const LayerStatistics statistics = *run->statistics();
    const auto range = percentileRange(*run, statistics.of(stage), stage, {}, part, 1 - part);
    QVERIFY(range);
    std::vector<double> values = test::arrayOf(*run, stage);
    std::ranges::sort(values);
    const auto place = [&](double p) { return p * double(values.size()); };
    const auto below = std::ranges::lower_bound(values, range->low) - values.begin();
    const auto within = std::ranges::upper_bound(values, range->high) - values.begin();
    QVERIFY(std::abs(double(below) - place(part)) <= 2);
    QVERIFY(std::abs(double(within) - place(1 - part)) <= 2);
}

void TestPercentileRange::needsValues()
{
    const auto run = test::runOver(Shape {1, 2, 2, 1}, test::specOver(8), [](std::int64_t) {
        return std::numeric_limits<double>::quiet_NaN();
    });
    const LayerStatistics statistics = *run->statistics();
    QVERIFY(!percentileRange(*run, statistics.of(StageId::input), StageId::input, {}, 0.1, 0.9));
}

void TestPercentileRange::countsWhatIsHidden()
{
    const auto run = test::runOver(kShape, test::specOver(8), longTailed);
    const std::array cuts {CutRange {StageId::input, {-0.25, 0.5}},
                           CutRange {StageId::norm, {0, 2}}};
    const auto shares = hiddenShares(*run, cuts);
    QVERIFY(shares);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const std::vector<double> values = test::arrayOf(*run, cuts[i].stage);
        const auto hidden = std::ranges::count_if(
            values, [&](double v) { return v < cuts[i].range.low || v > cuts[i].range.high; });
        QVERIFY(hidden > 0);
        QCOMPARE((*shares)[i], double(hidden) / double(values.size()));
    }
}

QTEST_GUILESS_MAIN(TestPercentileRange)
#include "tst_percentile_range.moc"
