// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/colorbar.h"
#include "ui/widgets/theme/theme.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

StageStatistics between(double low, double high)
{
    StageStatistics statistics;
    statistics.min = low;
    statistics.max = high;
    statistics.count = 2;
    return statistics;
}

} // namespace

class TestColorbar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursFollowTheMap_data();
    void coloursFollowTheMap();
    void endsShowWhatIsLeftOut_data();
    void endsShowWhatIsLeftOut();
    void theProbeHasATriangle();
    void longLabelsGetRoom();
    void isLongEnoughForNumbers_data();
    void isLongEnoughForNumbers();
    void followsTheTheme();
    void isSpoken();
    void pointingTellsTheValue();
    void keysPointAtValues();
};

void TestColorbar::coloursFollowTheMap_data()
{
    QTest::addColumn<HeatmapStyle>("style");
    QTest::newRow("linear") << HeatmapStyle {ColormapId::viridis, ScaleKind::linear, {0, 1}, 0};
    QTest::newRow("log") << HeatmapStyle {ColormapId::magma, ScaleKind::log, {0.5, 40}, 0};
    QTest::newRow("symlog") << HeatmapStyle {
        ColormapId::diverging, ScaleKind::symlog, {-30, 30}, 0.03};
}

void TestColorbar::coloursFollowTheMap()
{
    QFETCH(HeatmapStyle, style);
    Colorbar bar;
    bar.resize(bar.sizeHint().width(), 316);
    bar.setHeatmapStyle(style, between(style.range.low, style.range.high));
    QCOMPARE(bar.barRect(), QRectF(12, 8, 12, 300));
    const QImage grabbed = bar.grab().toImage();
    const double ratio = grabbed.devicePixelRatio();
    const Colormap colormap(style.colormap);
    const ValueScale scale = style.valueScale();
    for (int i = 5; i < 295; i += 10) {
        const double value = scale.value((i + 0.5) / 300);
        QVERIFY(qAbs(bar.placeOf(value) - (308 - i - 0.5)) < 1e-6);
        const QPoint place(qRound(18 * ratio), qFloor(bar.placeOf(value) * ratio));
        const QColor shown = grabbed.pixelColor(place);
        const QColor expected(colormap.at(scale.position(value)));
        // A device pixel is 1/300 of the map: neighbouring levels at most.
        QVERIFY(qAbs(shown.red() - expected.red()) <= 3);
        QVERIFY(qAbs(shown.green() - expected.green()) <= 3);
        QVERIFY(qAbs(shown.blue() - expected.blue()) <= 3);
    }
}

void TestColorbar::endsShowWhatIsLeftOut_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("less than the range") << 0.2 << 0.8;
    QTest::newRow("below") << -0.5 << 1.0;
    QTest::newRow("above") << 0.0 << 1.5;
    QTest::newRow("both") << -3.0 << 8.0;
}

void TestColorbar::endsShowWhatIsLeftOut()
{
    QFETCH(double, low);
    QFETCH(double, high);
    Colorbar bar;
    bar.resize(80, 316);
    bar.setHeatmapStyle({}, between(low, high));
    QCOMPARE(bar.leavesOutLow(), low < 0);
    QCOMPARE(bar.leavesOutHigh(), high > 1);
    const QImage grabbed = bar.grab().toImage();
    const QRgb ground = grabbed.pixel(1, 1);
    const auto isPainted = [&](double y) {
        const double ratio = grabbed.devicePixelRatio();
        return grabbed.pixel(qRound(18 * ratio), qRound(y * ratio)) != ground;
    };
    QCOMPARE(isPainted(bar.barRect().top() - 4), high > 1);
    QCOMPARE(isPainted(bar.barRect().bottom() + 3), low < 0);
}

void TestColorbar::theProbeHasATriangle()
{
    Colorbar bar;
    bar.resize(80, 316);
    bar.setHeatmapStyle({}, between(0, 1));
    const auto amberRow = [&bar]() -> double {
        const QImage grabbed = bar.grab().toImage();
        const double ratio = grabbed.devicePixelRatio();
        for (int y = 0; y < grabbed.height(); ++y) {
            if (grabbed.pixelColor(qRound(8 * ratio), y) == tokens(ThemeKind::light).look)
                return y / ratio;
        }
        return -1;
    };
    QCOMPARE(amberRow(), -1.0);
    bar.setProbeValue(0.25);
    QVERIFY(qAbs(amberRow() - bar.placeOf(0.25)) <= 3);
    bar.setProbeValue(7); // beyond the range: at its end
    QVERIFY(qAbs(amberRow() - bar.barRect().top()) <= 3);
    bar.setProbeValue(std::nullopt);
    QCOMPARE(amberRow(), -1.0);
}

void TestColorbar::longLabelsGetRoom()
{
    Colorbar bar;
    bar.setHeatmapStyle({}, between(0, 1));
    QCOMPARE(bar.sizeHint().width(), 12 + 12 + 52);
    bar.setHeatmapStyle({ColormapId::diverging, ScaleKind::linear, {-1.2345e-9, 1.2345e-9}, 0}, {});
    const QFontMetricsF metrics(Theme::of(&bar).font(TextRole::tick));
    QVERIFY(bar.sizeHint().width() >= 24 + metrics.horizontalAdvance(QStringLiteral("-1.23e-9")));
}

void TestColorbar::isLongEnoughForNumbers_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("mapTop");
    QTest::addColumn<double>("mapBottom");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("bottom");
    QTest::newRow("high map") << 300 << 20.0 << 280.0 << 20.0 << 280.0;
    QTest::newRow("thin map") << 300 << 145.0 << 155.0 << 110.0 << 190.0;
    QTest::newRow("thin map above") << 300 << 0.0 << 10.0 << 0.0 << 80.0;
    QTest::newRow("thin map below") << 300 << 299.0 << 300.0 << 220.0 << 300.0;
    QTest::newRow("less room than that") << 50 << 20.0 << 30.0 << 0.0 << 50.0;
    QTest::newRow("hardly any room") << 7 << 2.0 << 5.0 << 0.0 << 7.0;
}

void TestColorbar::isLongEnoughForNumbers()
{
    QFETCH(int, height);
    QFETCH(double, mapTop);
    QFETCH(double, mapBottom);
    Colorbar bar;
    bar.resize(80, height);
    bar.setHeatmapStyle({}, between(0, 1));
    bar.setProbeValue(0.5);
    bar.setSpan(std::pair(mapTop, mapBottom));
    QTEST(bar.barRect().top(), "top");
    QTEST(bar.barRect().bottom(), "bottom");
    QVERIFY(!bar.grab().isNull());
}

void TestColorbar::followsTheTheme()
{
    Colorbar bar;
    bar.resize(80, 316);
    Theme &theme = Theme::of(&bar);
    const QImage light = bar.grab().toImage();
    theme.setChoice(Theme::Choice::dark);
    QVERIFY(bar.grab().toImage() != light);
    theme.setChoice(Theme::Choice::light);
    QCOMPARE(bar.grab().toImage(), light);
}

void TestColorbar::isSpoken()
{
    Colorbar bar;
    bar.setHeatmapStyle({ColormapId::viridis, ScaleKind::linear, {0, 0.976}, 0}, between(0, 0.976));
    QVERIFY(bar.accessibleName().contains(QStringLiteral("0\u20130.976")));
    bar.setProbeValue(0.5);
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("0.5")));
}

void TestColorbar::pointingTellsTheValue()
{
    Colorbar bar;
    bar.resize(bar.sizeHint().width(), 316);
    bar.setHeatmapStyle({ColormapId::viridis, ScaleKind::linear, {0, 30}, 0}, between(0, 30));
    QSignalSpy pointed(&bar, &Colorbar::valuePointed);
    QMouseEvent move(QEvent::MouseMove, QPointF(18, 108), bar.mapToGlobal(QPointF(18, 108)),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&bar, &move);
    QCOMPARE(bar.pointedValue(), 20.0); // 200 of 300 px from the bottom
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("20")));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&bar, &leave);
    QVERIFY(!bar.pointedValue());
    QCOMPARE(pointed.size(), 2);
}

void TestColorbar::keysPointAtValues()
{
    Colorbar bar;
    bar.setHeatmapStyle({ColormapId::viridis, ScaleKind::linear, {0, 100}, 0}, between(0, 100));
    bar.setProbeValue(40);
    const auto after = [&bar](Qt::Key key) {
        QTest::keyClick(&bar, key);
        return bar.pointedValue().value_or(-1);
    };
    QCOMPARE(after(Qt::Key_Up), 40.0); // begins at the probe
    QCOMPARE(after(Qt::Key_Up), 41.0);
    QCOMPARE(after(Qt::Key_PageDown), 31.0);
    QCOMPARE(after(Qt::Key_Down), 30.0);
    QCOMPARE(after(Qt::Key_End), 100.0);
    QCOMPARE(after(Qt::Key_Up), 100.0);
    QCOMPARE(after(Qt::Key_Home), 0.0);
    QCOMPARE(after(Qt::Key_Escape), -1.0);
}

QTEST_MAIN(TestColorbar)
#include "tst_colorbar.moc"
