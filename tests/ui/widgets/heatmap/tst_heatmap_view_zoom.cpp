// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and position of a map under wheel, keys, mouse and fingers.
#include "tests/ui/widgets/heatmap/shown_map.h"
#include "ui/widgets/theme/theme.h"

#include <QGesture>
#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QSignalSpy>

#include <cmath>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestHeatmapViewZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->setReducedMotion(true); }
    void wheelKeepsThePixelUnderThePointer();
    void keysZoom();
    void doubleClickFits();
    void aPinchZoomsAtItsMiddle();
    void theTrackpadZooms();
    void draggingPans_data();
    void draggingPans();
};

} // namespace

void TestHeatmapViewZoom::wheelKeepsThePixelUnderThePointer()
{
    ShownMap shown;
    const QPoint place = shown.middleOf({70, 12});
    const QSignalSpy zoomed(&shown.view, &HeatmapView::zoomChanged);
    const double before = shown.view.zoom();
    for (int notch = 0; notch < 8; ++notch) {
        shown.wheel(place, 120);
        QVERIFY(shown.view.pixelRect({70, 12}).contains(place));
    }
    QCOMPARE(zoomed.size(), 8);
    QVERIFY(qAbs(shown.view.zoom() - before * std::pow(1.25, 8)) < 1e-9 * before);
    for (int notch = 0; notch < 40; ++notch)
        shown.wheel(place, -120);
    QCOMPARE(shown.view.zoom(), 1.0);
}

void TestHeatmapViewZoom::keysZoom()
{
    ShownMap shown;
    QVERIFY(shown.view.isFitted());
    const double fitted = shown.view.zoom();
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.zoom() > fitted);
    QVERIFY(!shown.view.isFitted());
    QTest::keyClick(&shown.view, Qt::Key_0);
    QCOMPARE(shown.view.zoom(), 1.0);
    QTest::keyClick(&shown.view, Qt::Key_F);
    QVERIFY(shown.view.isFitted());
    QTest::keyClick(&shown.view, Qt::Key_Minus);
    QVERIFY(shown.view.zoom() < fitted);
}

void TestHeatmapViewZoom::doubleClickFits()
{
    ShownMap shown;
    shown.view.setZoom(40);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, shown.view.rect().center());
    QVERIFY(shown.view.isFitted());
}

void TestHeatmapViewZoom::aPinchZoomsAtItsMiddle()
{
    ShownMap shown;
    shown.view.zoomToActualSize();
    const QPointF middle = shown.view.pixelRect({70, 20}).center();
    QPinchGesture pinch;
    pinch.setCenterPoint(shown.view.mapToGlobal(middle));
    pinch.setLastCenterPoint(pinch.centerPoint());
    pinch.setScaleFactor(6);
    QGestureEvent event({&pinch});
    QVERIFY(QCoreApplication::sendEvent(&shown.view, &event));
    QCOMPARE(shown.view.zoom(), 6.0);
    QVERIFY(shown.view.pixelRect({70, 20}).contains(middle));
}

void TestHeatmapViewZoom::theTrackpadZooms()
{
    ShownMap shown;
    shown.view.zoomToActualSize();
    const auto send = [&](Qt::NativeGestureType type, double value) {
        const QPointF place = shown.view.rect().center();
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, place, place,
                                  shown.view.mapToGlobal(place), value, {});
        QCoreApplication::sendEvent(&shown.view, &event);
    };
    send(Qt::ZoomNativeGesture, 1.0); // twice as large
    QCOMPARE(shown.view.zoom(), 2.0);
    send(Qt::SmartZoomNativeGesture, 0);
    QVERIFY(shown.view.isFitted());
    send(Qt::SmartZoomNativeGesture, 0);
    QCOMPARE(shown.view.zoom(), 1.0);
}

void TestHeatmapViewZoom::draggingPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<bool>("hasSpace");
    QTest::addColumn<double>("zoom"); // at 5 the whole map is seen
    QTest::newRow("left") << Qt::LeftButton << false << 40.0;
    QTest::newRow("middle") << Qt::MiddleButton << false << 40.0;
    QTest::newRow("middle, all seen") << Qt::MiddleButton << false << 5.0;
    QTest::newRow("Space, all seen") << Qt::LeftButton << true << 5.0;
}

void TestHeatmapViewZoom::draggingPans()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(bool, hasSpace);
    QFETCH(double, zoom);
    ShownMap shown;
    shown.view.setView(zoom, {45, 30});
    if (hasSpace)
        QTest::keyPress(&shown.view, Qt::Key_Space);
    const QRectF before = shown.view.pixelRect({45, 30});
    const QPoint from = before.center().toPoint();
    QTest::mousePress(&shown.view, button, {}, from);
    shown.move(from + QPoint(30, 20), button);
    shown.move(from + QPoint(50, -30), button);
    QTest::mouseRelease(&shown.view, button, {}, from + QPoint(50, -30));
    QCOMPARE(shown.view.pixelRect({45, 30}).topLeft(), before.topLeft() + QPointF(50, -30));
    QVERIFY2(!shown.view.probe(), "dragging does not point");
}

QTEST_MAIN(TestHeatmapViewZoom)
#include "tst_heatmap_view_zoom.moc"
