// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chooses about the colours of a stage.
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/stage_look.h"
#include "ui/model/heatmap/view_style.h"

#include <QTest>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

namespace {

class TestStageLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChosenChangesNothing();
    void divergingStaysSymmetric();
    void logNeedsValuesAboveZero();
    void isANumberWithoutFiniteValues_data();
    void isANumberWithoutFiniteValues();
    void chosenRangeIsUsed();
    void anotherMapOfASignedStageSpansItsValues();
    void texts_data();
    void texts();
    void refuses_data();
    void refuses();
    void oneScaleHoldsEveryView();
};

StageStatistics spanning(double low, double high)
{
    return {.min = low, .max = high, .mean = (low + high) / 2, .meanMagnitude = 0.25, .count = 9};
}

} // namespace

void TestStageLook::nothingChosenChangesNothing()
{
    const StageStatistics statistics = spanning(-3, 5);
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId id : stagesOf(*rule)) {
            const HeatmapStyle style = defaultStyle(id, *rule, statistics);
            QCOMPARE(withLook(style, {}, statistics), style);
        }
    }
}

void TestStageLook::divergingStaysSymmetric()
{
    const StageStatistics statistics = spanning(-3, 5);
    StageLook look;
    look.colormap = ColormapId::diverging;
    HeatmapStyle style = withLook({}, look, statistics);
    QCOMPARE(style.range.low, -5.);
    QCOMPARE(style.range.high, 5.);
    look.range = ValueRange {-0.5, 0.25};
    style = withLook({}, look, statistics);
    QCOMPARE(style.range.low, -0.5);
    QCOMPARE(style.range.high, 0.5);
}

void TestStageLook::logNeedsValuesAboveZero()
{
    StageLook look;
    look.scale = ScaleKind::log;
    HeatmapStyle style;
    style.range = {1, 100};
    QCOMPARE(withLook(style, look, spanning(1, 100)).scale, ScaleKind::log);
    style.range = {0, 100};
    const HeatmapStyle reaching = withLook(style, look, spanning(0, 100));
    QCOMPARE(reaching.scale, ScaleKind::symlog);
    QCOMPARE(reaching.linthresh, 0.25);
}

void TestStageLook::isANumberWithoutFiniteValues_data()
{
    QTest::addColumn<ScaleKind>("scale");
    QTest::newRow("linear") << ScaleKind::linear;
    QTest::newRow("log") << ScaleKind::log;
    QTest::newRow("symlog") << ScaleKind::symlog;
}

/// A style with a NaN would never be the one that was asked for, and its map never ready.
void TestStageLook::isANumberWithoutFiniteValues()
{
    QFETCH(ScaleKind, scale);
    StageStatistics statistics;
    statistics.count = statistics.nan = 12;
    StageLook look;
    look.scale = scale;
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId id : stagesOf(*rule)) {
            const HeatmapStyle style
                = withLook(defaultStyle(id, *rule, statistics), look, statistics);
            QCOMPARE(style, style);
            QVERIFY(std::isfinite(style.linthresh));
        }
    }
}

void TestStageLook::chosenRangeIsUsed()
{
    StageLook look;
    look.range = ValueRange {0.2, 0.8};
    const HeatmapStyle style = withLook({}, look, spanning(0, 1));
    QCOMPARE(style.range.low, 0.2);
    QCOMPARE(style.range.high, 0.8);
}

void TestStageLook::anotherMapOfASignedStageSpansItsValues()
{
    const StageStatistics statistics = spanning(-3, 5);
    StageLook look;
    look.colormap = ColormapId::cividis;
    const HeatmapStyle style
        = withLook(defaultStyle(StageId::delta, kExactRule, statistics), look, statistics);
    QCOMPARE(style.range.low, -3.);
    QCOMPARE(style.range.high, 5.);
}

void TestStageLook::texts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"auto", "norm:inferno", "norm:inferno,log,0.5..20", "delta:symlog",
                             "output:-1e-8..1e-8", "input:grey;delta:linear,-3..3"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestStageLook::texts()
{
    QFETCH(QString, text);
    const Result<StageLooks> looks = parseLooks(text);
    QVERIFY(looks);
    QCOMPARE(looksText(*looks), text);
}

void TestStageLook::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "norm", "norm:", "nothing:log", "norm:log,log", "norm:jet", "norm:1..", "norm:2..1",
          "norm:1..1", "norm:0..inf", "norm:nan..1", "norm:log;norm:linear", "norm:0..1,2..3"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestStageLook::refuses()
{
    QFETCH(QString, text);
    const Result<StageLooks> looks = parseLooks(text);
    QVERIFY(!looks);
    QCOMPARE(looks.error().code, ErrorCode::invalidArgument);
}

/// Where views share a scale, equal colours are equal values: one style, and no value is beyond it.
void TestStageLook::oneScaleHoldsEveryView()
{
    LayerResult result;
    LayerSpec spec = specOver(0b1000U);
    spec.rule = &kExactRule;
    result.run = runOver({1, 6, 7, 3}, spec, scatter);
    result.statistics = std::make_shared<const LayerStatistics>(*result.run->statistics());
    Setup setup = withViewCount(Setup {}, 4);
    setup.rule = &kExactRule;
    setup.sharesScale = true;
    const HeatmapStyle shared = styleInViews(setup, result, StageId::norm);
    for (const StageId id : stagesOfViews(setup)) {
        QCOMPARE(styleInViews(setup, result, id), shared);
        QVERIFY(shared.range.low <= result.statistics->of(id).min);
        QVERIFY(shared.range.high >= result.statistics->of(id).max);
    }
    QCOMPARE(shared.colormap, ColormapId::diverging); // delta is signed
    QCOMPARE(shared.range.low, -shared.range.high);
    setup.views = {{StageId::input}, 1};
    QCOMPARE(styleInViews(setup, result, StageId::input).colormap, ColormapId::viridis);
    setup = withViewCount(setup, 1); // which has nobody to share with
    QCOMPARE(styleInViews(setup, result, setup.stage), styleOf(setup, result, setup.stage));
    setup.sharesScale = false;
    QVERIFY(!(styleInViews(setup, result, StageId::input)
              == styleInViews(setup, result, StageId::norm)));
}

QTEST_GUILESS_MAIN(TestStageLook)
#include "tst_stage_look.moc"
