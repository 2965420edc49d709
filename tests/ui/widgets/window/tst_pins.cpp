// SPDX-License-Identifier: GPL-3.0-or-later
// Pinned elements and stages in the whole window, by keys, buttons and menu.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/timeline/player.h"
#include "ui/widgets/explain/pins_list.h"
#include "ui/widgets/strip/stage_strip.h"
#include "ui/widgets/timeline/timeline_bar.h"

#include <QAbstractButton>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

constexpr Index4 kFirst {0, 3, 3, 0};
constexpr Index4 kSecond {0, 5, 6, 1};

class TestPins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void aKeyPins();
    void theButtonOfTheCardPins();
    void pinsAreMarked();
    void theNextPinIsPointedAt();
    void thereIsAnEndToPins();
    void pinsAreStepsOfTheHistory();
    void anotherInputHasNone();
    void aStageIsPinned();
    void spacePlays();
};

} // namespace

void TestPins::aKeyPins()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle() && shown.activate());
    QVERIFY(!shown.action(u"pinElement"_s).isEnabled());
    shown.workbench.setProbe(kFirst);
    shown.map().setFocus();
    QTest::keyClick(&shown.map(), Qt::Key_P);
    QCOMPARE(shown.setup().pins, QList<Index4> {kFirst});
    QVERIFY(shown.action(u"pinElement"_s).isChecked());
    QTest::keyClick(&shown.map(), Qt::Key_P);
    QVERIFY(shown.setup().pins.isEmpty());
    QVERIFY(!shown.action(u"pinElement"_s).isChecked());
}

void TestPins::theButtonOfTheCardPins()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    auto *pin = shown.child<QAbstractButton>(u"pinButton"_s);
    QVERIFY(!pin->isEnabled());
    shown.workbench.setProbe(kFirst);
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(pin->isChecked());
    QCOMPARE(shown.setup().pins, QList<Index4> {kFirst});
    shown.workbench.setProbe(kSecond);
    QVERIFY(!pin->isChecked());
    QTest::mouseClick(pin, Qt::LeftButton);
    QCOMPARE(shown.setup().pins, (QList<Index4> {kFirst, kSecond}));
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(!pin->isChecked());
    QCOMPARE(shown.setup().pins, QList<Index4> {kFirst});
}

/// On the map and on every thumbnail.
void TestPins::pinsAreMarked()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    auto *strip = shown.window.findChild<StageStrip *>();
    const QRect onMap = shown.map().pixelRect({int(kFirst[kColumns]), int(kFirst[kRows])}).toRect();
    const QRect onStrip(strip->dotOf(0, kFirst).toPoint() - QPoint(3, 3), QSize(6, 6));
    const QImage map = shown.map().grab(onMap).toImage();
    const QImage thumbnail = strip->grab(onStrip).toImage();
    Setup setup = shown.setup();
    setup.pins = {kFirst};
    shown.workbench.change(setup);
    QVERIFY(shown.map().grab(onMap).toImage() != map);
    QVERIFY(strip->grab(onStrip).toImage() != thumbnail);
    shown.trigger("removePins");
    QVERIFY(shown.map().grab(onMap).toImage() == map);
    QVERIFY(!shown.action(u"removePins"_s).isEnabled());
}

void TestPins::theNextPinIsPointedAt()
{
    Setup setup = test::windowSetup();
    setup.pins = {kFirst, kSecond};
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    for (const Index4 &at : {kFirst, kSecond, kFirst}) {
        shown.trigger("nextPin");
        QCOMPARE(shown.workbench.probe()->at, at);
        QCOMPARE(shown.setup().channel, at[kChannels]);
    }
}

void TestPins::thereIsAnEndToPins()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    for (std::int64_t column = 0; column < 9; ++column) {
        shown.workbench.setProbe(Index4 {0, 0, column, 0});
        QVERIFY(shown.action(u"pinElement"_s).isEnabled());
        shown.trigger("pinElement");
    }
    QCOMPARE(shown.setup().pins.size(), 9);
    QVERIFY(shown.action(u"pinElement"_s).isEnabled()); // it takes this one away
    shown.workbench.setProbe(Index4 {0, 1, 1, 0});
    QVERIFY(!shown.action(u"pinElement"_s).isEnabled());
}

/// Each is a step by itself, though they only concern the view.
void TestPins::pinsAreStepsOfTheHistory()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("next");
    shown.workbench.setProbe(kFirst);
    shown.trigger("pinElement");
    shown.trigger("pinStage");
    QCOMPARE(shown.history().count(), 3);
    shown.trigger("undo");
    QVERIFY(shown.setup().stops.isEmpty() && shown.setup().pins.size() == 1);
    QCOMPARE(shown.history().undoText(), u"Pinned elements: 0 to 1"_s);
    shown.trigger("undo");
    QVERIFY(shown.setup().pins.isEmpty());
    QCOMPARE(shown.setup().stage, StageId::scales);
}

void TestPins::anotherInputHasNone()
{
    Setup setup = test::windowSetup();
    setup.pins = {kFirst};
    setup.stops = {StageId::norm};
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QCOMPARE(shown.child<PinsList>(u"pinsList"_s)->pinsModel().rowCount(), 1);
    shown.trigger("sample_gradient");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup().pins.isEmpty());
    QCOMPARE(shown.child<PinsList>(u"pinsList"_s)->pinsModel().rowCount(), 0);
    QCOMPARE(shown.setup().stops, QList<StageId> {StageId::norm});
}

void TestPins::aStageIsPinned()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("pinStage");
    QVERIFY(shown.action(u"pinStage"_s).isChecked());
    QVERIFY(!shown.action(u"next"_s).isEnabled() && !shown.action(u"back"_s).isEnabled());
    shown.trigger("last");
    QVERIFY(!shown.action(u"pinStage"_s).isChecked());
    shown.trigger("back");
    QCOMPARE(shown.setup().stage, StageId::output);
}

/// Where no part of the window takes it.
void TestPins::spacePlays()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Player &player = shown.child<TimelineBar>(u"timelineBar"_s)->player();
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QVERIFY(player.isPlaying());
    QCOMPARE(shown.action(u"playPause"_s).text(), u"&Pause"_s);
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QVERIFY(!player.isPlaying());
    QTest::keyClick(&shown.map(), Qt::Key_Space); // which pans there
    QVERIFY(!player.isPlaying());
    shown.trigger("playPause");
    QVERIFY(player.isPlaying());
    shown.trigger("faster");
    QCOMPARE(player.speed(), 2.0);
    shown.trigger("next");
    QVERIFY(!player.isPlaying());
}

QTEST_MAIN(TestPins)
#include "tst_pins.moc"
