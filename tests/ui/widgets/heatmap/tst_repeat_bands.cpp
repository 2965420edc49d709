// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/repeat_bands.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace normscope;

class TestRepeatBands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standBesideTheMap_data();
    void standBesideTheMap();
};

namespace {

/// Pixels with ink in a part of the picture.
int inkIn(const QImage &picture, const QRect &part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += qAlpha(picture.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

void TestRepeatBands::standBesideTheMap_data()
{
    QTest::addColumn<bool>("overRows");
    QTest::addColumn<bool>("overColumns");
    QTest::newRow("none") << false << false;
    QTest::newRow("rows") << true << false;
    QTest::newRow("columns") << false << true;
    QTest::newRow("both") << true << true;
}

void TestRepeatBands::standBesideTheMap()
{
    QFETCH(bool, overRows);
    QFETCH(bool, overColumns);
    const QRect map(20, 20, 60, 40);
    QImage picture(100, 80, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawRepeatBands(painter, map, overRows, overColumns, tokens(ThemeKind::light));
    painter.end();
    QCOMPARE(inkIn(picture, map), 0); // never over the values
    QCOMPARE(inkIn(picture, {0, 0, 20, 80}) > 0, overRows);
    QCOMPARE(inkIn(picture, {0, 60, 100, 20}) > 0, overColumns);
    QCOMPARE(inkIn(picture, {80, 0, 20, 80}), 0);
}

QTEST_MAIN(TestRepeatBands)
#include "tst_repeat_bands.moc"
