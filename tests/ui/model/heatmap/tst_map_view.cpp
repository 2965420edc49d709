// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/map_view.h"

#include <QLineF>
#include <QTest>

using namespace normscope;

namespace {

MapView viewOf(QSize image, QRect viewport)
{
    MapView view;
    view.setImageSize(image);
    view.setViewport(viewport);
    return view;
}

} // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAndCentres_data();
    void fitsAndCentres();
    void hundredPercentIsOneDevicePixel();
    void pixelsTileTheMap_data();
    void pixelsTileTheMap();
    void zoomKeepsThePixelUnderThePointer_data();
    void zoomKeepsThePixelUnderThePointer();
    void ladderPassesFitAndOne();
    void theMapCannotBeLost();
    void revealShowsThePixel();
    void resizingKeepsTheMiddle();
};

void TestMapView::fitsAndCentres_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QRect>("viewport");
    QTest::newRow("wide") << QSize(451, 300) << QRect(8, 8, 758, 406);
    QTest::newRow("high") << QSize(100, 900) << QRect(8, 8, 758, 406);
    QTest::newRow("large") << QSize(12000, 9000) << QRect(0, 0, 640, 420);
    QTest::newRow("tiny") << QSize(4, 3) << QRect(5, 7, 640, 420);
    QTest::newRow("one pixel") << QSize(1, 1) << QRect(5, 7, 640, 420);
}

void TestMapView::fitsAndCentres()
{
    QFETCH(QSize, image);
    QFETCH(QRect, viewport);
    const MapView view = viewOf(image, viewport);
    QVERIFY(view.isFitted());
    const QRect map = view.mapRect();
    QVERIFY(viewport.contains(map));
    if (view.zoom() < MapView::kLargestZoom) {
        QVERIFY(map.width() >= viewport.width() - 1 || map.height() >= viewport.height() - 1);
        const double ratio = static_cast<double>(image.width()) / image.height();
        QVERIFY(std::abs(map.width() - ratio * map.height()) <= 1 + ratio);
    }
    QVERIFY(std::abs((map.left() - viewport.left()) - (viewport.right() - map.right())) <= 1);
    QVERIFY(std::abs((map.top() - viewport.top()) - (viewport.bottom() - map.bottom())) <= 1);
    QCOMPARE(view.visiblePixels(), QRect(QPoint(0, 0), image));
}

void TestMapView::hundredPercentIsOneDevicePixel()
{
    MapView view = viewOf({451, 300}, {8, 8, 758, 406});
    view.setZoom(1.0);
    QCOMPARE(view.mapRect().size(), QSize(451, 300));
    const QPoint origin = view.mapRect().topLeft();
    for (const QPoint pixel : {QPoint(0, 0), QPoint(145, 95), QPoint(450, 299)}) {
        QCOMPARE(view.pixelRect(pixel), QRect(origin + pixel, QSize(1, 1)));
        QCOMPARE(view.pixelAt(origin + pixel), std::optional(pixel));
    }
    QVERIFY(!view.pixelAt(origin + QPoint(451, 0)));
    QVERIFY(!view.pixelAt(origin - QPoint(0, 1)));
}

void TestMapView::pixelsTileTheMap_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {1.0, 1.35, 2.0, 2.5, 7.0, 33.3})
        QTest::addRow("%g", zoom) << zoom;
}

/// Each device pixel belongs to the rectangle of exactly the image pixel that it shows.
void TestMapView::pixelsTileTheMap()
{
    QFETCH(double, zoom);
    MapView view = viewOf({20, 15}, {0, 0, 700, 520});
    view.setZoom(zoom);
    const QRect map = view.mapRect();
    for (int x = map.left(); x <= map.right(); ++x) {
        const QPoint pixel = view.nearestPixel({x, map.top()});
        QVERIFY(view.pixelRect(pixel).left() <= x && x <= view.pixelRect(pixel).right());
        if (x > map.left())
            QVERIFY(pixel.x() - view.nearestPixel({x - 1, map.top()}).x() <= 1);
    }
    QCOMPARE(view.pixelRect(QRect(0, 0, 20, 15)), map);
}

void TestMapView::zoomKeepsThePixelUnderThePointer_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QPoint>("pointer");
    QTest::newRow("middle") << QSize(451, 300) << QPoint(350, 200);
    QTest::newRow("near a corner") << QSize(451, 300) << QPoint(95, 20);
    QTest::newRow("odd place") << QSize(451, 300) << QPoint(313, 177);
    QTest::newRow("large image") << QSize(6000, 4000) << QPoint(400, 123);
    QTest::newRow("few pixels") << QSize(16, 11) << QPoint(400, 123);
}

void TestMapView::zoomKeepsThePixelUnderThePointer()
{
    QFETCH(QSize, image);
    QFETCH(QPoint, pointer);
    MapView view = viewOf(image, {8, 8, 758, 406});
    while (view.zoom() < MapView::kLargestZoom) {
        const QRect before = view.pixelRect(*view.pixelAt(pointer));
        const QPoint pixel = view.nearestPixel(pointer);
        const double zoom = view.zoom();
        view.setZoom(zoom * 1.25, pointer);
        QVERIFY(view.zoom() > zoom);
        QVERIFY(view.pixelAt(pointer).has_value());
        // Below 100 % the place is kept up to a device pixel, which holds several pixels.
        const QPoint off = view.nearestPixel(pointer) - pixel;
        const int slack = zoom < 1 ? static_cast<int>(std::ceil(1 / zoom)) : 0;
        QVERIFY2(std::abs(off.x()) <= slack && std::abs(off.y()) <= slack,
                 qPrintable(QStringLiteral("zoom %1").arg(zoom)));
        QVERIFY(before.isValid());
    }
    while (!view.isFitted() && view.zoom() > view.smallestZoom())
        view.setZoom(view.zoom() / 1.25, pointer);
    QCOMPARE(view.isFitted(), view.fitZoom() <= 1 || view.zoom() != 1.0);
}

void TestMapView::ladderPassesFitAndOne()
{
    MapView view = viewOf({451, 300}, {8, 8, 758, 406});
    view.setZoom(3);
    QCOMPARE(view.nextZoomOut(), 2.0);
    QCOMPARE(view.nextZoomIn(), 4.0);
    view.setZoom(1.5);
    QCOMPARE(view.nextZoomOut(), view.fitZoom());
    view.fit();
    QCOMPARE(view.nextZoomOut(), 1.0);
    QCOMPARE(view.nextZoomIn(), 1.5);
}

void TestMapView::theMapCannotBeLost()
{
    MapView view = viewOf({451, 300}, {8, 8, 758, 406});
    view.setZoom(4);
    for (const QPoint far :
         {QPoint(-90000, 0), QPoint(90000, 0), QPoint(0, 90000), QPoint(0, -90000)}) {
        view.panBy(far);
        QVERIFY(view.mapRect().contains(view.viewport().center()));
    }
}

void TestMapView::revealShowsThePixel()
{
    MapView view = viewOf({451, 300}, {8, 8, 758, 406});
    view.setZoom(16);
    for (const QPoint pixel : {QPoint(0, 0), QPoint(450, 299), QPoint(200, 3), QPoint(201, 3)}) {
        view.reveal(pixel);
        QVERIFY(view.viewport().contains(view.pixelRect(pixel)));
    }
    const QRect before = view.mapRect();
    view.reveal({202, 3});
    QCOMPARE(view.mapRect(), before);
}

void TestMapView::resizingKeepsTheMiddle()
{
    MapView view = viewOf({451, 300}, {8, 8, 758, 406});
    view.setZoom(8);
    const QPointF middle = view.center();
    view.setViewport({8, 8, 500, 700});
    QCOMPARE(view.zoom(), 8.0);
    QVERIFY(QLineF(view.center(), middle).length() <= 0.2);
    view.fit();
    view.setViewport({8, 8, 300, 300});
    QVERIFY(view.isFitted());
    QCOMPARE(view.zoom(), 300.0 / 451);
}

QTEST_GUILESS_MAIN(TestMapView)
#include "tst_map_view.moc"
