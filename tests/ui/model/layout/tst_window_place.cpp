// SPDX-License-Identifier: GPL-3.0-or-later
// A window is opened where it can be seen.
#include "ui/model/layout/window_place.h"

#include <QRandomGenerator>
#include <QRegion>
#include <QTest>

using namespace normscope;

namespace {

const QRect kLaptop(0, 0, 1366, 768);
const QRect kRight(1366, -200, 1920, 1080); ///< a second screen beside and higher
const QSize kLeast(600, 400);

class TestWindowPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void isAlwaysOnAScreen();
};

} // namespace

void TestWindowPlace::places_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("place");
    const QList<QRect> one {kLaptop};
    const QList<QRect> two {kLaptop, kRight};
    const auto row = [](const char *name, QRect wanted, const QList<QRect> &screens, QRect place) {
        QTest::newRow(name) << wanted << screens << place;
    };
    row("fits", {100, 50, 800, 600}, one, {100, 50, 800, 600});
    row("fills the screen", kLaptop, one, kLaptop);
    row("across two screens", {1000, 0, 800, 600}, two, {1000, 0, 800, 600});
    row("the second screen is gone", {1500, 100, 800, 600}, one, {566, 100, 800, 600});
    row("above", {100, -300, 800, 600}, one, {100, 0, 800, 600});
    row("below", {100, 700, 800, 600}, one, {100, 168, 800, 600});
    row("left", {-700, 100, 800, 600}, one, {0, 100, 800, 600});
    row("larger than the screen", {10, 10, 1900, 1000}, one, kLaptop);
    row("mostly on the second", {1300, -250, 800, 600}, two, {1366, -200, 800, 600});
    row("far from both, nearer the second", {9000, 0, 800, 600}, two, {2486, 0, 800, 600});
    row("smaller than the least", {100, 50, 10, 10}, one, {100, 50, 600, 400});
    row("a screen smaller than the least", {50, 50, 700, 500}, {{0, 0, 500, 300}},
        {0, 0, 600, 400});
    row("nothing", {}, one, {});
    row("no screen", {100, 50, 800, 600}, {}, {});
}

void TestWindowPlace::places()
{
    QFETCH(QRect, wanted);
    QFETCH(QList<QRect>, screens);
    QFETCH(QRect, place);
    QCOMPARE(placeOnScreens(wanted, screens, kLeast), place);
}

void TestWindowPlace::isAlwaysOnAScreen()
{
    constexpr quint32 kSeed = 5;
    QRandomGenerator random(kSeed);
    const QList<QRect> screens {kLaptop, kRight};
    const QRegion seen = QRegion(kLaptop) | kRight;
    for (int i = 0; i < 2000; ++i) {
        const QRect wanted(random.bounded(-5000, 5000), random.bounded(-5000, 5000),
                           random.bounded(600, 4000), random.bounded(400, 3000));
        const QRect place = placeOnScreens(wanted, screens, kLeast);
        QVERIFY((QRegion(place) - seen).isEmpty());
        QCOMPARE(placeOnScreens(place, screens, kLeast), place);
    }
}

QTEST_GUILESS_MAIN(TestWindowPlace)
#include "tst_window_place.moc"
