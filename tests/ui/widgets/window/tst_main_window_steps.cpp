// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that walk through the stages.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/elided_label.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

class TestMainWindowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void walksOn_data() { addRules(); }
    void walksOn();
    void walksBack_data() { addRules(); }
    void walksBack();
    void jumpsToTheEnds_data() { addRules(); }
    void jumpsToTheEnds();
    void leavesAStageThatTheNewRuleLacks();
    void callsBackwardAgain();
    void showsTheNextChannel();

private:
    static void addRules();
    static test::ShownWindow *open(const QString &rule, StageId stage);
    static void checkShows(test::ShownWindow &shown, StageId stage);
};

} // namespace

void TestMainWindowSteps::addRules()
{
    QTest::addColumn<QString>("rule");
    for (const BackwardRule *rule : ruleTable())
        QTest::newRow(rule->name.data()) << textOf(rule->name);
}

test::ShownWindow *TestMainWindowSteps::open(const QString &rule, StageId stage)
{
    Setup setup = test::windowSetup();
    setup.rule = ruleByName(rule.toStdString());
    setup.stage = stage;
    return new test::ShownWindow(setup);
}

/// Map, title and actions say that this is the stage.
void TestMainWindowSteps::checkShows(test::ShownWindow &shown, StageId stage)
{
    const Timeline timeline(*shown.setup().rule);
    QCOMPARE(shown.setup().stage, stage);
    QCOMPARE(shown.map().stageId(), stage);
    QCOMPARE(shown.child<ElidedLabel>(u"stageTitle"_s)->text(),
             textOf(normscope::stage(stage).name));
    const bool isFirst = stage == timeline.first();
    const bool isLast = stage == timeline.last();
    for (const QString &name : {u"back"_s, u"first"_s})
        QCOMPARE(shown.action(name).isEnabled(), !isFirst);
    for (const QString &name : {u"next"_s, u"last"_s})
        QCOMPARE(shown.action(name).isEnabled(), !isLast);
    for (const QString &name : {u"backStage"_s, u"firstStage"_s})
        QCOMPARE(shown.child<QWidget>(name)->isEnabled(), !isFirst);
    for (const QString &name : {u"nextStage"_s, u"lastStage"_s})
        QCOMPARE(shown.child<QWidget>(name)->isEnabled(), !isLast);
}

void TestMainWindowSteps::walksOn()
{
    QFETCH(QString, rule);
    const Timeline timeline(*ruleByName(rule.toStdString()));
    const std::unique_ptr<test::ShownWindow> shown(open(rule, timeline.first()));
    QVERIFY(shown->settle());
    for (const StageId stop : timeline.stops()) {
        checkShows(*shown, stop);
        shown->trigger("next"); // disabled at the end, where it changes nothing
    }
    checkShows(*shown, timeline.last());
    QVERIFY(shown->settle());
}

void TestMainWindowSteps::walksBack()
{
    QFETCH(QString, rule);
    const Timeline timeline(*ruleByName(rule.toStdString()));
    const std::unique_ptr<test::ShownWindow> shown(open(rule, timeline.last()));
    QVERIFY(shown->settle());
    for (auto stop = timeline.stops().rbegin(); stop != timeline.stops().rend(); ++stop) {
        checkShows(*shown, *stop);
        shown->trigger("back");
    }
    checkShows(*shown, timeline.first());
}

void TestMainWindowSteps::jumpsToTheEnds()
{
    QFETCH(QString, rule);
    const std::unique_ptr<test::ShownWindow> shown(open(rule, StageId::output));
    QVERIFY(shown->settle());
    shown->trigger("last");
    checkShows(*shown, StageId::delta);
    shown->trigger("first");
    checkShows(*shown, StageId::input);
}

void TestMainWindowSteps::leavesAStageThatTheNewRuleLacks()
{
    const std::unique_ptr<test::ShownWindow> shown(open(u"exact"_s, StageId::tangent));
    QVERIFY(shown->settle());
    checkShows(*shown, StageId::tangent);
    shown->trigger("rule_documented");
    QVERIFY(shown->settle());
    QVERIFY(hasStage(kDocumentedRule, shown->setup().stage));
    checkShows(*shown, shown->setup().stage);
    shown->trigger("undo");
    QVERIFY(shown->settle());
    checkShows(*shown, StageId::tangent);
}

void TestMainWindowSteps::callsBackwardAgain()
{
    const std::unique_ptr<test::ShownWindow> shown(open(u"documented"_s, StageId::layerDelta));
    QVERIFY(shown->settle());
    QVERIFY(!shown->action(u"forwardAgain"_s).isEnabled());
    const double once = shown->workbench.result()->statistics->of(StageId::layerDelta).max;
    shown->trigger("callAgain");
    QVERIFY(shown->settle());
    QCOMPARE(shown->setup().calls, 2);
    QCOMPARE(shown->workbench.result()->statistics->of(StageId::layerDelta).max, 2 * once);
    shown->trigger("forwardAgain");
    QVERIFY(shown->settle());
    QCOMPARE(shown->workbench.result()->statistics->of(StageId::layerDelta).max, once);
}

void TestMainWindowSteps::showsTheNextChannel()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    QVERIFY(!shown.action(u"previousChannel"_s).isEnabled());
    QVERIFY(!shown.action(u"previousImage"_s).isEnabled());
    for (int channel = 1; channel < 3; ++channel) {
        shown.trigger("nextChannel");
        QCOMPARE(shown.map().channel(), channel);
    }
    QVERIFY(!shown.action(u"nextChannel"_s).isEnabled());
    shown.trigger("nextImage");
    QCOMPARE(shown.map().image(), 1);
    QCOMPARE(shown.map().channel(), 2);
    QVERIFY(!shown.action(u"nextImage"_s).isEnabled());
    shown.trigger("previousChannel");
    shown.trigger("previousImage");
    QCOMPARE(shown.map().image(), 0);
    QCOMPARE(shown.map().channel(), 1);
}

QTEST_MAIN(TestMainWindowSteps)
#include "tst_main_window_steps.moc"
