// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/cell_axis.h"

#include <QTest>

using namespace normscope;

class TestCellAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPixelIsInOneCell_data();
    void everyPixelIsInOneCell();
    void cellsArePixelsWhenMagnified();
};

void TestCellAxis::everyPixelIsInOneCell_data()
{
    QTest::addColumn<int>("pixels");
    QTest::addColumn<double>("zoom");
    for (const int pixels : {1, 2, 7, 451, 10000}) {
        for (const double zoom : {1.0, 0.999, 0.75, 2.0 / 3, 0.5, 1.0 / 3, 0.1, 0.0123}) {
            QTest::addRow("%d at %g", pixels, zoom) << pixels << zoom;
        }
    }
}

void TestCellAxis::everyPixelIsInOneCell()
{
    QFETCH(int, pixels);
    QFETCH(double, zoom);
    const CellAxis axis(pixels, zoom);
    std::vector<int> counts(static_cast<std::size_t>(axis.cells()));
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const std::int64_t cell = axis.cellOf(pixel);
        QVERIFY(cell >= 0 && cell < axis.cells());
        QVERIFY(axis.firstPixel(cell) <= pixel && pixel < axis.firstPixel(cell + 1));
        // The cell holds the pixel's middle.
        const double middle = (pixel + 0.5) * zoom;
        QVERIFY(static_cast<double>(cell) <= middle && middle < static_cast<double>(cell + 1));
        ++counts[static_cast<std::size_t>(cell)];
    }
    int total = 0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        QVERIFY2(counts[cell] > 0, "an empty cell");
        QVERIFY(counts[cell] <= static_cast<int>(1 / zoom) + 1);
        total += counts[cell];
    }
    QCOMPARE(total, pixels);
    QCOMPARE(axis.firstPixel(0), 0);
    QCOMPARE(axis.firstPixel(axis.cells()), pixels);
}

void TestCellAxis::cellsArePixelsWhenMagnified()
{
    const CellAxis axis(12, 7.5);
    QCOMPARE(axis.cells(), 12);
    for (int pixel = 0; pixel < 12; ++pixel)
        QCOMPARE(axis.cellOf(pixel), pixel);
}

QTEST_GUILESS_MAIN(TestCellAxis)
#include "tst_cell_axis.moc"
