// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/strip_layout.h"
#include "ui/widgets/strip/thumbnail_fit.h"

#include <QTest>

using namespace normscope;

class TestThumbnailFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fit_data();
    void fit();
    void everyPixelOfAMagnifiedRowIsEquallyWide();
    void places();
    void layout_data();
    void layout();
};

void TestThumbnailFit::fit_data()
{
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QRect>("placed");
    QTest::newRow("same shape") << QSize(760, 500) << QRect(0, 0, 76, 50);
    QTest::newRow("nearly the same shape fills it") << QSize(480, 300) << QRect(-2, 0, 80, 50);
    QTest::newRow("square has room beside it") << QSize(100, 100) << QRect(13, 0, 50, 50);
    QTest::newRow("one pixel") << QSize(1, 1) << QRect(13, 0, 50, 50);
    QTest::newRow("wide has room above") << QSize(200, 100) << QRect(0, 6, 76, 38);
    QTest::newRow("a row is shown whole") << QSize(1000, 1) << QRect(0, 23, 76, 4);
    QTest::newRow("a column is shown whole") << QSize(1, 1000) << QRect(36, 0, 4, 50);
}

void TestThumbnailFit::fit()
{
    QFETCH(const QSize, image);
    const ThumbnailFit fit(image, {76, 50});
    QTEST(fit.placed(), "placed");
    QCOMPARE(fit.filled(), fit.placed() & QRect(0, 0, 76, 50));
}

void TestThumbnailFit::everyPixelOfAMagnifiedRowIsEquallyWide()
{
    const ThumbnailFit fit({19, 10}, {76, 50});
    // 76 / 19: 4 device pixels a pixel, 40 high, 5 from the top.
    QCOMPARE(fit.zoom(), 4.0);
    for (int x = 0; x < 76; ++x)
        QCOMPARE(fit.columnAt(x), x / 4);
    for (int y = 5; y < 45; ++y)
        QCOMPARE(fit.rowAt(y), (y - 5) / 4);
}

void TestThumbnailFit::places()
{
    const ThumbnailFit fit({19, 10}, {76, 50});
    QCOMPARE(fit.placeOf({2, 1}), QPointF(2.5 * 4, 5 + 1.5 * 4));
}

void TestThumbnailFit::layout_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("backward");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<bool>("showsRanges");
    QTest::newRow("as drawn") << 774 << 3 << QSize(76, 50) << true;
    QTest::newRow("wide") << 1200 << 4 << QSize(84, 50) << true;
    QTest::newRow("shrunk") << 720 << 4 << QSize(62, 41) << true;
    QTest::newRow("narrow") << 660 << 4 << QSize(56, 37) << false;
    QTest::newRow("too narrow") << 400 << 4 << QSize(56, 37) << false;
}

void TestThumbnailFit::layout()
{
    QFETCH(const int, width);
    QFETCH(const int, backward);
    QFETCH(const bool, showsRanges);
    const StripLayout layout(width, 6, backward, {});
    QTEST(layout.pictureSize(), "picture");
    QCOMPARE(layout.showsRanges(), showsRanges);
    QCOMPARE(layout.cells().size(), 6 + backward);
    QCOMPARE(layout.contentWidth() <= width, width != 400);
    // 24 px between the lanes, 12 at the end.
    QCOMPARE(layout.cells()[6].picture.left() - layout.cells()[5].picture.right() - 1, 24);
    QCOMPARE(layout.cells().last().picture.right() + 1 + 12, layout.contentWidth());
}

QTEST_GUILESS_MAIN(TestThumbnailFit)
#include "tst_thumbnail_fit.moc"
