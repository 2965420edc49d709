// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/heatmap/heatmap_plane.h"

#include <QTest>

using namespace normscope;
using namespace normscope::test;

namespace {

HeatmapRequest requestFor(const std::shared_ptr<const LayerRun> &run, ChannelView channels,
                          double zoom)
{
    HeatmapRequest request;
    request.run = run;
    request.area = {1, 0, {}, zoom, channels};
    request.area.visible = QRect(QPoint(0, 0), tilesOf(request.area, run->shape()).mapSize());
    return request;
}

/// The output at one element of image 1.
double outputAt(const LayerRun &run, int row, int column, int channel)
{
    double value = 0;
    run.evaluateArray(StageId::output, run.shape().flat({1, row, column, channel}), 1, &value);
    return value;
}

} // namespace

class TestChannelPlanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesHoldTheirChannel();
    void reducedTilesAreMeansOfOneTile_data();
    void reducedTilesAreMeansOfOneTile();
    void coloursAreTheThreeChannels();
    void aPictureIsDeadWhereAllColoursAre();
    void obstacles_data();
    void obstacles();
};

void TestChannelPlanes::tilesHoldTheirChannel()
{
    const Shape shape {2, 13, 21, 5};
    const auto run = runOver(shape, specOver(0b1000U), scatter);
    const HeatmapRequest request = requestFor(run, ChannelView::all, 1);
    const TileLayout tiles = tilesOf(request.area, shape);
    const HeatmapPlane plane = *computePlane(request);
    QCOMPARE(plane.cells.size(), tiles.mapSize());
    const QImage image = paintPlane(plane, HeatmapColors(HeatmapStyle {}));
    for (int y = 0; y < plane.cells.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < plane.cells.width(); ++x) {
            const std::optional<TilePlace> place = tiles.placeAt({x, y});
            QCOMPARE((plane.flagsAt(x, y) & kBetweenTiles) != 0, !place.has_value());
            QCOMPARE(qAlpha(line[x]) == 0, !place.has_value());
            if (place)
                QCOMPARE(plane.valueAt(x, y),
                         outputAt(*run, place->pixel.y(), place->pixel.x(), place->tile));
        }
    }
}

void TestChannelPlanes::reducedTilesAreMeansOfOneTile_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.9, 0.5, 0.21})
        QTest::addRow("%g", zoom) << zoom;
}

void TestChannelPlanes::reducedTilesAreMeansOfOneTile()
{
    QFETCH(double, zoom);
    const Shape shape {2, 60, 90, 6};
    // Each channel has one value of its own, so a mean over two tiles would be another number.
    const auto run = runOver(shape, specOver(0b0000U),
                             [](std::int64_t i) { return static_cast<double>(1 + i % 6); });
    HeatmapRequest request = requestFor(run, ChannelView::all, zoom);
    request.stage = StageId::input;
    const TileLayout tiles = tilesOf(request.area, shape);
    const HeatmapPlane plane = *computePlane(request);
    std::vector<int> seen(6);
    for (int y = 0; y < plane.cells.height(); ++y) {
        for (int x = 0; x < plane.cells.width(); ++x) {
            if ((plane.flagsAt(x, y) & kBetweenTiles) != 0)
                continue;
            const double value = plane.valueAt(x, y);
            const auto channel = static_cast<int>(std::lround(value)) - 1;
            QVERIFY(std::abs(value - (channel + 1)) < 1e-12);
            ++seen[static_cast<std::size_t>(channel)];
            const QPoint pixel(static_cast<int>(plane.columnAxis.firstPixel(x)),
                               static_cast<int>(plane.rowAxis.firstPixel(y)));
            if (const auto place = tiles.placeAt(pixel))
                QCOMPARE(place->tile, channel);
        }
    }
    for (const int count : seen)
        QVERIFY(count > 90 * 60 * zoom * zoom / 2);
}

void TestChannelPlanes::coloursAreTheThreeChannels()
{
    const Shape shape {2, 9, 8, 3};
    const auto run = runOver(shape, specOver(0b1000U), scatter);
    const HeatmapPlane plane = *computePlane(requestFor(run, ChannelView::rgb, 1));
    const HeatmapStyle style {ColormapId::grey, ScaleKind::linear, {0, 1}, 0};
    const QImage image = paintPlane(plane, HeatmapColors(style));
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 8; ++x) {
            const auto part = [&](int channel) {
                return static_cast<int>(std::lround(255 * outputAt(*run, y, x, channel)));
            };
            QCOMPARE(image.pixel(x, y), qRgb(part(0), part(1), part(2)));
        }
    }
}

void TestChannelPlanes::aPictureIsDeadWhereAllColoursAre()
{
    // Each element is a group. Pixel 0 has a dead green, pixel 1 nothing but dead ones, pixel 2 a
    // blue that epsilon rules.
    const std::vector<double> x {1, 0, 1, 0, 0, 0, 1, 1, 1e-4, 1, 1, 1};
    const auto run = runOver({2, 1, 4, 3}, specOver(0b0001U), [&](std::int64_t i) {
        return x[static_cast<std::size_t>(i) % x.size()];
    });
    const HeatmapPlane plane = *computePlane(requestFor(run, ChannelView::rgb, 1));
    const std::vector<unsigned char> flags {kNoFlag, kDead, kEpsilonRuled, kNoFlag};
    QCOMPARE(plane.flags, flags);
}

void TestChannelPlanes::obstacles_data()
{
    QTest::addColumn<ChannelView>("wanted");
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<unsigned>("axis");
    QTest::addColumn<qint64>("channels");
    QTest::addColumn<ChannelObstacle>("expected");
    const auto row = [](const char *name, ChannelView wanted, StageId stage, unsigned axis,
                        qint64 channels, ChannelObstacle expected) {
        QTest::newRow(name) << wanted << stage << axis << channels << expected;
    };
    using enum ChannelObstacle;
    row("one", ChannelView::one, StageId::norm, 8, 1, none);
    row("mixed output", ChannelView::rgb, StageId::output, 8, 3, none);
    row("four channels", ChannelView::rgb, StageId::output, 8, 4, notThree);
    row("mixed delta", ChannelView::rgb, StageId::delta, 8, 3, isSigned);
    row("mixed norm over channels", ChannelView::rgb, StageId::norm, 8, 3, repeated);
    row("mixed norm over rows", ChannelView::rgb, StageId::norm, 2, 3, none);
    row("all of delta", ChannelView::all, StageId::delta, 8, 3, none);
    row("all of norm over channels", ChannelView::all, StageId::norm, 8, 64, repeated);
    row("all of norm over rows", ChannelView::all, StageId::norm, 2, 64, none);
    row("all of one channel", ChannelView::all, StageId::output, 8, 1, repeated);
}

void TestChannelPlanes::obstacles()
{
    QFETCH(ChannelView, wanted);
    QFETCH(StageId, stage);
    QFETCH(unsigned, axis);
    QFETCH(qint64, channels);
    QFETCH(ChannelObstacle, expected);
    const Shape shape {1, 4, 4, channels};
    QCOMPARE(obstacle(wanted, stage, AxisSet::fromMask(axis), shape), expected);
    const bool fits = expected == ChannelObstacle::none;
    QCOMPARE(fittingView(wanted, stage, AxisSet::fromMask(axis), shape),
             fits ? wanted : ChannelView::one);
}

QTEST_GUILESS_MAIN(TestChannelPlanes)
#include "tst_channel_planes.moc"
