// SPDX-License-Identifier: GPL-3.0-or-later
// A line over the maps goes over the pixels that are nearest to it.
#include "ui/model/plots/map_line.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace normscope;

namespace {

class TestMapLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAnElement();
    void takesTheNearestPixels_data();
    void takesTheNearestPixels();
};

} // namespace

void TestMapLine::goesThroughAnElement()
{
    const Shape shape {2, 5, 7, 3};
    const Index4 at {1, 2, 4, 0};
    QCOMPARE(lineThrough(shape, at, ProfileLine::row), QLine(0, 2, 6, 2));
    QCOMPARE(lineThrough(shape, at, ProfileLine::column), QLine(4, 0, 4, 4));
}

void TestMapLine::takesTheNearestPixels_data()
{
    QTest::addColumn<QLine>("line");
    QTest::newRow("a point") << QLine(3, 4, 3, 4);
    QTest::newRow("along a row") << QLine(2, 5, 9, 5);
    QTest::newRow("along a column, upwards") << QLine(2, 9, 2, 1);
    QTest::newRow("diagonal") << QLine(0, 0, 6, 6);
    QTest::newRow("flat") << QLine(1, 2, 12, 5);
    QTest::newRow("steep, to the left") << QLine(8, 1, 4, 14);
    QTest::newRow("large") << QLine(0, 0, 100'000, 65'537);
}

/// From the first pixel to the last, one for each step along the longer side, neighbours all, and
/// none more than half a pixel from the line, measured along the shorter side.
void TestMapLine::takesTheNearestPixels()
{
    QFETCH(QLine, line);
    const std::vector<QPoint> pixels = pixelsOf(line);
    const int longer = std::max(std::abs(line.dx()), std::abs(line.dy()));
    QCOMPARE(pixels.size(), std::size_t(longer) + 1);
    QCOMPARE(pixels.front(), line.p1());
    QCOMPARE(pixels.back(), line.p2());
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double part = longer == 0 ? 0 : double(i) / longer;
        QVERIFY(std::abs(pixels[i].x() - (line.x1() + part * line.dx())) <= 0.5 + 1e-9);
        QVERIFY(std::abs(pixels[i].y() - (line.y1() + part * line.dy())) <= 0.5 + 1e-9);
        if (i == 0)
            continue;
        const QPoint step = pixels[i] - pixels[i - 1];
        QCOMPARE(std::max(std::abs(step.x()), std::abs(step.y())), 1);
    }
}

QTEST_GUILESS_MAIN(TestMapLine)
#include "tst_map_line.moc"
