// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/plane_range.h"

#include <QTest>

using namespace normscope;
using namespace normscope::test;

class TestPlaneRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfTheCellsAsked_data();
    void isOfTheCellsAsked();
    void spansTheColours();
};

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

/// 3 columns and 2 rows, which begin at cell (10, 20).
HeatmapPlane samplePlane()
{
    HeatmapPlane plane;
    plane.cells = {10, 20, 3, 2};
    plane.values = {1, -2, kNaN, kInf, 5, kNaN};
    plane.flags.resize(plane.values.size());
    return plane;
}

} // namespace

void TestPlaneRange::isOfTheCellsAsked_data()
{
    QTest::addColumn<QRect>("cells");
    QTest::addColumn<bool>("has");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("all, and more") << QRect(0, 0, 99, 99) << true << -2.0 << 5.0;
    QTest::newRow("upper row") << QRect(10, 20, 3, 1) << true << -2.0 << 1.0;
    QTest::newRow("one cell") << QRect(11, 21, 1, 1) << true << 5.0 << 5.0;
    QTest::newRow("NaN alone") << QRect(12, 20, 1, 2) << false << 0.0 << 0.0;
    QTest::newRow("infinity alone") << QRect(10, 21, 1, 1) << false << 0.0 << 0.0;
    QTest::newRow("elsewhere") << QRect(0, 0, 5, 5) << false << 0.0 << 0.0;
}

void TestPlaneRange::isOfTheCellsAsked()
{
    QFETCH(QRect, cells);
    QFETCH(bool, has);
    const std::optional<ValueRange> range = finiteRange(samplePlane(), cells);
    QCOMPARE(range.has_value(), has);
    if (!has)
        return;
    QTEST(range->low, "low");
    QTEST(range->high, "high");
}

void TestPlaneRange::spansTheColours()
{
    HeatmapPlane plane = samplePlane();
    plane.colours = {std::vector<double>(6, 2.0), std::vector<double>(6, kNaN), {3, 4, 5, 6, 7, 8}};
    const std::optional<ValueRange> range = finiteRange(plane, plane.cells);
    QVERIFY(range.has_value());
    QCOMPARE(range->low, 2.0);
    QCOMPARE(range->high, 8.0);
}

QTEST_GUILESS_MAIN(TestPlaneRange)
#include "tst_plane_range.moc"
