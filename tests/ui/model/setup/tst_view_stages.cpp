// SPDX-License-Identifier: GPL-3.0-or-later
// Which stages stand in the views.
#include "tests/ui/model/setup/random_setup.h"
#include "ui/model/setup/view_stages.h"

#include <QTest>

using namespace normscope;

namespace {

class TestViewStages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheCurrentStage();
    void showDifferentStages();
    void choosingAViewMovesNothing();
    void changeInOneView();
    void fitTheRule();
    void refuse_data();
    void refuse();
};

} // namespace

/// Whatever the number of views, the current stage stays and is the one that the setup names.
void TestViewStages::keepTheCurrentStage()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 500; ++i) {
        Setup setup = test::randomSetup(random);
        setup.stage = StageId::output;
        const int count = kViewCounts[std::size_t(random.whole(0, 2))];
        const Setup changed = withViewCount(setup, count);
        QCOMPARE(changed.stage, setup.stage);
        QCOMPARE(changed.views.count(), count);
        QCOMPARE(stagesOfViews(changed).size(), count);
        QCOMPARE(stagesOfViews(changed)[changed.views.current], setup.stage);
    }
}

/// Views that are added show stages that the rule has, in the order of the computation.
void TestViewStages::showDifferentStages()
{
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId current : stagesOf(*rule)) {
            for (const int count : kViewCounts) {
                Setup setup;
                setup.rule = rule;
                setup.stage = current;
                const QList<StageId> stages = stagesOfViews(withViewCount(setup, count));
                for (int view = 0; view < count; ++view) {
                    QVERIFY(hasStage(*rule, stages[view]));
                    QVERIFY(view == 0 || stages[view - 1] < stages[view]);
                }
                QVERIFY(count == 1 || stages.contains(StageId::input));
            }
        }
    }
}

void TestViewStages::choosingAViewMovesNothing()
{
    Setup setup = withViewCount(Setup {}, 4);
    const QList<StageId> stages = stagesOfViews(setup);
    for (const int view : {3, 0, 2, 1, 1}) {
        setup = withCurrentView(setup, view);
        QCOMPARE(setup.views.current, view);
        QCOMPARE(setup.stage, stages[view]);
        QCOMPARE(stagesOfViews(setup), stages);
    }
}

void TestViewStages::changeInOneView()
{
    const Setup setup = withCurrentView(withViewCount(Setup {}, 4), 1);
    for (int view = 0; view < 4; ++view) {
        QList<StageId> wanted = stagesOfViews(setup);
        wanted[view] = StageId::squares;
        const Setup changed = withStageInView(setup, view, StageId::squares);
        QCOMPARE(stagesOfViews(changed), wanted);
        QCOMPARE(changed.views.current, 1);
    }
}

void TestViewStages::fitTheRule()
{
    const ViewStages views {{StageId::tangent, StageId::layerDelta, StageId::input}, 1};
    QCOMPARE(viewStagesText(fittedTo(views, kDocumentedRule)),
             QStringLiteral("delta,*,layer_delta,input"));
    QCOMPARE(viewStagesText(fittedTo(views, kExactRule)), QStringLiteral("tangent,*,delta,input"));
}

void TestViewStages::refuse_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "input", "*,*", "input,output", "input,*,output", "nothing,*",
                             "input,norm,output,delta", "*,input,", "*,input,norm,output,delta"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestViewStages::refuse()
{
    QFETCH(QString, text);
    const Result<ViewStages> views = parseViewStages(text);
    QVERIFY(!views);
    QCOMPARE(views.error().code, ErrorCode::invalidArgument);
}

QTEST_GUILESS_MAIN(TestViewStages)
#include "tst_view_stages.moc"
