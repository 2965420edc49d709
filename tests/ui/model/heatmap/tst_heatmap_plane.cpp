// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/heatmap_plane.h"

#include <QTest>

#include <cstring>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// A stage's values, broadcast to the input's shape, through the array of the stage.
std::vector<double> broadcast(const LayerRun &run, StageId id)
{
    const Shape stageShape = run.stageShape(id);
    std::vector<double> own(static_cast<std::size_t>(stageShape.elements()));
    run.evaluateArray(id, 0, stageShape.elements(), own.data());
    std::vector<double> all;
    for (std::int64_t i = 0; i < run.shape().elements(); ++i) {
        Index4 index = run.shape().unflat(i);
        for (std::size_t axis = 0; axis < index.size(); ++axis)
            index[axis] = std::min(index[axis], stageShape.lengths()[axis] - 1);
        all.push_back(own[static_cast<std::size_t>(stageShape.flat(index))]);
    }
    return all;
}

double valueIn(const std::vector<double> &all, const Shape &shape, const Index4 &index)
{
    return all[static_cast<std::size_t>(shape.flat(index))];
}

HeatmapPlane planeOf(const std::shared_ptr<const LayerRun> &run, StageId id,
                     const HeatmapArea &area, CellValue cellValue = CellValue::mean)
{
    return *computePlane({run, id, area, cellValue, true});
}

QRect whole(const LayerRun &run)
{
    return {0, 0, static_cast<int>(run.shape().columns), static_cast<int>(run.shape().rows)};
}

bool sameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

} // namespace

class TestHeatmapPlane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFullSizeItIsTheStage_data();
    void atFullSizeItIsTheStage();
    void reducedCellsAreMeans_data();
    void reducedCellsAreMeans();
    void meanOfTheStageIsNotTheStageOfTheMean();
    void panningDoesNotChangeCells();
    void specialValuesSurvive();
    void deadGroupsSurvive();
    void epsilonRuledGroupsAreFlagged_data();
    void epsilonRuledGroupsAreFlagged();
    void meansOfHugeValuesStayFinite();
    void severalStagesAtOnce();
    void sampleIsOneOfTheValues();
    void samplesStayInTheirTiles();
    void threadsDoNotMatter();
    void stops();
    void nothingVisible();
};

void TestHeatmapPlane::atFullSizeItIsTheStage_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<double>("zoom");
    for (const unsigned mask : {0b1000U, 0b0010U, 0b0100U, 0b0110U, 0b0001U, 0xFU, 0U}) {
        for (const double zoom : {1.0, 13.5})
            QTest::addRow("mask %u, zoom %g", mask, zoom) << mask << zoom;
    }
}

void TestHeatmapPlane::atFullSizeItIsTheStage()
{
    QFETCH(unsigned, mask);
    QFETCH(double, zoom);
    const Shape shape {2, 17, 23, 3};
    const QRect visible(4, 5, 11, 9);
    for (const BackwardRule *rule : ruleTable()) {
        const auto run = runOver(shape, specOver(mask, *rule), scatter);
        for (const StageId id : stagesOf(*rule)) {
            const std::vector<double> all = broadcast(*run, id);
            const HeatmapPlane plane = planeOf(run, id, {1, 2, visible, zoom});
            QCOMPARE(plane.cells, visible);
            for (int row = visible.top(); row <= visible.bottom(); ++row) {
                for (int column = visible.left(); column <= visible.right(); ++column) {
                    QCOMPARE(plane.flagsAt(column, row), 0U);
                    if (plane.valueAt(column, row) != valueIn(all, shape, {1, row, column, 2}))
                        QFAIL(qPrintable(QLatin1String(stage(id).name.data())));
                }
            }
        }
    }
}

void TestHeatmapPlane::reducedCellsAreMeans_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<qint64>("channels");
    for (const double zoom : {0.7, 0.5, 1.0 / 3, 0.11, 0.02})
        QTest::addRow("%g", zoom) << zoom << qint64 {3};
    QTest::newRow("many channels") << 0.21 << qint64 {900};
}

void TestHeatmapPlane::reducedCellsAreMeans()
{
    QFETCH(double, zoom);
    QFETCH(qint64, channels);
    const Shape shape {1, 41, 67, channels};
    const auto run = runOver(shape, specOver(0b1000U), scatter);
    const std::vector<double> all = broadcast(*run, StageId::scales);
    const HeatmapPlane plane = planeOf(run, StageId::scales, {0, 1, whole(*run), zoom});
    const auto cellOf
        = [zoom](int pixel) { return static_cast<int>(std::floor((pixel + 0.5) * zoom)); };
    std::map<std::pair<int, int>, double> columns; // row of cells, column of pixels
    std::map<std::pair<int, int>, int> counts;
    for (int row = 0; row < shape.rows; ++row) {
        for (int column = 0; column < shape.columns; ++column) {
            columns[{cellOf(row), column}] += valueIn(all, shape, {0, row, column, 1});
            ++counts[{cellOf(row), cellOf(column)}];
        }
    }
    std::map<std::pair<int, int>, double> sums;
    for (const auto &[place, sum] : columns)
        sums[{place.first, cellOf(place.second)}] += sum;
    QCOMPARE(sums.size(), plane.values.size());
    for (const auto &[cell, sum] : sums) // the same numbers in the same order
        QVERIFY(plane.valueAt(cell.second, cell.first) == sum / counts[cell]);
}

void TestHeatmapPlane::meanOfTheStageIsNotTheStageOfTheMean()
{
    // Two pixels of one channel, axis 3: norm = 1 / |x|, for x = 1 and 4.
    LayerSpec spec = specOver(0b1000U);
    spec.epsilon = 0;
    const auto run = runOver({1, 1, 2, 1}, spec, [](std::int64_t i) { return i == 0 ? 1.0 : 4.0; });
    const HeatmapPlane plane = planeOf(run, StageId::norm, {0, 0, whole(*run), 0.5});
    QCOMPARE(plane.values.size(), 1U);
    QCOMPARE(plane.values[0], (1.0 + 0.25) / 2);
    QVERIFY(plane.values[0] != 1.0 / 2.5);
}

void TestHeatmapPlane::panningDoesNotChangeCells()
{
    const auto run = runOver({1, 60, 80, 3}, specOver(0b1000U), scatter);
    const double zoom = 0.37;
    const HeatmapPlane all = planeOf(run, StageId::output, {0, 0, whole(*run), zoom});
    for (int step = 0; step < 12; ++step) {
        const HeatmapPlane part
            = planeOf(run, StageId::output, {0, 0, {step, 2 * step, 31, 29}, zoom});
        for (int row = part.cells.top(); row <= part.cells.bottom(); ++row) {
            for (int column = part.cells.left(); column <= part.cells.right(); ++column)
                QVERIFY(part.valueAt(column, row) == all.valueAt(column, row));
        }
    }
}

void TestHeatmapPlane::specialValuesSurvive()
{
    // One row; axis () makes each element its own group. Cells of two pixels.
    const std::vector<double> x {1, 3, kNaN, 5, kInf, 7, -kInf, 9, kNaN, kInf};
    const auto run = runOver({1, 1, 10, 1}, specOver(0U),
                             [&](std::int64_t i) { return x[static_cast<std::size_t>(i)]; });
    const HeatmapPlane plane = planeOf(run, StageId::input, {0, 0, whole(*run), 0.5});
    const std::vector<unsigned char> flags {kNoFlag, kNan, kPositiveInf, kNegativeInf,
                                            kNan | kPositiveInf};
    // The row has ten columns and one row, which is a cell of its own.
    QCOMPARE(plane.flags, flags);
    QCOMPARE(plane.values[0], 2.0);
    QCOMPARE(plane.values[1], 5.0);
    QCOMPARE(plane.values[2], 7.0);
    QCOMPARE(plane.values[3], 9.0);
    QVERIFY(std::isnan(plane.values[4]));
}

void TestHeatmapPlane::deadGroupsSurvive()
{
    const auto run = runOver({1, 20, 20, 3}, specOver(0b1000U), [](std::int64_t i) {
        return i / 3 == 20 * 7 + 11 ? 0.0 : scatter(i);
    });
    const HeatmapPlane full = planeOf(run, StageId::norm, {0, 0, whole(*run), 1});
    QCOMPARE(full.flagsAt(11, 7), unsigned {kDead});
    QCOMPARE(std::ranges::count(full.flags, kDead), 1);
    const HeatmapPlane reduced = planeOf(run, StageId::norm, {0, 0, whole(*run), 0.25});
    QCOMPARE(reduced.flagsAt(2, 1), unsigned {kDead});
    QCOMPARE(std::ranges::count(reduced.flags, kDead), 1);
    const Result<HeatmapPlane> unsearched
        = computePlane({run, StageId::norm, {0, 0, whole(*run), 1}, CellValue::mean, false});
    QCOMPARE(std::ranges::count(unsearched->flags, kDead), 0);
}

void TestHeatmapPlane::epsilonRuledGroupsAreFlagged_data()
{
    QTest::addColumn<double>("share"); // of 100 epsilon, the group's sum
    QTest::addColumn<unsigned>("flags");
    QTest::newRow("dead") << 0.0 << unsigned {kDead};
    QTest::newRow("tiny") << 1e-6 << unsigned {kEpsilonRuled};
    QTest::newRow("just below") << 0.99 << unsigned {kEpsilonRuled};
    QTest::newRow("just above") << 1.01 << unsigned {kNoFlag};
}

void TestHeatmapPlane::epsilonRuledGroupsAreFlagged()
{
    QFETCH(double, share);
    QFETCH(unsigned, flags);
    const LayerSpec spec = specOver(0b1000U);
    const auto run = runOver({1, 4, 6, 1}, spec, [&](std::int64_t i) {
        return i == 9 ? std::sqrt(share * 100 * spec.epsilon) : 1.0;
    });
    const HeatmapPlane plane = planeOf(run, StageId::output, {0, 0, whole(*run), 1});
    QCOMPARE(plane.flagsAt(3, 1), flags);
    QCOMPARE(std::ranges::count(plane.flags, kNoFlag), flags == kNoFlag ? 24 : 23);
}

void TestHeatmapPlane::meansOfHugeValuesStayFinite()
{
    const auto run = runOver({1, 1, 4, 1}, specOver(0U), [](std::int64_t i) {
        return i == 3 ? 1.0 : std::numeric_limits<double>::max();
    });
    const HeatmapPlane plane = planeOf(run, StageId::input, {0, 0, whole(*run), 0.25});
    QCOMPARE(plane.values[0], std::numeric_limits<double>::max() * 0.75);
}

void TestHeatmapPlane::severalStagesAtOnce()
{
    const auto run = runOver({1, 33, 47, 3}, specOver(0b0010U),
                             [](std::int64_t i) { return i % 47 == 0 ? 0.0 : scatter(i); });
    const std::vector<StageId> ids = stagesOf(*run->spec().rule);
    const HeatmapArea area {0, 1, {5, 3, 30, 30}, 0.4};
    const auto planes = computePlanes(*run, ids, area, CellValue::mean, true);
    QVERIFY(planes.hasValue());
    QCOMPARE(planes->size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const HeatmapPlane alone = planeOf(run, ids[i], area);
        QVERIFY(sameBits((*planes)[i].values, alone.values));
        QCOMPARE((*planes)[i].flags, alone.flags);
    }
}

void TestHeatmapPlane::sampleIsOneOfTheValues()
{
    const Shape shape {1, 30, 30, 1};
    const auto run
        = runOver(shape, specOver(0U), [](std::int64_t i) { return static_cast<double>(i); });
    const HeatmapPlane plane
        = planeOf(run, StageId::input, {0, 0, whole(*run), 1.0 / 3}, CellValue::sample);
    QCOMPARE(plane.cells, QRect(0, 0, 10, 10));
    for (int row = 0; row < 10; ++row) {
        const int pixelRow = 3 * (row - row % 2) + 1; // of the cell, or of the one above
        for (int column = 0; column < 10; ++column)
            QCOMPARE(plane.valueAt(column, row), 30.0 * pixelRow + 3 * column + 1);
    }
}

/// A row between two tiles, or of the next one, is none of those above it.
void TestHeatmapPlane::samplesStayInTheirTiles()
{
    const Shape shape {1, 15, 15, 3};
    const auto run = runOver(shape, specOver(0U),
                             [](std::int64_t i) { return static_cast<double>(i % 3 + 1); });
    for (const double zoom : {0.2, 0.3, 0.5, 0.95}) { // at the last one a row is in the gap
        HeatmapArea area {0, 0, {}, zoom, ChannelView::all};
        area.visible = QRect(QPoint(0, 0), tilesOf(area, shape).mapSize());
        const HeatmapPlane sample = planeOf(run, StageId::input, area, CellValue::sample);
        const HeatmapPlane mean = planeOf(run, StageId::input, area, CellValue::mean);
        QCOMPARE(sample.flags, mean.flags);
        QVERIFY(sameBits(sample.values, mean.values));
    }
}

void TestHeatmapPlane::threadsDoNotMatter()
{
    const auto run = runOver({1, 301, 203, 3}, specOver(0b1000U), scatter);
    const HeatmapRequest request {run, StageId::delta, {0, 0, whole(*run), 0.13}};
    const HeatmapPlane many = *computePlane(request);
    const ThreadLimit one(1);
    QVERIFY(sameBits(computePlane(request)->values, many.values));
}

void TestHeatmapPlane::stops()
{
    const auto run = runOver({1, 50, 50, 3}, specOver(0b1000U), scatter);
    std::stop_source source;
    source.request_stop();
    const auto plane
        = computePlane({run, StageId::output, {0, 0, whole(*run), 1}}, source.get_token());
    QVERIFY(!plane.hasValue());
    QCOMPARE(plane.error().code, ErrorCode::cancelled);
}

void TestHeatmapPlane::nothingVisible()
{
    const auto run = runOver({1, 5, 5, 3}, specOver(0b1000U), scatter);
    QVERIFY(planeOf(run, StageId::output, {0, 0, {9, 9, 3, 3}, 1}).values.empty());
    QVERIFY(planeOf(run, StageId::output, {0, 0, {}, 1}).values.empty());
    QCOMPARE(planeOf(run, StageId::output, {0, 0, {-3, -3, 100, 100}, 1}).cells, whole(*run));
}

QTEST_GUILESS_MAIN(TestHeatmapPlane)
#include "tst_heatmap_plane.moc"
