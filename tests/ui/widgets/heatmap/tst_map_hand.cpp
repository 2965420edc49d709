// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_hand.h"

#include <QApplication>
#include <QTest>

using namespace normscope;

class TestMapHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesHold_data();
    void takesHold();
    void aDragIsNoClick();
    void aPressAloneIsAClick();
};

void TestMapHand::takesHold_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<bool>("hasSpace");
    QTest::addColumn<bool>("isLarger");
    QTest::addColumn<bool>("holds");
    QTest::newRow("left, all seen") << Qt::LeftButton << false << false << false;
    QTest::newRow("left, more than seen") << Qt::LeftButton << false << true << true;
    QTest::newRow("left with Space") << Qt::LeftButton << true << false << true;
    QTest::newRow("middle") << Qt::MiddleButton << false << false << true;
    QTest::newRow("right") << Qt::RightButton << true << true << false;
}

void TestMapHand::takesHold()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(bool, hasSpace);
    QFETCH(bool, isLarger);
    QFETCH(bool, holds);
    MapHand hand;
    hand.holdSpace(hasSpace);
    QCOMPARE(hand.press(button, {5, 5}, isLarger), holds);
    QCOMPARE(hand.isHolding(), holds);
    QCOMPARE(hand.cursor(Qt::CrossCursor), hasSpace ? Qt::OpenHandCursor : Qt::CrossCursor);
}

void TestMapHand::aDragIsNoClick()
{
    const int far = QApplication::startDragDistance() + 5;
    MapHand hand;
    hand.press(Qt::MiddleButton, {0, 0}, false);
    QVERIFY(!hand.move({1, 0})); // the hand trembles
    const auto first = hand.move(QPointF(far, 3));
    QCOMPARE(first, std::optional(QLineF(0, 0, far, 3)));
    QCOMPARE(hand.cursor(Qt::CrossCursor), Qt::ClosedHandCursor);
    const auto second = hand.move(QPointF(far, 4)); // from then on every move counts
    QCOMPARE(second, std::optional(QLineF(far, 3, far, 4)));
    QVERIFY(!hand.release());
    QVERIFY(!hand.isHolding());
    QVERIFY(!hand.move({99, 99}));
}

void TestMapHand::aPressAloneIsAClick()
{
    MapHand hand;
    hand.press(Qt::LeftButton, {0, 0}, true);
    QVERIFY(hand.release());
    QVERIFY2(!hand.release(), "nothing was pressed");
}

QTEST_MAIN(TestMapHand)
#include "tst_map_hand.moc"
