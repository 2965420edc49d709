// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a comparison: what is nothing is the middle, and one stage has one scale.
#include "tests/ui/model/compare/compare_fixture.h"
#include "ui/model/compare/compare_style.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/setup/setup_fields.h"

#include <QColor>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace normscope;

class TestCompareStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differenceIsAboutZero();
    void ratioIsAboutOne_data();
    void ratioIsAboutOne();
    void angleGoesTo180();
    void signsAreThreeColours();
    void sameStageHasOneScale();
    void otherStagesHaveTheirOwn();
};

namespace {

using namespace Qt::StringLiterals;

StageStatistics statistics(double min, double max, double meanMagnitude)
{
    StageStatistics of;
    of.min = min;
    of.max = max;
    of.mean = of.meanMagnitude = meanMagnitude;
    of.count = 100;
    return of;
}

ComparisonSummary summaryWith(CompareOperation id, const StageStatistics &of)
{
    ComparisonSummary summary;
    summary.operations[static_cast<std::size_t>(id)] = of;
    return summary;
}

Setup stateOf(const QString &text)
{
    Setup setup = windowDefaults();
    setup.compare.mode = CompareMode::split;
    if (!applyStateText(setup, text))
        qFatal("%s is no state", qPrintable(text));
    return setup;
}

} // namespace

void TestCompareStyle::differenceIsAboutZero()
{
    const auto summary = summaryWith(CompareOperation::difference, statistics(-1, 3, 1));
    const HeatmapStyle style = operationStyle(CompareOperation::difference, summary);
    QCOMPARE(style.colormap, ColormapId::diverging);
    QCOMPARE(style.range, (ValueRange {-3, 3}));
    QCOMPARE(style.scale, ScaleKind::linear);
    QCOMPARE(style.valueScale().position(0), 0.5);
    const auto tail = summaryWith(CompareOperation::difference, statistics(-1, 300, 1));
    QCOMPARE(operationStyle(CompareOperation::difference, tail).scale, ScaleKind::symlog);
}

void TestCompareStyle::ratioIsAboutOne_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("end");
    QTest::newRow("larger") << 0.9 << 4.0 << 4.0;
    QTest::newRow("smaller") << 0.125 << 2.0 << 8.0;
    QTest::newRow("all one") << 1.0 << 1.0 << 1.1;
    QTest::newRow("far apart") << 1e-9 << 1e9 << 1000.0;
    QTest::newRow("none above 0") << 0.0 << -1.0 << 1.1;
}

void TestCompareStyle::ratioIsAboutOne()
{
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(double, end);
    auto summary = summaryWith(CompareOperation::ratio, statistics(std::min(least, most), most, 1));
    summary.leastRatio = least;
    const HeatmapStyle style = operationStyle(CompareOperation::ratio, summary);
    QCOMPARE(style.scale, ScaleKind::log);
    QCOMPARE(style.range, (ValueRange {1 / end, end}));
    QVERIFY(std::abs(style.valueScale().position(1) - 0.5) < 1e-12);
    // Opposite signs are no small ratio.
    const HeatmapColors colors(style);
    const QColor opposite(colors.at(-1));
    QCOMPARE(colors.at(-1e9), colors.at(-1));
    QVERIFY(opposite.hslSaturation() < 30 && opposite.lightness() < 200);
    QVERIFY(colors.at(-1) != colors.at(1 / end));
    QVERIFY(colors.inCell(-1, 0, 0) != colors.inCell(-1, 0, 1));
    QCOMPARE(colors.inCell(1, 0, 0), colors.inCell(1, 0, 1));
}

void TestCompareStyle::angleGoesTo180()
{
    const HeatmapStyle style = operationStyle(CompareOperation::angle, {});
    QCOMPARE(style.range, (ValueRange {0, 180}));
    QCOMPARE(style.scale, ScaleKind::linear);
}

void TestCompareStyle::signsAreThreeColours()
{
    const HeatmapColors colors(operationStyle(CompareOperation::signs, {}));
    const QColor opposite(colors.at(kOppositeSign));
    const QColor same(colors.at(kSameSign));
    const QColor zero(colors.at(kOneIsZero));
    QVERIFY(opposite.blue() > opposite.red() + 50);
    QVERIFY(same.red() > same.blue() + 50);
    QVERIFY(zero.lightness() > opposite.lightness() + 50);
    QVERIFY(zero.lightness() > same.lightness() + 50);
}

void TestCompareStyle::sameStageHasOneScale()
{
    const Setup setup = stateOf(u"sample=dead-pixels&stage=norm&axis=3&b-axis=none"_s);
    const auto comparison = test::compared(setup);
    QVERIFY(comparison);
    const SideStyles styles = sideStyles(setup, *comparison);
    QVERIFY(styles.isOneScale());
    const StageStatistics &a = comparison->a->statistics->of(StageId::norm);
    const StageStatistics &b = comparison->b->statistics->of(StageId::norm);
    QCOMPARE(styles.a.range, (ValueRange {std::min(a.min, b.min), std::max(a.max, b.max)}));
    Setup apart = setup;
    apart.compare.ownScales = true;
    const SideStyles own = sideStyles(apart, *comparison);
    QCOMPARE(own.a.range, (ValueRange {a.min, a.max}));
    QCOMPARE(own.b.range.high, b.max);
}

void TestCompareStyle::otherStagesHaveTheirOwn()
{
    const Setup setup = stateOf(u"sample=dead-pixels&stage=norm&b-stage=input"_s);
    const auto comparison = test::compared(setup);
    QVERIFY(comparison);
    const SideStyles styles = sideStyles(setup, *comparison);
    QVERIFY(!styles.isOneScale());
    const StageStatistics &b = comparison->b->statistics->of(StageId::input);
    QCOMPARE(styles.b.range, (ValueRange {b.min, b.max}));
}

QTEST_GUILESS_MAIN(TestCompareStyle)
#include "tst_compare_style.moc"
