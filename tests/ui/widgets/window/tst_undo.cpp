// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, Redo and Reset, for what a user does with actions and choosers.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/toolbar/delta_chooser.h"

#include <functional>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;
using Act = std::function<void(test::ShownWindow &)>;

void type(test::ShownWindow &shown, const char *field, const QString &text)
{
    auto *edit = shown.child<NumberField>(QLatin1StringView(field));
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

Act triggering(const char *name)
{
    return [name](test::ShownWindow &shown) { shown.trigger(name); };
}

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void goesBackAndForth_data();
    void goesBackAndForth();
    void hasNothingToUndoAtFirst();
    void joinsStepsOfTheView();
    void resets();
};

} // namespace

Q_DECLARE_METATYPE(Act)

void TestUndo::goesBackAndForth_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("axis") << triggering("axis_1,2") << u"axis"_s << u"1,2"_s
                          << u"Axis: 3 to (1, 2)"_s;
    QTest::newRow("epsilon") << Act(
        [](test::ShownWindow &shown) { type(shown, "epsilonField", u"0.5"_s); })
                             << u"epsilon"_s << u"0.5"_s << u"Epsilon: 1e-8 to 0.5"_s;
    QTest::newRow("rule") << triggering("rule_exact") << u"rule"_s << u"exact"_s
                          << u"Rule: documented to exact"_s;
    QTest::newRow("delta") << Act([](test::ShownWindow &shown) {
        auto *chooser = shown.child<DeltaChooser>(u"deltaChooser"_s);
        QTest::keyClick(chooser, Qt::Key_Down);
    }) << u"delta"_s << u"ones"_s
                           << u"Delta in: zeros to ones"_s;
    QTest::newRow("step") << triggering("next") << u"stage"_s << u"scales"_s
                          << u"Stage: output to scales"_s;
    QTest::newRow("calls") << triggering("callAgain") << u"backward-calls"_s << u"2"_s
                           << u"Calls of backward: 1 to 2"_s;
    QTest::newRow("sample") << triggering("sample_three-four") << u"sample"_s << u"three-four"_s
                            << u"Sample: Dead pixels to Three and four"_s;
}

void TestUndo::goesBackAndForth()
{
    QFETCH(Act, act);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, words);
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Setup before = shown.setup();
    act(shown);
    QVERIFY(shown.settle());
    const Setup after = shown.setup();
    QCOMPARE(findSetupField(key)->text(after), value);

    const QAction &undo = shown.action(u"undo"_s);
    const QAction &redo = shown.action(u"redo"_s);
    QVERIFY(undo.isEnabled() && !redo.isEnabled());
    QVERIFY2(undo.toolTip().contains(words), qPrintable(undo.toolTip()));
    QCOMPARE(shown.child<QWidget>(u"undoButton"_s)->toolTip(), undo.toolTip());
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup() == before);
    QVERIFY(shown.workbench.result()->run->spec().axis == before.axis);
    QCOMPARE(shown.child<NumberField>(u"epsilonField"_s)->value(), before.epsilon);
    QVERIFY(!undo.isEnabled() && redo.isEnabled());
    QVERIFY(!undo.toolTip().contains(words));
    QVERIFY2(redo.toolTip().contains(words), qPrintable(redo.toolTip()));
    QCOMPARE(shown.child<QWidget>(u"redoButton"_s)->toolTip(), redo.toolTip());
    shown.trigger("redo");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup() == after);
    QVERIFY(undo.isEnabled() && !redo.isEnabled());
}

void TestUndo::hasNothingToUndoAtFirst()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    for (const QString &name : {u"undo"_s, u"redo"_s, u"reset"_s}) {
        QVERIFY2(!shown.action(name).isEnabled(), qPrintable(name));
        QVERIFY2(!shown.child<QWidget>(name + u"Button"_s)->isEnabled(), qPrintable(name));
    }
}

/// Ten steps through the stages are one step of the history.
void TestUndo::joinsStepsOfTheView()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("first");
    for (int i = 0; i < 7; ++i)
        shown.trigger("next");
    QCOMPARE(shown.history().count(), 1);
    shown.trigger("undo");
    QCOMPARE(shown.setup().stage, StageId::output);
    QCOMPARE(shown.map().stageId(), StageId::output);
}

void TestUndo::resets()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Setup defaults = shown.setup();
    shown.trigger("axis_none");
    type(shown, "epsilonField", u"2"_s);
    shown.trigger("rule_passthrough");
    shown.trigger("last");
    QVERIFY(shown.settle());
    const Setup changed = shown.setup();
    QVERIFY(shown.action(u"reset"_s).isEnabled());
    shown.trigger("reset");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup() == defaults);
    QVERIFY(!shown.action(u"reset"_s).isEnabled());
    QCOMPARE(shown.child<NumberField>(u"epsilonField"_s)->text(), u"1e-8"_s);
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup() == changed);
}

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
