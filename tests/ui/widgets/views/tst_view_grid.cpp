// SPDX-License-Identifier: GPL-3.0-or-later
// One, two and four views that move together.
#include "tests/ui/model/support/array_files.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/views/view_pane.h"

#include <QMenu>
#include <QSignalSpy>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestViewGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void showsSoManyViews_data();
    void showsSoManyViews();
    void viewsMoveTogether();
    void moreViewsShowTheSamePart();
    void viewsPointAtTheSame();
    void clickingMakesAViewCurrent();
    void stepsInTheCurrentViewOnly();
    void showsAnotherStage();
    void sharesAScale();
    void followsTheRule();
    void opensInThatState();
    void showsTheFirstLook();
};

const ViewGrid &gridOf(const test::ShownWindow &shown)
{
    return *shown.child<ViewGrid>(u"viewGrid"_s);
}

HeatmapView &viewOf(const test::ShownWindow &shown, int view)
{
    return gridOf(shown).panes()[view]->view();
}

} // namespace

void TestViewGrid::showsSoManyViews_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << u"oneView"_s << 1;
    QTest::newRow("two") << u"twoViews"_s << 2;
    QTest::newRow("four") << u"fourViews"_s << 4;
}

/// Side by side without gaps or overlaps, each of another stage, and one step to undo.
void TestViewGrid::showsSoManyViews()
{
    QFETCH(QString, action);
    QFETCH(int, count);
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.action(action).trigger();
    QVERIFY(shown.settle());
    const auto &panes = gridOf(shown).panes();
    QCOMPARE(panes.size(), count);
    const auto stages = stagesOfViews(shown.setup());
    QRegion covered;
    for (int view = 0; view < count; ++view) {
        QVERIFY(panes[view]->isVisible());
        QVERIFY(!covered.intersects(panes[view]->geometry()));
        covered += panes[view]->geometry();
        QCOMPARE(panes[view]->view().stageId(), stages[view]);
        QCOMPARE(panes[view]->isCurrent(), shown.setup().stage == panes[view]->view().stageId());
    }
    QCOMPARE(covered, QRegion(gridOf(shown).rect()));
    QVERIFY(shown.action(action).isChecked());
    while (shown.history().canUndo())
        shown.history().undo();
    QCOMPARE(gridOf(shown).panes().size(), 1);
    QVERIFY(shown.action(u"oneView"_s).isChecked());
}

void TestViewGrid::viewsMoveTogether()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("fourViews");
    QVERIFY(shown.settle());
    viewOf(shown, 2).setZoom(40);
    for (int view = 0; view < 4; ++view) {
        QCOMPARE(viewOf(shown, view).zoom(), 40.);
        QCOMPARE(viewOf(shown, view).viewCenter(), viewOf(shown, 2).viewCenter());
    }
    QTest::keyClick(&viewOf(shown, 3), Qt::Key_F);
    for (int view = 0; view < 4; ++view)
        QVERIFY(viewOf(shown, view).isFitted());
}

/// Another number of views keeps what was looked at; a fitted map is fitted again.
void TestViewGrid::moreViewsShowTheSamePart()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    viewOf(shown, 0).setView(60, {3.5, 12.5});
    const QPointF center = viewOf(shown, 0).viewCenter();
    shown.trigger("fourViews");
    QVERIFY(shown.settle());
    for (int view = 0; view < 4; ++view) {
        QCOMPARE(viewOf(shown, view).zoom(), 60.);
        QVERIFY((viewOf(shown, view).viewCenter() - center).manhattanLength() < 4);
    }
    viewOf(shown, 0).fit();
    shown.trigger("twoViews");
    QVERIFY(shown.settle());
    QVERIFY(viewOf(shown, 0).isFitted() && viewOf(shown, 1).isFitted());
}

void TestViewGrid::viewsPointAtTheSame()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("fourViews");
    QVERIFY(shown.settle());
    QTest::mouseMove(&viewOf(shown, 0), viewOf(shown, 0).pixelRect({4, 3}).center().toPoint());
    const Index4 at {0, 3, 4, 0};
    for (int view = 0; view < 4; ++view)
        QCOMPARE(viewOf(shown, view).probe(), std::optional(at));
    QCOMPARE(shown.setup().stage, StageId::output); // pointing chooses nothing
}

void TestViewGrid::clickingMakesAViewCurrent()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("fourViews");
    QVERIFY(shown.settle());
    const QList<StageId> stages = stagesOfViews(shown.setup());
    QTest::mouseClick(&viewOf(shown, 1), Qt::LeftButton, {},
                      viewOf(shown, 1).pixelRect({4, 3}).center().toPoint());
    QCOMPARE(shown.setup().stage, stages[1]);
    QCOMPARE(shown.setup().views.current, 1);
    QCOMPARE(stagesOfViews(shown.setup()), stages);
}

void TestViewGrid::stepsInTheCurrentViewOnly()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("twoViews");
    QVERIFY(shown.settle());
    QCOMPARE(stagesOfViews(shown.setup()), (QList {StageId::input, StageId::output}));
    shown.trigger("next");
    QCOMPARE(stagesOfViews(shown.setup()), (QList {StageId::input, StageId::scales}));
    QCOMPARE(viewOf(shown, 0).stageId(), StageId::input);
    QCOMPARE(viewOf(shown, 1).stageId(), StageId::scales);
}

void TestViewGrid::showsAnotherStage()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("twoViews");
    QVERIFY(shown.settle());
    auto *chooser = shown.child<MenuButton>(u"viewStage"_s);
    chooser->click();
    auto *menu = chooser->findChild<QMenu *>();
    QVERIFY(menu);
    menu->findChild<QAction *>(u"viewStage.squares"_s)->trigger();
    menu->close();
    QCOMPARE(viewOf(shown, 0).stageId(), StageId::squares);
    QCOMPARE(shown.setup().stage, StageId::output);
    QCOMPARE(chooser->text(), u"squares"_s);
}

void TestViewGrid::sharesAScale()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QVERIFY(!shown.action(u"shareScale"_s).isEnabled());
    shown.trigger("fourViews");
    shown.trigger("shareScale");
    QVERIFY(shown.settle());
    for (int view = 1; view < 4; ++view)
        QCOMPARE(viewOf(shown, view).heatmapStyle(), viewOf(shown, 0).heatmapStyle());
    shown.trigger("shareScale");
    QVERIFY(!(viewOf(shown, 1).heatmapStyle() == viewOf(shown, 0).heatmapStyle()));
}

/// A view whose stage the new rule lacks shows delta; Undo brings it back.
void TestViewGrid::followsTheRule()
{
    Setup setup = test::windowSetup();
    setup.rule = &kExactRule;
    setup.views = {{StageId::tangent}, 1};
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown, 0).stageId(), StageId::tangent);
    shown.trigger("rule_documented");
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown, 0).stageId(), StageId::delta);
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown, 0).stageId(), StageId::tangent);
}

void TestViewGrid::opensInThatState()
{
    Setup setup = test::windowSetup();
    QVERIFY(applyStateText(setup, u"views=input,norm,*,delta&stage=scales&scales=shared"_s));
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QCOMPARE(gridOf(shown).panes().size(), 4);
    QCOMPARE(viewOf(shown, 2).stageId(), StageId::scales);
    QVERIFY(shown.action(u"shareScale"_s).isChecked());
}

/// The views are ahead of everything else: they show what is coming, and go back with it.
void TestViewGrid::showsTheFirstLook()
{
    const test::ArrayFiles files;
    test::ShownWindow shown(test::largeSetup(files));
    QVERIFY(shown.settle());
    shown.workbench.setProbe(Index4 {0, 5, 7, 0});
    const auto former = viewOf(shown, 0).probeValue();
    QSignalSpy looks(&shown.workbench, &Workbench::firstLookChanged);
    QVERIFY(shown.workbench.changeField(u"epsilon"_s, u"1e9"_s));
    QCOMPARE(viewOf(shown, 0).probeValue(), former);
    QVERIFY(looks.wait());
    const auto coming = viewOf(shown, 0).probeValue();
    QVERIFY(coming && *coming < *former);
    shown.workbench.cancel();
    QCOMPARE(viewOf(shown, 0).probeValue(), former);
    QVERIFY(shown.workbench.changeField(u"epsilon"_s, u"1e9"_s));
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown, 0).probeValue(), coming);
}

QTEST_MAIN(TestViewGrid)
#include "tst_view_grid.moc"
