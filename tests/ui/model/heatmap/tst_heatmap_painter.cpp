// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/heatmap_painter.h"

#include <QTest>

#include <set>

using namespace normscope;
using namespace normscope::test;

class TestHeatmapPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAreTheColormapOfTheValue_data();
    void pixelsAreTheColormapOfTheValue();
    void flaggedCellsAreNeverHidden();
    void patternsDiffer();
    void stops();
};

void TestHeatmapPainter::pixelsAreTheColormapOfTheValue_data()
{
    QTest::addColumn<ColormapId>("colormap");
    QTest::addColumn<ScaleKind>("kind");
    for (const ColormapInfo &info : colormapTable()) {
        for (const ScaleKind kind : {ScaleKind::linear, ScaleKind::log, ScaleKind::symlog})
            QTest::addRow("%s %d", info.key.data(), static_cast<int>(kind)) << info.id << kind;
    }
}

void TestHeatmapPainter::pixelsAreTheColormapOfTheValue()
{
    QFETCH(ColormapId, colormap);
    QFETCH(ScaleKind, kind);
    const Shape shape {1, 21, 37, 3};
    const auto run = runOver(shape, specOver(0b1000U), scatter);
    const HeatmapStyle style {colormap, kind, {0.1, 0.9}, 0.2};
    const HeatmapPlane plane = *computePlane({run, StageId::output, {0, 1, {3, 2, 30, 15}, 1}});
    const QImage image = paintPlane(plane, HeatmapColors(style));
    QCOMPARE(image.size(), QSize(30, 15));
    const Colormap colors(colormap);
    const ValueScale scale(kind, style.range, style.linthresh);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            double value = 0;
            run->evaluateArray(StageId::output, shape.flat({0, y + 2, x + 3, 1}), 1, &value);
            QCOMPARE(image.pixel(x, y), colors.at(scale.position(value)));
        }
    }
}

void TestHeatmapPainter::flaggedCellsAreNeverHidden()
{
    HeatmapPlane plane;
    plane.columnAxis = CellAxis(4, 1);
    plane.rowAxis = CellAxis(1, 1);
    plane.cells = {0, 0, 4, 1};
    plane.values = {0.5, 0.5, std::numeric_limits<double>::quiet_NaN(), 0.5};
    plane.flags = {kNoFlag, kDead, kNan, kNan | kDead};
    const HeatmapColors colors(HeatmapStyle {});
    const QImage marked = paintPlane(plane, colors);
    QCOMPARE(marked.pixel(0, 0), colors.at(0.5));
    QCOMPARE(marked.pixel(1, 0), flagColor(kDead, 1, 0));
    QCOMPARE(marked.pixel(2, 0), flagColor(kNan, 2, 0));
    QCOMPARE(marked.pixel(3, 0), flagColor(kNan, 3, 0));
    const QImage plain = paintPlane(plane, colors, false);
    QCOMPARE(plain.pixel(1, 0), colors.at(0.5));
    QCOMPARE(plain.pixel(2, 0), flagColor(kNan, 2, 0));
}

void TestHeatmapPainter::patternsDiffer()
{
    std::set<std::vector<QRgb>> patterns;
    for (const CellFlag flag : {kNan, kPositiveInf, kNegativeInf, kDead}) {
        std::vector<QRgb> pattern;
        for (int i = 0; i < 36; ++i)
            pattern.push_back(flagColor(flag, i % 6, i / 6));
        patterns.insert(pattern);
    }
    QCOMPARE(patterns.size(), 4U);
}

void TestHeatmapPainter::stops()
{
    const auto run = runOver({1, 9, 9, 3}, specOver(0b1000U), scatter);
    const HeatmapPlane plane = *computePlane({run, StageId::output, {0, 1, {0, 0, 9, 9}, 1}});
    std::stop_source source;
    source.request_stop();
    QVERIFY(paintPlane(plane, HeatmapColors(HeatmapStyle {}), true, source.get_token()).isNull());
}

QTEST_GUILESS_MAIN(TestHeatmapPainter)
#include "tst_heatmap_painter.moc"
