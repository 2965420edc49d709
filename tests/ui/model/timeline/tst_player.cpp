// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/timeline/hand_alarm.h"
#include "ui/model/timeline/player.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

class TestPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotStartByItself();
    void goesOnToTheEnd();
    void startsOverAtTheEnd();
    void pauses();
    void endsWithAStepByHand_data();
    void endsWithAStepByHand();
    void goesOnWhileOtherThingsChange();
    void hasSpeeds_data();
    void hasSpeeds();
    void changesItsSpeed();
    void visitsPinnedStops();
    void hasNothingToPlay();
};

/// A player over the default setup, which stands at output.
struct Played
{
    explicit Played(const Setup &setup = windowDefaults())
        : workbench(setup), player(workbench, std::make_unique<test::HandAlarm>(alarm))
    {
    }

    StageId stage() const { return workbench.setup().stage; }

    test::HandAlarm *alarm = nullptr;
    Workbench workbench;
    Player player;
};

Setup at(StageId stage)
{
    Setup setup = windowDefaults();
    setup.stage = stage;
    return setup;
}

} // namespace

void TestPlayer::doesNotStartByItself()
{
    Played played;
    QVERIFY(!played.player.isPlaying() && !played.alarm->isSet());
    played.workbench.goNext();
    QVERIFY(!played.player.isPlaying() && !played.alarm->isSet());
    played.alarm->ring();
    QCOMPARE(played.stage(), StageId::scales);
}

void TestPlayer::goesOnToTheEnd()
{
    Played played;
    QSignalSpy told(&played.player, &Player::playingChanged);
    played.player.play();
    QCOMPARE(told.size(), 1);
    QCOMPARE(played.stage(), StageId::output); // each stop has its time
    for (const StageId id :
         {StageId::scales, StageId::deltaIn, StageId::layerDelta, StageId::delta}) {
        QVERIFY(played.alarm->isSet());
        played.alarm->ring();
        QCOMPARE(played.stage(), id);
    }
    QVERIFY(!played.player.isPlaying() && !played.alarm->isSet());
    QCOMPARE(told.size(), 2);
    QCOMPARE(played.workbench.undoStack()->count(), 1); // one step of the history
}

void TestPlayer::startsOverAtTheEnd()
{
    Played played(at(StageId::delta));
    played.player.play();
    QCOMPARE(played.stage(), StageId::input);
    QVERIFY(played.player.isPlaying());
}

void TestPlayer::pauses()
{
    Played played;
    played.player.toggle();
    QVERIFY(played.player.isPlaying());
    played.player.toggle();
    QVERIFY(!played.player.isPlaying() && !played.alarm->isSet());
    played.alarm->ring(); // one that was on its way
    QCOMPARE(played.stage(), StageId::output);
}

void TestPlayer::endsWithAStepByHand_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("next") << 0;
    QTest::newRow("back") << 1;
    QTest::newRow("a jump") << 2;
    QTest::newRow("undo") << 3;
}

void TestPlayer::endsWithAStepByHand()
{
    QFETCH(const int, how);
    Played played;
    played.player.play();
    played.alarm->ring();
    if (how == 0)
        played.workbench.goNext();
    else if (how == 1)
        played.workbench.goBack();
    else if (how == 2)
        played.workbench.goTo(StageId::norm);
    else
        played.workbench.undoStack()->undo();
    QVERIFY(!played.player.isPlaying() && !played.alarm->isSet());
}

void TestPlayer::goesOnWhileOtherThingsChange()
{
    Played played;
    played.player.play();
    QVERIFY(played.workbench.changeField(QStringLiteral("axis"), QStringLiteral("1")));
    QVERIFY(played.workbench.changeField(QStringLiteral("rule"), QStringLiteral("exact")));
    QVERIFY(played.player.isPlaying());
    played.alarm->ring();
    QCOMPARE(played.stage(), StageId::scales);
}

void TestPlayer::hasSpeeds_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("milliseconds");
    for (const double speed : {0.25, 0.5, 1.0, 2.0, 4.0})
        QTest::addRow("%g", speed) << speed << qint64(1500 / speed);
}

void TestPlayer::hasSpeeds()
{
    QFETCH(const double, speed);
    QFETCH(const qint64, milliseconds);
    Played played;
    played.player.setSpeed(speed);
    QVERIFY(!played.alarm->isSet());
    played.player.play();
    QCOMPARE(played.alarm->milliseconds(), milliseconds);
    played.alarm->ring();
    QCOMPARE(played.alarm->milliseconds(), milliseconds);
}

void TestPlayer::changesItsSpeed()
{
    Played played;
    QSignalSpy told(&played.player, &Player::speedChanged);
    played.player.play();
    played.player.changeSpeed(1);
    QCOMPARE(played.player.speed(), 2.0);
    QCOMPARE(played.alarm->milliseconds(), 750);
    played.player.changeSpeed(5);
    QCOMPARE(played.player.speed(), 4.0);
    played.player.changeSpeed(1);
    QCOMPARE(told.size(), 2); // it stays at the end
    played.player.changeSpeed(-9);
    QCOMPARE(played.player.speed(), 0.25);
}

void TestPlayer::visitsPinnedStops()
{
    Setup setup = at(StageId::input);
    setup.stops = {StageId::norm, StageId::scales};
    Played played(setup);
    played.player.play();
    played.alarm->ring();
    QCOMPARE(played.stage(), StageId::norm);
    played.alarm->ring();
    QCOMPARE(played.stage(), StageId::scales);
    QVERIFY(!played.player.isPlaying());
    played.player.play(); // over again, at the first that is pinned
    QCOMPARE(played.stage(), StageId::norm);
    QVERIFY(played.player.isPlaying());
}

void TestPlayer::hasNothingToPlay()
{
    Setup setup = at(StageId::norm);
    setup.stops = {StageId::norm};
    Played played(setup);
    played.player.play();
    QVERIFY(!played.player.isPlaying());
    QCOMPARE(played.stage(), StageId::norm);
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
