// SPDX-License-Identifier: GPL-3.0-or-later
// The axes of plots, and their tables.
#include "ui/model/plots/plot_scale.h"
#include "ui/model/plots/plot_table.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestPlotScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryValueAndZero();
    void bendsForAFlatStage();
    void showsACountOfOne();
    void labelsPowersOfTen();
    void tidiesWithinAStep();
    void tableReadsBack();
};

} // namespace

void TestPlotScale::holdsEveryValueAndZero()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    using Stages = std::vector<std::vector<double>>;
    QCOMPARE(plotScale(Stages {{0.25, nan}, {0.5}}).range(), (ValueRange {0, 0.5}));
    QCOMPARE(plotScale(Stages {{-2.0, -1.0}}).range(), (ValueRange {-2, 0}));
    QVERIFY(!plotScale(Stages {{0.0, 0.0}}).isDegenerate());
    QVERIFY(!plotScale(Stages {{nan}}).isDegenerate());
    QVERIFY(!plotScale(Stages {}).isDegenerate());
}

/// A stage of zeros asks for nothing.
void TestPlotScale::bendsForAFlatStage()
{
    using Stages = std::vector<std::vector<double>>;
    QCOMPARE(plotScale(Stages {{0.1, 1.0}, {0.06}, {0.0}}).kind(), ScaleKind::linear);
    const ValueScale bent = plotScale(Stages {{0.1, 1.0}, {-0.04, 0.01}});
    QCOMPARE(bent.kind(), ScaleKind::symlog);
    QCOMPARE(bent.linthresh(), 0.04);
    QVERIFY(std::abs(bent.position(-0.04) - bent.position(0)) > 0.1);
}

void TestPlotScale::showsACountOfOne()
{
    const CountScale scale(100'000);
    QCOMPARE(scale.position(0), 0.0);
    QVERIFY(scale.position(1) > 0.03);
    QVERIFY(scale.position(1) < scale.position(2));
    QVERIFY(scale.position(100'000) <= 1);
    QVERIFY(CountScale(0).position(1) <= 1);
}

void TestPlotScale::labelsPowersOfTen()
{
    QStringList labels;
    for (const Tick &tick : CountScale(15'000).ticks(3))
        labels += tick.label;
    QCOMPARE(labels, (QStringList {u"1"_s, u"100"_s, u"10k"_s}));
    QCOMPARE(CountScale(3).ticks(3).size(), std::size_t(1));
    QCOMPARE(CountScale(2'000'000).ticks(9).back().label, u"1M"_s);
}

void TestPlotScale::tidiesWithinAStep()
{
    for (const double value : {0.123456, -38.5432, 1e-7, 12345.678}) {
        for (const double step : {0.5, 0.0123, 3e-9}) {
            QVERIFY(std::abs(tidyValue(value, step) - value) <= step);
        }
    }
    QCOMPARE(tidyValue(0.123456, 0.002), 0.123);
}

void TestPlotScale::tableReadsBack()
{
    PlotTable table {{u"from"_s, u"count"_s}, {{0.1, 3}, {-1e-20, 1e15}}};
    const QStringList lines = table.text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], u"from\tcount"_s);
    for (int row = 0; row < 2; ++row) {
        const QStringList cells = lines[row + 1].split(u'\t');
        QCOMPARE(cells.size(), 2);
        for (int column = 0; column < 2; ++column)
            QCOMPARE(cells[column].toDouble(), table.rows[std::size_t(row)][std::size_t(column)]);
    }
}

QTEST_GUILESS_MAIN(TestPlotScale)
#include "tst_plot_scale.moc"
