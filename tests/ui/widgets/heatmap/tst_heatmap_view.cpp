// SPDX-License-Identifier: GPL-3.0-or-later
// What a map shows: colours, marks, another result, the veil over an old one.
#include "tests/ui/widgets/heatmap/shown_map.h"
#include "ui/widgets/theme/theme.h"

#include <limits>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestHeatmapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->setReducedMotion(true); }
    void coloursAtActualSize();
    void coloursWhenMagnified();
    void theNewestRequestWins();
    void anotherSizeIsFitted();
    void aStageThatTheRuleLacksIsNotShown();
    void staleVeilComesAndGoes();
    void marksAreDrawn();
    void valuesOfAnotherStageAreMarked();
};

} // namespace

void TestHeatmapView::coloursAtActualSize()
{
    ShownMap shown;
    shown.view.setImageAndChannel(1, 2);
    shown.view.zoomToActualSize();
    shown.settle();
    const double ratio = shown.view.devicePixelRatioF();
    QCOMPARE(shown.view.visibleMap().size() * ratio, QSizeF(90, 60));
    const QImage grabbed = shown.view.grab().toImage();
    const HeatmapColors colors(shown.view.heatmapStyle());
    for (int row = 0; row < kMapShape.rows; ++row) {
        for (int column = 0; column < kMapShape.columns; ++column) {
            double value = 0;
            shown.run->evaluateArray(StageId::output, kMapShape.flat({1, row, column, 2}), 1,
                                     &value);
            const QPointF place = shown.view.pixelRect({column, row}).center() * ratio;
            const QPoint device(static_cast<int>(place.x()), static_cast<int>(place.y()));
            QCOMPARE(grabbed.pixelColor(device).rgb(), colors.at(value));
        }
    }
}

void TestHeatmapView::coloursWhenMagnified()
{
    ShownMap shown;
    shown.view.setView(20 * shown.view.devicePixelRatioF(), {45, 30});
    shown.settle();
    const QImage grabbed = shown.view.grab().toImage();
    const HeatmapColors colors(shown.view.heatmapStyle());
    for (const QPoint pixel : {QPoint(45, 30), QPoint(40, 25), QPoint(50, 33)}) {
        const QRectF rect = shown.view.pixelRect(pixel);
        QCOMPARE(rect.size(), QSizeF(20, 20));
        double value = 0;
        shown.run->evaluateArray(StageId::output, kMapShape.flat({0, pixel.y(), pixel.x(), 0}), 1,
                                 &value);
        const QPointF inside = (rect.topLeft() + QPointF(3, 3)) * grabbed.devicePixelRatio();
        QCOMPARE(grabbed.pixelColor(inside.toPoint()).rgb(), colors.at(value));
    }
}

void TestHeatmapView::theNewestRequestWins()
{
    ShownMap shown;
    for (int i = 0; i < 50; ++i) {
        shown.view.setImageAndChannel(i % 2, i % 3);
        shown.view.setStage(i % 2 == 0 ? StageId::scales : StageId::squares,
                            {ColormapId::inferno, ScaleKind::linear, {0, 1.0 + i}, 0});
    }
    shown.settle();
    shown.view.zoomToActualSize();
    shown.settle();
    double value = 0;
    shown.run->evaluateArray(StageId::squares, kMapShape.flat({1, 7, 9, 1}), 1, &value);
    const QImage grabbed = shown.view.grab().toImage();
    const QPointF place = shown.view.pixelRect({9, 7}).center() * grabbed.devicePixelRatio();
    const HeatmapColors colors({ColormapId::inferno, ScaleKind::linear, {0, 50}, 0});
    QCOMPARE(grabbed.pixelColor(qFloor(place.x()), qFloor(place.y())).rgb(), colors.at(value));
}

void TestHeatmapView::anotherSizeIsFitted()
{
    ShownMap shown;
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
    ShownMap shown;
    shown.view.setStage(StageId::tangent, {});
    QVERIFY(shown.view.isUpToDate());
    QVERIFY(!shown.view.grab().isNull());
    shown.view.setProbe(Index4 {0, 1, 1, 0});
    QVERIFY(!shown.view.probeValue());
}

void TestHeatmapView::staleVeilComesAndGoes()
{
    ShownMap shown;
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
    ShownMap shown;
    shown.view.setImageAndChannel(0, 1);
    shown.view.zoomToActualSize();
    shown.settle();
    const QImage before = shown.view.grab().toImage();
    double wanted = 0;
    shown.run->evaluateArray(StageId::input, kMapShape.flat({0, 30, 40, 1}), 1, &wanted);
    shown.view.setMarkedValues(ValueSelection {StageId::input, {wanted, wanted}});
    const QPoint place
        = (shown.view.pixelRect({40, 30}).topLeft() * before.devicePixelRatio()).toPoint();
    const QColor amber = Theme::of(&shown.view).tokens().look;
    QTRY_COMPARE(shown.view.grab().toImage().pixelColor(place), amber);
    shown.view.setMarkedValues(std::nullopt);
    QCOMPARE(shown.view.grab().toImage(), before);
}

QTEST_MAIN(TestHeatmapView)
#include "tst_heatmap_view.moc"
