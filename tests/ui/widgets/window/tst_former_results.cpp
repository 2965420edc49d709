// SPDX-License-Identifier: GPL-3.0-or-later
// A result may hold hundreds of megabytes: when another input is there, no part of the window,
// shown or hidden, still has the one before.
#include "tests/ui/widgets/window/shown_window.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestFormerResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void areLetGo_data();
    void areLetGo();
    void batchesAreLetGo_data();
    void batchesAreLetGo();
};

} // namespace

void TestFormerResults::areLetGo_data()
{
    QTest::addColumn<QString>("state"); ///< as a state text has it
    QTest::addColumn<QStringList>("actions");
    QTest::addColumn<bool>("isLeft"); ///< the window is as at first before the other input comes
    for (const bool isLeft : {false, true}) {
        const QByteArray suffix = isLeft ? ", left again" : "";
        const auto row = [&](const char *name, const char *state, const QStringList &actions = {}) {
            QTest::newRow(name + suffix) << QString::fromLatin1(state) << actions << isLeft;
        };
        row("as at first", "axis=3");
        row("four views", "views=*,norm,output,delta");
        row("all channels", "channels=all");
        row("a difference", "compare=difference&b-rule=exact");
        row("both sides", "compare=split&b-axis=none");
        row("pictures", "compare=pictures");
        row("a histogram", "axis=3", {u"showHistogram"_s});
        row("a group", "axis=3", {u"showGroup"_s});
        row("a profile", "axis=3", {u"showProfile"_s});
        row("pins", "pins=0,1,2,0");
        row("the largest value", "stage=norm", {u"largestValue"_s});
        row("a special value", "stage=norm", {u"nextSpecial"_s});
    }
}

void TestFormerResults::areLetGo()
{
    QFETCH(const QString, state);
    QFETCH(const QStringList, actions);
    QFETCH(const bool, isLeft);
    test::ShownWindow shown(test::windowSetup("dead-pixels"), {1366, 900});
    QVERIFY(shown.settle());
    const Setup atFirst = shown.setup();
    Setup looked = atFirst;
    QVERIFY(applyStateText(looked, state));
    shown.workbench.change(looked);
    shown.workbench.setProbe(Index4 {0, 1, 2, 0});
    shown.workbench.setSelection(ValueSelection {StageId::input, {0.1, 0.2}});
    for (const QString &action : actions)
        shown.action(action).trigger();
    QVERIFY(shown.settle());
    if (isLeft) {
        shown.workbench.change(atFirst);
        shown.trigger("showGroup");
        QVERIFY(shown.settle());
    }
    const std::weak_ptr<const LayerRun> run = shown.workbench.result()->run;
    const std::weak_ptr<const LoadedInput> input = shown.workbench.result()->loaded;
    QVERIFY(shown.workbench.changeField(u"sample"_s, u"twins"_s));
    QVERIFY(shown.settle());
    QTRY_VERIFY(run.expired());
    QTRY_VERIFY(input.expired());
}

void TestFormerResults::batchesAreLetGo_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("pictures are seen") << QSize(1366, 900);
    QTest::newRow("the setup folds to a rail") << QSize(1100, 640);
}

/// The pictures of a batch go with it, and those of a panel that has no room for them any more.
void TestFormerResults::batchesAreLetGo()
{
    QFETCH(const QSize, size);
    test::ShownWindow shown(test::windowSetup("twins"), {1366, 900});
    QVERIFY(shown.settle());
    QTest::qWait(0);
    shown.window.resize(size);
    QVERIFY(shown.settle());
    const std::weak_ptr<const LoadedInput> input = shown.workbench.result()->loaded;
    QVERIFY(shown.workbench.changeField(u"sample"_s, u"dead-pixels"_s));
    QVERIFY(shown.settle());
    QTRY_VERIFY(input.expired());
}

QTEST_MAIN(TestFormerResults)
#include "tst_former_results.moc"
