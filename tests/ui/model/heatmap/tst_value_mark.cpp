// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/region_painter.h"
#include "ui/model/heatmap/value_mark.h"

#include <QTest>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr QRgb kStripes = 0xFFFFB000;
constexpr QRgb kOutline = 0xFF000000;

/// A plane of 6 x 4 pixels at 100 % whose values are 0 to 23.
HeatmapPlane countingPlane()
{
    HeatmapPlane plane;
    plane.columnAxis = CellAxis(6, 1);
    plane.rowAxis = CellAxis(4, 1);
    plane.cells = {0, 0, 6, 4};
    for (int i = 0; i < 24; ++i)
        plane.values.push_back(i);
    plane.flags.resize(24);
    return plane;
}

MapView viewAt(double zoom)
{
    MapView view;
    view.setImageSize({6, 4});
    view.setViewport({0, 0, 120, 80});
    view.setCenter(zoom, {3, 2});
    return view;
}

} // namespace

class TestValueMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAlikeAreAStepAround_data();
    void valuesAlikeAreAStepAround();
    void cellsInARange();
    void onePixelIsOutlined();
    void theInsideShowsTheMap();
    void nothingMarkedIsTransparent();
};

void TestValueMark::valuesAlikeAreAStepAround_data()
{
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<ValueRange>("range");
    QTest::addColumn<double>("value");
    QTest::addColumn<ValueRange>("alike");
    QTest::newRow("linear") << ScaleKind::linear << ValueRange {0, 256} << 100.0
                            << ValueRange {99, 101};
    QTest::newRow("the low end") << ScaleKind::linear << ValueRange {0, 256} << 0.0
                                 << ValueRange {0, 1};
    QTest::newRow("the high end") << ScaleKind::linear << ValueRange {0, 256} << 256.0
                                  << ValueRange {255, 256};
    QTest::newRow("log") << ScaleKind::log << ValueRange {1, std::exp2(256.0)} << 8.0
                         << ValueRange {4, 16};
    QTest::newRow("one value") << ScaleKind::linear << ValueRange {3, 3} << 3.0
                               << ValueRange {3, 3};
}

void TestValueMark::valuesAlikeAreAStepAround()
{
    QFETCH(ScaleKind, kind);
    QFETCH(ValueRange, range);
    QFETCH(double, value);
    QFETCH(ValueRange, alike);
    const ValueRange found = valuesLike(ValueScale(kind, range), value);
    const double tolerance = 1e-9 * alike.high; // a logarithm and its inverse
    QVERIFY(std::abs(found.low - alike.low) <= tolerance);
    QVERIFY(std::abs(found.high - alike.high) <= tolerance);
}

void TestValueMark::cellsInARange()
{
    HeatmapPlane plane = countingPlane();
    plane.values[8] = std::numeric_limits<double>::quiet_NaN();
    const CellMask mask = cellsIn(plane, {7, 10});
    for (std::size_t i = 0; i < mask.size(); ++i)
        QCOMPARE(mask[i] != 0, i == 7 || i == 9 || i == 10);
}

void TestValueMark::onePixelIsOutlined()
{
    const HeatmapPlane plane = countingPlane();
    const MapView view = viewAt(1);
    const QImage image = paintRegion(cellsIn(plane, {8, 8}), plane, view, {kStripes, kOutline, 1});
    QCOMPARE(image.size(), QSize(6, 4));
    const QPoint marked(2, 1);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 6; ++x) {
            const int distance = (QPoint(x, y) - marked).manhattanLength();
            const QRgb expected = distance == 0 ? kStripes : distance == 1 ? kOutline : 0;
            QCOMPARE(image.pixel(x, y), expected);
        }
    }
}

void TestValueMark::theInsideShowsTheMap()
{
    const HeatmapPlane plane = countingPlane();
    const MapView view = viewAt(20);
    const QImage image = paintRegion(cellsIn(plane, {8, 8}), plane, view, {kStripes, kOutline, 2});
    const QRect cell = view.pixelRect(QPoint(2, 1)).translated(-view.visibleMap().topLeft());
    int seen = 0;
    int inked = 0;
    for (int y = cell.top() + 2; y <= cell.bottom() - 2; ++y) {
        for (int x = cell.left() + 2; x <= cell.right() - 2; ++x)
            ++(image.pixel(x, y) == 0 ? seen : inked);
    }
    QVERIFY(seen > inked);
    QVERIFY(inked > seen / 4);
    QCOMPARE(image.pixel(cell.center().x(), cell.top()), kStripes);
    QCOMPARE(image.pixel(cell.center().x(), cell.top() + 1), kStripes);
    QCOMPARE(image.pixel(cell.center().x(), cell.top() - 2), kOutline);
    QCOMPARE(image.pixel(cell.center().x(), cell.top() - 3), 0U);
}

void TestValueMark::nothingMarkedIsTransparent()
{
    const HeatmapPlane plane = countingPlane();
    const QImage image
        = paintRegion(cellsIn(plane, {100, 200}), plane, viewAt(7), {kStripes, kOutline, 1});
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixel(x, y), 0U);
    }
}

QTEST_GUILESS_MAIN(TestValueMark)
#include "tst_value_mark.moc"
