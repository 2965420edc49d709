// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/widgets/heatmap/colorbar.h"
#include "ui/widgets/heatmap/heatmap_panel.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/theme/theme.h"

#include <QGesture>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr Shape kShape {2, 60, 90, 3};

std::shared_ptr<const LayerStatistics> statisticsOf(const LayerRun &run)
{
    return std::make_shared<const LayerStatistics>(*run.statistics());
}

/// A shown view of 640 x 420 px with the output of a run, axis 3.
struct Shown
{
    explicit Shown(unsigned mask = 0b1000U, StageId id = StageId::output)
        : run(runOver(kShape, specOver(mask), scatter))
    {
        view.resize(640, 420);
        const auto statistics = statisticsOf(*run);
        view.setStage(id, defaultStyle(id, *run->spec().rule, statistics->of(id)));
        view.setResult(run, statistics);
        view.show();
        settle();
    }

    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return view.isUpToDate(); }));
    }

    void wheel(QPointF place, int angle)
    {
        QWheelEvent event(place, view.mapToGlobal(place), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }

    void move(QPointF place, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, buttons,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    }

    QPoint middleOf(QPoint pixel) const { return view.pixelRect(pixel).center().toPoint(); }

    QPoint probePixel() const
    {
        const Index4 probe = view.probe().value_or(Index4 {-1, -1, -1, -1});
        return {static_cast<int>(probe[kColumns]), static_cast<int>(probe[kRows])};
    }

    std::shared_ptr<const LayerRun> run;
    HeatmapView view;
};

} // namespace

class TestHeatmapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coloursAtActualSize();
    void coloursWhenMagnified();
    void wheelKeepsThePixelUnderThePointer();
    void keysZoom();
    void doubleClickFits();
    void aPinchZoomsAtItsMiddle();
    void theTrackpadZooms();
    void pointingMovesTheProbe_data();
    void pointingMovesTheProbe();
    void arrowsMoveTheProbe();
    void aPinnedProbeFollowsClicksOnly();
    void draggingPans_data();
    void draggingPans();
    void theNewestRequestWins();
    void anotherSizeIsFitted();
    void aStageThatTheRuleLacksIsNotShown();
    void staleVeilComesAndGoes();
    void theProbeIsSpoken_data();
    void theProbeIsSpoken();
    void marksAreDrawn();
    void valuesOfAnotherStageAreMarked();
    void theBarStandsBesideTheMap();
};

void TestHeatmapView::initTestCase()
{
    auto *theme = new Theme(qApp);
    theme->setReducedMotion(true);
}

void TestHeatmapView::coloursAtActualSize()
{
    Shown shown;
    shown.view.setImageAndChannel(1, 2);
    shown.view.zoomToActualSize();
    shown.settle();
    const double ratio = shown.view.devicePixelRatioF();
    QCOMPARE(shown.view.visibleMap().size() * ratio, QSizeF(90, 60));
    const QImage grabbed = shown.view.grab().toImage();
    const HeatmapColors colors(shown.view.heatmapStyle());
    for (int row = 0; row < kShape.rows; ++row) {
        for (int column = 0; column < kShape.columns; ++column) {
            double value = 0;
            shown.run->evaluateArray(StageId::output, kShape.flat({1, row, column, 2}), 1, &value);
            const QPointF place = shown.view.pixelRect({column, row}).center() * ratio;
            const QPoint device(static_cast<int>(place.x()), static_cast<int>(place.y()));
            QCOMPARE(grabbed.pixelColor(device).rgb(), colors.at(value));
        }
    }
}

void TestHeatmapView::coloursWhenMagnified()
{
    Shown shown;
    shown.view.setView(20 * shown.view.devicePixelRatioF(), {45, 30});
    shown.settle();
    const QImage grabbed = shown.view.grab().toImage();
    const HeatmapColors colors(shown.view.heatmapStyle());
    for (const QPoint pixel : {QPoint(45, 30), QPoint(40, 25), QPoint(50, 33)}) {
        const QRectF rect = shown.view.pixelRect(pixel);
        QCOMPARE(rect.size(), QSizeF(20, 20));
        double value = 0;
        shown.run->evaluateArray(StageId::output, kShape.flat({0, pixel.y(), pixel.x(), 0}), 1,
                                 &value);
        const QPointF inside = (rect.topLeft() + QPointF(3, 3)) * grabbed.devicePixelRatio();
        QCOMPARE(grabbed.pixelColor(inside.toPoint()).rgb(), colors.at(value));
    }
}

void TestHeatmapView::wheelKeepsThePixelUnderThePointer()
{
    Shown shown;
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

void TestHeatmapView::keysZoom()
{
    Shown shown;
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

void TestHeatmapView::doubleClickFits()
{
    Shown shown;
    shown.view.setZoom(40);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, shown.view.rect().center());
    QVERIFY(shown.view.isFitted());
}

void TestHeatmapView::aPinchZoomsAtItsMiddle()
{
    Shown shown;
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

void TestHeatmapView::theTrackpadZooms()
{
    Shown shown;
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

void TestHeatmapView::pointingMovesTheProbe_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.0, 1.0, 3.0, 16.0, 61.0})
        QTest::addRow("%g", zoom) << zoom;
}

void TestHeatmapView::pointingMovesTheProbe()
{
    QFETCH(double, zoom);
    Shown shown;
    shown.view.setImageAndChannel(1, 1);
    if (zoom > 0)
        shown.view.setView(zoom, {45, 30});
    const QSignalSpy moved(&shown.view, &HeatmapView::probeMoved);
    const QSignalSpy picked(&shown.view, &HeatmapView::probePicked);
    for (const QPoint pixel : {QPoint(45, 30), QPoint(44, 31), QPoint(46, 29)}) {
        // The pixel at a place is the one whose rectangle holds it.
        const QRectF rect = shown.view.pixelRect(pixel);
        shown.move(rect.center());
        QCOMPARE(shown.probePixel(), pixel);
        QCOMPARE(moved.last().first().value<Index4>(), (Index4 {1, pixel.y(), pixel.x(), 1}));
        double value = 0;
        shown.run->evaluateArray(StageId::output, kShape.flat(*shown.view.probe()), 1, &value);
        QCOMPARE(shown.view.probeValue(), std::optional(value));
    }
    QCOMPARE(picked.size(), 0);
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({45, 30}));
    QCOMPARE(picked.size(), 1);
}

void TestHeatmapView::arrowsMoveTheProbe()
{
    Shown shown;
    const QSignalSpy picked(&shown.view, &HeatmapView::probePicked);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY2(shown.view.probe().has_value(), "the first key sets it in the middle");
    shown.view.setProbe(Index4 {0, 10, 20, 0});
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.probePixel(), QPoint(21, 10));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.probePixel(), QPoint(21, 11));
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(shown.probePixel(), QPoint(11, 11));
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.probePixel(), QPoint(11, 0));
    QCOMPARE(picked.size(), 6);
    shown.view.setView(64, {80, 50});
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QVERIFY2(shown.view.visibleMap().contains(shown.view.pixelRect({11, 1})), "it scrolls along");
}

void TestHeatmapView::aPinnedProbeFollowsClicksOnly()
{
    Shown shown;
    shown.view.setProbe(Index4 {0, 10, 20, 0});
    shown.view.setProbePinned(true);
    shown.move(shown.middleOf({50, 40}));
    QCOMPARE(shown.probePixel(), QPoint(20, 10));
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({50, 40}));
    QCOMPARE(shown.probePixel(), QPoint(50, 40));
}

void TestHeatmapView::draggingPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<bool>("hasSpace");
    QTest::addColumn<double>("zoom"); // at 5 the whole map is seen
    QTest::newRow("left") << Qt::LeftButton << false << 40.0;
    QTest::newRow("middle") << Qt::MiddleButton << false << 40.0;
    QTest::newRow("middle, all seen") << Qt::MiddleButton << false << 5.0;
    QTest::newRow("Space, all seen") << Qt::LeftButton << true << 5.0;
}

void TestHeatmapView::draggingPans()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(bool, hasSpace);
    QFETCH(double, zoom);
    Shown shown;
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

void TestHeatmapView::theNewestRequestWins()
{
    Shown shown;
    for (int i = 0; i < 50; ++i) {
        shown.view.setImageAndChannel(i % 2, i % 3);
        shown.view.setStage(i % 2 == 0 ? StageId::scales : StageId::squares,
                            {ColormapId::inferno, ScaleKind::linear, {0, 1.0 + i}, 0});
    }
    shown.settle();
    shown.view.zoomToActualSize();
    shown.settle();
    double value = 0;
    shown.run->evaluateArray(StageId::squares, kShape.flat({1, 7, 9, 1}), 1, &value);
    const QImage grabbed = shown.view.grab().toImage();
    const QPointF place = shown.view.pixelRect({9, 7}).center() * grabbed.devicePixelRatio();
    const HeatmapColors colors({ColormapId::inferno, ScaleKind::linear, {0, 50}, 0});
    QCOMPARE(grabbed.pixelColor(qFloor(place.x()), qFloor(place.y())).rgb(), colors.at(value));
}

void TestHeatmapView::anotherSizeIsFitted()
{
    Shown shown;
    shown.view.setZoom(40);
    shown.view.setProbe(Index4 {0, 59, 89, 0});
    const auto small = runOver({1, 10, 40, 1}, specOver(0b1000U), scatter);
    shown.view.setResult(small, statisticsOf(*small));
    QVERIFY(shown.view.isFitted());
    QVERIFY(!shown.view.probe());
    shown.settle();
    shown.view.setResult(nullptr, nullptr);
    QVERIFY(shown.view.visibleMap().isEmpty());
    QCOMPARE(QColor(shown.view.grab().toImage().pixel(300, 200)), tokens(ThemeKind::light).stage);
}

void TestHeatmapView::aStageThatTheRuleLacksIsNotShown()
{
    Shown shown;
    shown.view.setStage(StageId::tangent, {});
    QVERIFY(shown.view.isUpToDate());
    QVERIFY(!shown.view.grab().isNull());
    shown.view.setProbe(Index4 {0, 1, 1, 0});
    QVERIFY(!shown.view.probeValue());
}

void TestHeatmapView::staleVeilComesAndGoes()
{
    Shown shown;
    const QPoint place = shown.middleOf({4, 4});
    const QRgb clear = shown.view.grab().toImage().pixel(place);
    shown.view.setStale(true);
    QCOMPARE(shown.view.grab().toImage().pixel(place), clear);
    const auto isVeiled = [&] { return shown.view.grab().toImage().pixel(place) != clear; };
    QVERIFY(QTest::qWaitFor(isVeiled));
    const QColor window = tokens(ThemeKind::light).window;
    const int expected = qRound(0.68 * window.red() + 0.32 * qRed(clear));
    QVERIFY(qAbs(qRed(shown.view.grab().toImage().pixel(place)) - expected) <= 2);
    shown.view.setStale(false);
    QCOMPARE(shown.view.grab().toImage().pixel(place), clear);
}

void TestHeatmapView::theProbeIsSpoken_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<QString>("ending");
    QTest::newRow("channels") << 0b1000U << QStringLiteral(", group of 3");
    QTest::newRow("rows") << 0b0010U << QStringLiteral(", group of 60");
    QTest::newRow("None") << 0xFU << QStringLiteral(", group of 32\u2009400");
}

void TestHeatmapView::theProbeIsSpoken()
{
    QFETCH(unsigned, mask);
    QFETCH(QString, ending);
    Shown shown(mask);
    shown.view.setProbe(Index4 {0, 12, 7, 0});
    const QString spoken = shown.view.accessibleDescription();
    QVERIFY2(spoken.startsWith(QStringLiteral("row 12, column 7, channel red, output 0.")),
             qPrintable(spoken));
    QVERIFY2(spoken.endsWith(ending), qPrintable(spoken));
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(shown.view.accessibleDescription().startsWith(QStringLiteral("row 12, column 8,")));
}

void TestHeatmapView::marksAreDrawn()
{
    const auto run = runOver({1, 5, 5, 3}, specOver(0b1000U), [](std::int64_t i) {
        if (i / 3 == 6)
            return std::numeric_limits<double>::quiet_NaN();
        return i / 3 == 12 ? 0.0 : scatter(i);
    });
    HeatmapView view;
    view.resize(200, 200);
    view.setResult(run, statisticsOf(*run));
    view.setStage(StageId::output, {});
    view.show();
    QVERIFY(QTest::qWaitFor([&] { return view.isUpToDate(); }));
    const QImage grabbed = view.grab().toImage();
    const auto colorAt = [&](QPoint pixel, double share) {
        const QRectF rect = view.pixelRect(pixel);
        const QPointF place = rect.topLeft() + QPointF(rect.width(), rect.height()) * share;
        return grabbed.pixelColor((place * grabbed.devicePixelRatio()).toPoint());
    };
    QCOMPARE(colorAt({1, 1}, 0.5), QColor(Qt::black));  // the cross
    QCOMPARE(colorAt({1, 1}, 0.12), QColor(Qt::white)); // on white
    QVERIFY(colorAt({2, 2}, 0.12).lightness() < 90);    // slate
    QCOMPARE(colorAt({2, 2}, 0.5), colorAt({2, 2}, 0.12));
}

void TestHeatmapView::valuesOfAnotherStageAreMarked()
{
    Shown shown;
    shown.view.setImageAndChannel(0, 1);
    shown.view.zoomToActualSize();
    shown.settle();
    const QImage before = shown.view.grab().toImage();
    double wanted = 0;
    shown.run->evaluateArray(StageId::input, kShape.flat({0, 30, 40, 1}), 1, &wanted);
    shown.view.setMarkedValues(ValueSelection {StageId::input, {wanted, wanted}});
    const QPoint place
        = (shown.view.pixelRect({40, 30}).topLeft() * before.devicePixelRatio()).toPoint();
    const QColor amber = Theme::of(&shown.view).tokens().look;
    QTRY_COMPARE(shown.view.grab().toImage().pixelColor(place), amber);
    shown.view.setMarkedValues(std::nullopt);
    QCOMPARE(shown.view.grab().toImage(), before);
}

void TestHeatmapView::theBarStandsBesideTheMap()
{
    HeatmapPanel panel;
    panel.resize(774, 422);
    const auto run = runOver({1, 300, 451, 3}, specOver(0b1000U), scatter);
    panel.setStage(StageId::output, {});
    panel.setResult(run, statisticsOf(*run));
    panel.show();
    const QRectF map = panel.view().visibleMap();
    const QRectF bar = panel.colorbar().barRect().translated(panel.colorbar().pos());
    QVERIFY(qAbs(bar.left() - map.right() - 18) <= 1);
    QVERIFY(qAbs(bar.top() - map.top()) <= 1 && qAbs(bar.bottom() - map.bottom()) <= 1);
    const double left = map.left();
    const double right = panel.width() - (bar.right() + Colorbar::kTickRoom);
    QVERIFY2(qAbs(left - right) <= 2, "map and bar are centred as one");
}

QTEST_MAIN(TestHeatmapView)
#include "tst_heatmap_view.moc"
