// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/stage_table.h"
#include "ui/model/heatmap/heatmap_style.h"

#include <QTest>

using namespace normscope;

class TestHeatmapStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults_data();
    void defaults();
    void signedStagesAreSymmetric();
    void withoutFiniteValues();
};

namespace {

StageStatistics between(double low, double high)
{
    StageStatistics statistics;
    statistics.min = low;
    statistics.max = high;
    statistics.count = 10;
    return statistics;
}

} // namespace

void TestHeatmapStyle::defaults_data()
{
    using enum ColormapId;
    using enum ScaleKind;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<HeatmapStyle>("expected");
    const auto add = [](const char *stageName, const char *rule, double low, double high,
                        const HeatmapStyle &expected) {
        QTest::addRow("%s %s %g to %g", rule, stageName, low, high)
            << QString::fromLatin1(stageName) << QString::fromLatin1(rule) << low << high
            << expected;
    };
    add("input", "documented", 0, 1, {viridis, linear, {0, 1}, 0});
    add("input", "documented", -3, 5, {viridis, linear, {-3, 5}, 0});
    add("squares", "exact", 0.01, 100, {viridis, linear, {0.01, 100}, 0});
    add("sum", "exact", 0.01, 100, {magma, linear, {0.01, 100}, 0});
    add("norm", "exact", 0.68, 38.5, {magma, log, {0.68, 38.5}, 0});
    add("norm", "exact", 1, 10, {magma, log, {1, 10}, 0});
    add("norm", "exact", 1, 9.9, {magma, linear, {1, 9.9}, 0});
    add("norm", "exact", 0, 9.9, {magma, linear, {0, 9.9}, 0});
    add("norm", "exact", 2, 2, {magma, linear, {2, 2}, 0});
    add("output", "documented", 0, 0.976, {viridis, linear, {0, 0.976}, 0});
    add("scales", "documented", 0.05, 36.1, {viridis, log, {0.05, 36.1}, 0});
    add("scales", "documented", -0.1, 36.1, {viridis, linear, {-0.1, 36.1}, 0});
    add("scales", "documented", 0, 36.1, {viridis, linear, {0, 36.1}, 0});
    add("delta_in", "documented", -1, 0.5, {diverging, linear, {-1, 1}, 0});
    add("delta_in", "documented", 0, 0, {diverging, linear, {0, 0}, 0});
    add("dot", "exact", -4, 2, {diverging, linear, {-4, 4}, 0});
    add("tangent", "exact", -4, 8, {diverging, linear, {-8, 8}, 0});
    add("delta", "exact", -15.1, 6.98, {diverging, linear, {-15.1, 15.1}, 0});
    add("delta", "passthrough", 0.001, 6, {diverging, linear, {-6, 6}, 0});
    add("delta", "documented", -2, 32, {diverging, symlog, {-32, 32}, 0.032});
    add("delta", "documented", 0.05, 64, {diverging, symlog, {-64, 64}, 0.064});
    add("delta", "documented", 0, 64, {diverging, symlog, {-64, 64}, 0.064});
    add("delta", "documented", 5, 40, {diverging, linear, {-40, 40}, 0});
    add("delta", "documented", -40, -5, {diverging, linear, {-40, 40}, 0});
    add("layer_delta", "documented", -64, -0.5, {diverging, symlog, {-64, 64}, 0.064});
    add("layer_delta", "documented", 0, 0, {diverging, linear, {0, 0}, 0});
    add("layer_delta", "documented", 3, 3, {diverging, linear, {-3, 3}, 0});
}

void TestHeatmapStyle::defaults()
{
    QFETCH(QString, name);
    QFETCH(QString, rule);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(HeatmapStyle, expected);
    const HeatmapStyle style = defaultStyle(*stageByName(name.toStdString()),
                                            *ruleByName(rule.toStdString()), between(low, high));
    QCOMPARE(style.colormap, expected.colormap);
    QCOMPARE(style.scale, expected.scale);
    QCOMPARE(style.range.low, expected.range.low);
    QCOMPARE(style.range.high, expected.range.high);
    QCOMPARE(style.linthresh, expected.linthresh);
}

void TestHeatmapStyle::signedStagesAreSymmetric()
{
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId id : stagesOf(*rule)) {
            if (!stage(id).isSigned)
                continue;
            const HeatmapStyle style = defaultStyle(id, *rule, between(-0.25, 7));
            QCOMPARE(style.valueScale().position(0), 0.5);
            QCOMPARE(style.colormap, ColormapId::diverging);
        }
    }
}

void TestHeatmapStyle::withoutFiniteValues()
{
    StageStatistics none;
    none.count = 5;
    none.nan = 5;
    QCOMPARE(defaultStyle(StageId::output, kExactRule, none).range, (ValueRange {0, 1}));
    QCOMPARE(defaultStyle(StageId::delta, kDocumentedRule, none).range, (ValueRange {-1, 1}));
    QCOMPARE(defaultStyle(StageId::delta, kDocumentedRule, none).scale, ScaleKind::linear);
}

QTEST_GUILESS_MAIN(TestHeatmapStyle)
#include "tst_heatmap_style.moc"
