// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/support/array_files.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/theme/theme.h"
#include "ui/widgets/toolbar/axis_chooser.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

/// The segments that stand for a set: None is the first, the axes follow.
QList<int> segmentsOf(const AxisSet &axis)
{
    if (axis.isNone())
        return {0};
    QList<int> segments;
    for (int number = 0; number < kAxisCount; ++number) {
        if ((axis.mask() & (1U << number)) != 0)
            segments += number + 1;
    }
    return segments;
}

class TestAxisChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->apply(); }
    void init();
    void cleanup();
    void offersEveryChoice();
    void takesAChoiceOfTheMenu_data();
    void takesAChoiceOfTheMenu();
    void clicks_data();
    void clicks();
    void keysMove();
    void plusOpensTheMenu();
    void followsUndo();

private:
    void press(int segment, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(m_segments->segmentWidget(segment), Qt::LeftButton, modifiers);
    }
    const AxisSet &axis() const { return m_bench->setup().axis; }
    void checkShown() const;

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<AxisChooser> m_chooser;
    SegmentedControl *m_segments = nullptr;
};

} // namespace

void TestAxisChooser::init()
{
    Setup setup = test::sampleSetup();
    setup.axis = AxisSet::fromMask(0b1000U);
    m_bench = std::make_unique<Workbench>(setup);
    m_chooser = std::make_unique<AxisChooser>(*m_bench);
    m_segments = m_chooser->findChild<SegmentedControl *>(u"axisSegments"_s);
    QVERIFY(m_segments);
    m_chooser->setVisible(true);
    checkShown();
}

void TestAxisChooser::cleanup()
{
    m_chooser.reset();
    m_bench.reset();
}

/// Segments and menu show the axis of the setup.
void TestAxisChooser::checkShown() const
{
    QCOMPARE(m_segments->selected(), segmentsOf(axis()));
    const auto *more = m_segments->findChild<QAbstractButton *>(u"segmentAction"_s);
    QVERIFY(more);
    QCOMPARE(more->isChecked(), m_segments->selected().isEmpty());
    int ticked = 0;
    for (const QAction *action : m_chooser->choices()) {
        if (!action->isChecked())
            continue;
        ++ticked;
        QVERIFY(*AxisSet::parse(action->data().toString().toStdString()) == axis());
    }
    QCOMPARE(ticked, 1);
}

void TestAxisChooser::offersEveryChoice()
{
    QList<AxisSet> wanted {AxisSet::none()};
    for (unsigned mask = 0; mask < 16; ++mask)
        wanted += AxisSet::fromMask(mask);
    QCOMPARE(m_chooser->choices().size(), wanted.size());
    for (const AxisSet &set : wanted) {
        const QString name = u"axis_"_s + QString::fromStdString(set.toOption());
        QVERIFY2(m_chooser->findChild<QAction *>(name), qPrintable(name));
    }
}

void TestAxisChooser::takesAChoiceOfTheMenu_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("None") << u"none"_s;
    for (unsigned mask = 0; mask < 16; ++mask) {
        const std::string option = AxisSet::fromMask(mask).toOption();
        QTest::newRow(option.c_str()) << QString::fromStdString(option);
    }
}

void TestAxisChooser::takesAChoiceOfTheMenu()
{
    QFETCH(QString, option);
    auto *action = m_chooser->findChild<QAction *>(u"axis_"_s + option);
    QVERIFY(m_chooser->findChild<QMenu *>(u"axisMenu"_s)->actions().contains(action));
    action->trigger();
    QVERIFY(axis() == *AxisSet::parse(option.toStdString()));
    checkShown();
    action->trigger();
    QVERIFY2(axis() == *AxisSet::parse(option.toStdString()), "the same again changes nothing");
    checkShown();
    QCOMPARE(m_bench->undoStack()->count(), option == u"3"_s ? 0 : 1);
}

void TestAxisChooser::clicks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("segment");
    QTest::addColumn<bool>("withCtrl");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *from, int segment, bool withCtrl, const char *to) {
        QTest::addRow("%s, segment %d%s", from, segment, withCtrl ? " with Ctrl" : "")
            << QString::fromLatin1(from) << segment << withCtrl << QString::fromLatin1(to);
    };
    row("3", 0, false, "none");
    for (int axis = 0; axis < kAxisCount; ++axis) {
        row("none", axis + 1, false, QByteArray::number(axis).constData());
        row("none", axis + 1, true, QByteArray::number(axis).constData());
    }
    row("3", 2, false, "1");
    row("3", 4, false, "3");
    row("3", 2, true, "1,3");
    row("3", 4, true, "()");
    row("1,3", 3, true, "1,2,3");
    row("1,3", 3, false, "1,2,3");
    row("1,3", 2, false, "3");
    row("1,3", 2, true, "3");
    row("1,3", 0, false, "none");
    row("1,2,3", 1, true, "0,1,2,3");
    row("0,1,2,3", 1, true, "1,2,3");
    row("0,1,2,3", 0, false, "none");
    row("()", 3, false, "2");
    row("()", 3, true, "2");
    row("()", 0, false, "none");
}

void TestAxisChooser::clicks()
{
    QFETCH(QString, from);
    QFETCH(int, segment);
    QFETCH(bool, withCtrl);
    QFETCH(QString, to);
    m_chooser->findChild<QAction *>(u"axis_"_s + from)->trigger();
    press(segment, withCtrl ? Qt::ControlModifier : Qt::NoModifier);
    QCOMPARE(QString::fromStdString(axis().toOption()), to);
    checkShown();
}

void TestAxisChooser::keysMove()
{
    m_chooser->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_chooser.get()));
    m_segments->segmentWidget(4)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(axis() == AxisSet::fromMask(0b0100U));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QVERIFY(axis().isNone());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QVERIFY(axis() == AxisSet::fromMask(0b1000U));
    checkShown();
}

void TestAxisChooser::plusOpensTheMenu()
{
    auto *menu = m_chooser->findChild<QMenu *>(u"axisMenu"_s);
    QTest::mouseClick(m_segments->findChild<QWidget *>(u"segmentAction"_s), Qt::LeftButton);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), m_chooser->choices().size());
    menu->close();
}

void TestAxisChooser::followsUndo()
{
    press(2);
    press(3, Qt::ControlModifier);
    m_chooser->findChild<QAction *>(u"axis_()"_s)->trigger();
    press(0);
    QUndoStack &history = *m_bench->undoStack();
    QStringList options;
    while (history.canUndo()) {
        history.undo();
        checkShown();
        options += QString::fromStdString(axis().toOption());
    }
    QCOMPARE(options, (QStringList {u"()"_s, u"1,2"_s, u"1"_s, u"3"_s}));
    history.setIndex(history.count());
    QVERIFY(axis().isNone());
    checkShown();
}

QTEST_MAIN(TestAxisChooser)
#include "tst_axis_chooser.moc"
