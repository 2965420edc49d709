// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/tile_layout.h"

#include <QTest>

using namespace normscope;

class TestTileLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesAreAsLargeAsTheyCanBe_data();
    void tilesAreAsLargeAsTheyCanBe();
    void everyPixelHasItsPlace_data();
    void everyPixelHasItsPlace();
    void aGapBelongsToNoTile();
    void nearestPlaces();
    void theSamePlaceOnAnotherMap();
};

void TestTileLayout::tilesAreAsLargeAsTheyCanBe_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<int>("tiles");
    for (const QSize image : {QSize(14, 14), QSize(451, 300), QSize(7, 50), QSize(1, 1)}) {
        for (const int tiles : {1, 2, 3, 64, 512, 513})
            QTest::addRow("%dx%d %d", image.width(), image.height(), tiles) << image << tiles;
    }
}

void TestTileLayout::tilesAreAsLargeAsTheyCanBe()
{
    QFETCH(QSize, image);
    QFETCH(int, tiles);
    const TileLayout layout(image, tiles);
    QVERIFY(layout.columns() * layout.rows() >= tiles);
    QVERIFY((layout.rows() - 1) * layout.columns() < tiles); // no row is empty
    // Against every other number of columns, in a room of the usual shape, without gaps.
    const auto size = [&](int columns) {
        const int rows = (tiles + columns - 1) / columns;
        return qMin(kRoomForTiles / (columns * image.width()), 1.0 / (rows * image.height()));
    };
    for (int columns = 1; columns <= tiles; ++columns)
        QVERIFY2(size(layout.columns()) >= size(columns), qPrintable(QString::number(columns)));
}

void TestTileLayout::everyPixelHasItsPlace_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<int>("tiles");
    QTest::newRow("one") << QSize(9, 5) << 1;
    QTest::newRow("three") << QSize(9, 5) << 3;
    QTest::newRow("seven") << QSize(40, 61) << 7;
}

void TestTileLayout::everyPixelHasItsPlace()
{
    QFETCH(QSize, image);
    QFETCH(int, tiles);
    const TileLayout layout(image, tiles);
    const QRect map(QPoint(0, 0), layout.mapSize());
    for (int tile = 0; tile < tiles; ++tile) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const TilePlace place {tile, {x, y}};
                const QPoint pixel = layout.mapPixel(place);
                QVERIFY(map.contains(pixel));
                QVERIFY(layout.placeAt(pixel) == place);
            }
        }
    }
    int inTiles = 0;
    for (int y = 0; y < map.height(); ++y) {
        for (int x = 0; x < map.width(); ++x)
            inTiles += layout.placeAt({x, y}).has_value() ? 1 : 0;
    }
    QCOMPARE(inTiles, tiles * image.width() * image.height());
}

void TestTileLayout::aGapBelongsToNoTile()
{
    const TileLayout layout(QSize(100, 100), 4);
    QCOMPARE(layout.columns(), 2);
    QVERIFY(layout.gap() >= 1);
    QVERIFY(layout.placeAt({99, 50}).has_value());
    QVERIFY(!layout.placeAt({100, 50}));
    QVERIFY(!layout.placeAt({50, 100}));
    QVERIFY(!layout.placeAt({-1, 50}));
    QCOMPARE(layout.placeAt({100 + layout.gap(), 50})->tile, 1);
}

void TestTileLayout::nearestPlaces()
{
    const TileLayout layout(QSize(100, 100), 3); // the fourth place of the grid is empty
    QVERIFY((layout.nearestPlace({-9, -9}) == TilePlace {0, {0, 0}}));
    QVERIFY((layout.nearestPlace({100, 50}) == TilePlace {0, {99, 50}}));
    QVERIFY((layout.nearestPlace({101 + layout.gap(), 50}) == TilePlace {1, {1, 50}}));
    QCOMPARE(layout.nearestPlace({999, 999}).tile, 2);
}

void TestTileLayout::theSamePlaceOnAnotherMap()
{
    const TileLayout one(QSize(100, 80));
    const TileLayout sheet(QSize(100, 80), 6);
    const QPointF place(30.25, 70.5);
    const QPointF there = one.sameOn(sheet, place, 4);
    QCOMPARE(there - sheet.tileRect(4).topLeft(), place);
    QCOMPARE(sheet.sameOn(one, there, 0), place);
}

QTEST_GUILESS_MAIN(TestTileLayout)
#include "tst_tile_layout.moc"
