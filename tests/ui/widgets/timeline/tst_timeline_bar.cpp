// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/timeline/hand_alarm.h"
#include "tests/ui/widgets/strip/workbench_fixture.h"
#include "ui/model/timeline/player.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/timeline/timeline_bar.h"
#include "ui/widgets/timeline/timeline_line.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

class TestTimelineBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsOfARule_data();
    void stopsOfARule();
    void aClickJumps();
    void keysMove();
    void buttonsStep();
    void sizes_data();
    void sizes();
    void theStopSlides();
    void reducedMotionJumps();
    void stopsSpeak();
    void tooltipsNameTheKeys();
    void playsAndPauses();
    void speedsAreChosen();
    void aClickAboveAStopPinsIt();
    void theMenuOfAStopPinsIt();
    void stepsVisitPinnedStops();
};

namespace {

QAbstractButton *part(const TimelineBar &bar, const char *name)
{
    return bar.findChild<QAbstractButton *>(QLatin1String(name));
}

} // namespace

void TestTimelineBar::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestTimelineBar::stopsOfARule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("count");
    QTest::newRow("documented") << u"documented"_qs << 9;
    QTest::newRow("passthrough") << u"passthrough"_qs << 8;
    QTest::newRow("exact") << u"exact"_qs << 10;
}

void TestTimelineBar::stopsOfARule()
{
    QFETCH(const QString, rule);
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    QVERIFY(workbench.changeField(u"rule"_qs, rule));
    QTEST(static_cast<int>(bar.line().buttons().size()), "count");
    QCOMPARE(bar.line().buttons().last()->stage(), StageId::delta);
}

void TestTimelineBar::aClickJumps()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    for (int i = 0; i < bar.line().buttons().size(); ++i) {
        StageButton *stop = bar.line().buttons()[i];
        const QPoint place = bar.line().placeOf(i).toPoint();
        QVERIFY2(stop->geometry().contains(place), "what is seen takes the click");
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(workbench.setup().stage, stop->stage());
    }
}

void TestTimelineBar::keysMove()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    const auto press = [&](Qt::Key key) {
        const int index = *workbench.timeline().indexOf(workbench.setup().stage);
        QTest::keyClick(bar.line().buttons()[index], key);
        return workbench.setup().stage;
    };
    QCOMPARE(press(Qt::Key_Left), StageId::norm);
    QCOMPARE(press(Qt::Key_End), StageId::delta);
    QCOMPARE(press(Qt::Key_Right), StageId::delta);
    QCOMPARE(press(Qt::Key_Home), StageId::input);
    QCOMPARE(press(Qt::Key_Right), StageId::squares);
}

void TestTimelineBar::buttonsStep()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.show();
    QAbstractButton *first = part(bar, "firstStage");
    QAbstractButton *back = part(bar, "backStage");
    QAbstractButton *next = part(bar, "nextStage");
    QAbstractButton *last = part(bar, "lastStage");
    next->click();
    QCOMPARE(workbench.setup().stage, StageId::scales);
    back->click();
    QCOMPARE(workbench.setup().stage, StageId::output);
    first->click();
    QCOMPARE(workbench.setup().stage, StageId::input);
    QVERIFY(!first->isEnabled() && !back->isEnabled());
    QVERIFY(next->isEnabled() && last->isEnabled());
    last->click();
    QCOMPARE(workbench.setup().stage, StageId::delta);
    QVERIFY(first->isEnabled() && back->isEnabled());
    QVERIFY(!next->isEnabled() && !last->isEnabled());
}

void TestTimelineBar::sizes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("namesAll");
    QTest::newRow("720") << 720 << false;
    QTest::newRow("980") << 980 << true;
    QTest::newRow("1400") << 1400 << true;
}

void TestTimelineBar::sizes()
{
    QFETCH(const int, width);
    QFETCH(const bool, namesAll);
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    QCOMPARE(bar.sizeHint().height(), 56);
    bar.resize(width, 56);
    bar.show();
    QCOMPARE(part(bar, "backStage")->size(), QSize(82, 28));
    QCOMPARE(part(bar, "nextStage")->size(), QSize(90, 28));
    const TimelineLine &line = bar.line();
    QVERIFY(line.mapTo(&bar, line.rect().bottomRight()).x() < part(bar, "backStage")->x());
    for (int current = 0; current < line.buttons().size(); ++current) {
        workbench.goTo(line.buttons()[current]->stage());
        QList<QRect> names;
        for (int i = 0; i < line.buttons().size(); ++i) {
            names.append(line.nameRect(i));
            QVERIFY(line.rect().contains(line.nameRect(i)) || line.nameRect(i).isEmpty());
        }
        QVERIFY(areApart(names));
        QVERIFY(!names[current].isEmpty());
        if (namesAll)
            QVERIFY(!names.contains(QRect()));
        const double step = line.placeOf(1).x() - line.placeOf(0).x();
        QVERIFY2(step >= 24, "a target is 24 px wide at least");
    }
}

void TestTimelineBar::theStopSlides()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    QCOMPARE(bar.line().markerIndex(), 4.0);
    workbench.goTo(StageId::scales);
    QVERIFY(bar.line().markerIndex() < 5.0);
    QTRY_COMPARE(bar.line().markerIndex(), 5.0);
}

void TestTimelineBar::reducedMotionJumps()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    Theme::of(&bar).setReducedMotion(true);
    workbench.goTo(StageId::scales);
    QCOMPARE(bar.line().markerIndex(), 5.0);
    Theme::of(&bar).setReducedMotion(false);
}

void TestTimelineBar::stopsSpeak()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    QAccessibleInterface *stop = QAccessible::queryAccessibleInterface(bar.line().buttons()[4]);
    QCOMPARE(stop->role(), QAccessible::RadioButton);
    QCOMPARE(stop->text(QAccessible::Name), u"output"_qs);
    QCOMPARE(stop->text(QAccessible::Value), u"step 5 of 9"_qs);
    QVERIFY(stop->state().checked);
}

void TestTimelineBar::tooltipsNameTheKeys()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    TimelineShortcuts shortcuts;
    shortcuts.next = QKeySequence(Qt::Key_N);
    bar.setShortcuts(shortcuts);
    QCOMPARE(part(bar, "nextStage")->toolTip(), u"On to scales (N)"_qs);
    workbench.goTo(StageId::delta);
    QCOMPARE(part(bar, "nextStage")->toolTip(), u"This is the last stage"_qs);
}

void TestTimelineBar::playsAndPauses()
{
    Workbench workbench(setupOf("twins"));
    HandAlarm *alarm = nullptr;
    TimelineBar bar(workbench, nullptr, std::make_unique<HandAlarm>(alarm));
    bar.resize(980, 56);
    bar.show();
    QAbstractButton *play = part(bar, "playButton");
    QCOMPARE(play->accessibleName(), u"Play"_qs);
    QVERIFY(!alarm->isSet());
    QTest::mouseClick(play, Qt::LeftButton);
    QCOMPARE(play->accessibleName(), u"Pause"_qs);
    alarm->ring();
    QCOMPARE(workbench.setup().stage, StageId::scales);
    QTest::mouseClick(part(bar, "backStage"), Qt::LeftButton);
    QCOMPARE(play->accessibleName(), u"Play"_qs);
    QVERIFY(!alarm->isSet());
    QTest::mouseClick(play, Qt::LeftButton);
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(!alarm->isSet());
    QCOMPARE(workbench.setup().stage, StageId::output);
}

void TestTimelineBar::speedsAreChosen()
{
    Workbench workbench(setupOf("twins"));
    HandAlarm *alarm = nullptr;
    TimelineBar bar(workbench, nullptr, std::make_unique<HandAlarm>(alarm));
    bar.show();
    auto *speeds = bar.findChild<QComboBox *>(u"playSpeed"_qs);
    QStringList words;
    for (int i = 0; i < speeds->count(); ++i)
        words += speeds->itemText(i);
    QCOMPARE(words.join(u' '), u"0.25× 0.5× 1× 2× 4×"_qs);
    QCOMPARE(speeds->currentText(), u"1×"_qs);
    part(bar, "playButton")->click();
    const qint64 usual = alarm->milliseconds();
    QTest::keyClick(speeds, Qt::Key_Down);
    QCOMPARE(bar.player().speed(), 2.0);
    QCOMPARE(alarm->milliseconds() * 2, usual);
    bar.player().setSpeed(0.25);
    QCOMPARE(speeds->currentText(), u"0.25×"_qs);
}

void TestTimelineBar::aClickAboveAStopPinsIt()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    StageButton *norm = bar.line().buttons()[3];
    const auto clickAbove = [&] {
        const QPoint place = bar.line().pinRect(3).center() - norm->pos();
        QTest::mouseClick(norm, Qt::LeftButton, {}, place);
    };
    const QImage before = bar.line().grab(bar.line().pinRect(3)).toImage();
    clickAbove();
    QCOMPARE(workbench.setup().stops, QList<StageId> {StageId::norm});
    QCOMPARE(workbench.setup().stage, StageId::output); // nobody went anywhere
    QCOMPARE(norm->valueText(), u"step 4 of 9, pinned"_qs);
    QVERIFY(bar.line().grab(bar.line().pinRect(3)).toImage() != before);
    clickAbove();
    QVERIFY(workbench.setup().stops.isEmpty());
    workbench.undoStack()->undo();
    QCOMPARE(workbench.setup().stops.size(), 1);
}

void TestTimelineBar::theMenuOfAStopPinsIt()
{
    Workbench workbench(setupOf("twins"));
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    StageButton *norm = bar.line().buttons()[3];
    const auto choose = [&](const QString &entry) {
        Q_EMIT norm->customContextMenuRequested(norm->rect().center());
        auto *menu = bar.line().findChild<QMenu *>(u"stopMenu"_qs);
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAction *>(entry)->trigger();
        delete menu;
    };
    choose(u"pinStop"_qs);
    QCOMPARE(workbench.setup().stops, QList<StageId> {StageId::norm});
    choose(u"unpinStops"_qs);
    QVERIFY(workbench.setup().stops.isEmpty());
}

void TestTimelineBar::stepsVisitPinnedStops()
{
    Setup setup = setupOf("twins");
    setup.stops = {StageId::sum, StageId::scales};
    Workbench workbench(setup);
    TimelineBar bar(workbench);
    bar.resize(980, 56);
    bar.show();
    QAbstractButton *next = part(bar, "nextStage");
    next->click();
    QCOMPARE(workbench.setup().stage, StageId::scales);
    QVERIFY(!next->isEnabled());
    QCOMPARE(next->toolTip(), u"No pinned stage follows"_qs);
    part(bar, "backStage")->click();
    QCOMPARE(workbench.setup().stage, StageId::sum);
    QCOMPARE(part(bar, "backStage")->toolTip(), u"No pinned stage comes before"_qs);
    // First, Last, arrows and clicks reach the others.
    part(bar, "lastStage")->click();
    QCOMPARE(workbench.setup().stage, StageId::delta);
    QTest::keyClick(bar.line().buttons()[8], Qt::Key_Left);
    QCOMPARE(workbench.setup().stage, StageId::layerDelta);
    part(bar, "firstStage")->click();
    QCOMPARE(workbench.setup().stage, StageId::input);
}

QTEST_MAIN(TestTimelineBar)
#include "tst_timeline_bar.moc"
