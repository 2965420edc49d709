// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/probe_marks.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace normscope;

namespace {

const Tokens &kColors = tokens(ThemeKind::light);

QImage sheet()
{
    QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::green);
    return image;
}

} // namespace

class TestProbeMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringLeavesThePixelVisible_data();
    void ringLeavesThePixelVisible();
    void frameLeavesTheGroupVisible();
    void crosshairReachesTheEdges();
    void tagsStayOnTheMap();
};

void TestProbeMarks::ringLeavesThePixelVisible_data()
{
    QTest::addColumn<double>("size");
    for (const double size : {1.0, 5.0, 14.0, 40.0})
        QTest::addRow("%g", size) << size;
}

void TestProbeMarks::ringLeavesThePixelVisible()
{
    QFETCH(double, size);
    const QRectF pixel(50 - size / 2, 50 - size / 2, size, size);
    QImage image = sheet();
    QPainter painter(&image);
    drawProbe(painter, pixel, kColors);
    painter.end();
    QCOMPARE(image.pixelColor(50, 50), QColor(Qt::green));
    // To the right: halo, black, amber, black, in this order from outside.
    std::vector<QColor> found;
    for (int x = 99; x >= 50; --x) {
        const QColor color = image.pixelColor(x, 50);
        if ((color == kColors.look || color == Qt::black)
            && (found.empty() || found.back() != color))
            found.push_back(color);
    }
    QVERIFY(std::ranges::count(found, kColors.look) == 1);
    const QRectF bounds = probeBounds(pixel);
    QVERIFY(bounds.contains(pixel));
    for (int x = 0; x < 100; ++x) {
        if (!bounds.adjusted(-1, -1, 1, 1).contains(QPointF(x + 0.5, 50)))
            QCOMPARE(image.pixelColor(x, 50), QColor(Qt::green));
    }
}

void TestProbeMarks::frameLeavesTheGroupVisible()
{
    QImage image = sheet();
    QPainter painter(&image);
    drawGroupFrame(painter, QRectF(40, 10, 4, 80), kColors);
    painter.end();
    for (const int x : {40, 43})
        QCOMPARE(image.pixelColor(x, 50), QColor(Qt::green));
    for (const int x : {39, 44, 35, 48})
        QCOMPARE(image.pixelColor(x, 50), QColor(Qt::black));
    for (const int x : {38, 37, 36, 45, 46, 47})
        QCOMPARE(image.pixelColor(x, 50), kColors.look);
    QCOMPARE(image.pixelColor(42, 8), kColors.look);
}

void TestProbeMarks::crosshairReachesTheEdges()
{
    QImage image = sheet();
    QPainter painter(&image);
    drawCrosshair(painter, QRectF(10, 10, 80, 80), QRectF(40, 40, 21, 21), true, false);
    painter.end();
    const auto isTouched
        = [&](int x, int y) { return image.pixelColor(x, y) != QColor(Qt::green); };
    for (const int x : {10, 39, 61, 89}) {
        QVERIFY(isTouched(x, 49) && isTouched(x, 50) && isTouched(x, 51));
        QVERIFY(image.pixelColor(x, 50).lightness() > image.pixelColor(x, 49).lightness());
    }
    for (const int x : {9, 40, 50, 60, 90})
        QVERIFY(!isTouched(x, 50));
    QVERIFY2(!isTouched(50, 20), "the vertical one was not asked for");
}

void TestProbeMarks::tagsStayOnTheMap()
{
    const QRectF map(8, 8, 500, 300);
    for (double x = map.left(); x <= map.right(); x += 7) {
        for (double y = map.top(); y <= map.bottom(); y += 5) {
            const QRectF probe(x - 11, y - 11, 22, 22);
            for (const QPointF corner : {QPointF(x - 185, y + 41), QPointF(x - 20, y - 169)}) {
                const QRectF lens(corner, QSizeF(150, 128));
                const TagPlaces places = placeTags(map, probe, lens, {48, 16}, {74, 16});
                for (const QRectF &tag : {places.row, places.column}) {
                    QVERIFY(!tag.isNull() && map.contains(tag));
                    QVERIFY(!tag.intersects(probe) && !tag.intersects(lens));
                }
            }
        }
    }
}

QTEST_MAIN(TestProbeMarks)
#include "tst_probe_marks.moc"
