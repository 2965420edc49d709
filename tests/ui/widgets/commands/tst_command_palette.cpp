// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/commands/command_palette.h"
#include "ui/widgets/commands/command_source.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void opensAtTheEndOfTheMenuBar_data();
    void opensAtTheEndOfTheMenuBar();
    void everyEntryIsFound();
    void does_data();
    void does();
    void focusGoesBack_data();
    void focusGoesBack();
    void upAndDownChoose();
    void whatCannotBeDoneSaysWhy();
    void whatWasUsedComesFirst();
    void aClickDoesIt();
    void theMouseElsewhereClosesIt();
    void nothingFound();
    void disabledActionsHaveReasons();

private:
    CommandPalette &palette() const { return *m_shown->child<CommandPalette>(u"commandPalette"_s); }
    QLineEdit &field() const { return *m_shown->child<QLineEdit>(u"commandField"_s); }
    QListView &list() const { return *m_shown->child<QListView>(u"commandList"_s); }
    QString chosen() const { return list().currentIndex().data().toString(); }
    void open() const { QTest::keySequence(&m_shown->window, QKeySequence(u"Ctrl+Shift+P"_s)); }
    /// Qt Test knows the keys of ASCII only.
    void type(const QString &text) const
    {
        for (const QChar letter : text) {
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            QCoreApplication::sendEvent(&field(), &key);
        }
    }

    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestCommandPalette::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->activate());
    m_shown->map().setFocus();
}

void TestCommandPalette::opensAtTheEndOfTheMenuBar_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("least") << QSize(1100, 640);
    QTest::newRow("common") << QSize(1366, 768);
    QTest::newRow("wide") << QSize(1920, 1080);
}

void TestCommandPalette::opensAtTheEndOfTheMenuBar()
{
    QFETCH(QSize, size);
    m_shown->window.resize(size);
    open();
    QVERIFY(palette().isVisible());
    QVERIFY(field().hasFocus());
    const QRect bar = m_shown->window.menuBar()->geometry();
    const QRect place(field().mapTo(&m_shown->window, QPoint()), field().size());
    QVERIFY(bar.contains(place));
    QVERIFY(bar.right() - place.right() < 16);
    QVERIFY(m_shown->window.rect().contains(palette().geometry()));
    QCOMPARE(palette().geometry().top(), bar.bottom() + 1);
    QVERIFY(std::abs(palette().geometry().right() - place.right()) <= 1);
}

void TestCommandPalette::everyEntryIsFound()
{
    const QList<Command> commands = commandsOf(*m_shown->window.menuBar());
    QVERIFY(commands.size() > 60);
    open();
    for (const Command &command : commands) {
        if (command.text == u"Find a command"_s)
            continue;
        field().clear();
        type(command.text);
        QStringList shown;
        for (int row = 0; row < palette().model().rowCount(); ++row)
            shown += palette().model().index(row).data().toString();
        QVERIFY2(shown.contains(command.text), qPrintable(command.text));
    }
}

void TestCommandPalette::does_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("state"); // as part of the state text
    QTest::newRow("an axis") << u"axis rows"_s << u"Axis > 1 rows"_s << u"axis=1"_s;
    QTest::newRow("a stage") << u"go norm"_s << u"Go to > norm"_s << u"stage=norm"_s;
    QTest::newRow("a rule") << u"rule ex"_s << u"Rule > Exact"_s << u"rule=exact"_s;
    QTest::newRow("views") << u"four"_s << u"Four views"_s << u"views="_s;
}

void TestCommandPalette::does()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, state);
    open();
    type(typed);
    QCOMPARE(chosen(), text);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    QVERIFY(m_shown->map().hasFocus());
    const QString now = stateText(m_shown->setup(), test::windowSetup());
    QVERIFY2(now.contains(state), qPrintable(now));
}

void TestCommandPalette::focusGoesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the map") << u"heatmapView"_s;
    QTest::newRow("a field") << u"epsilonField"_s;
    QTest::newRow("a list") << u"codeList"_s;
}

void TestCommandPalette::focusGoesBack()
{
    QFETCH(QString, name);
    auto *part = m_shown->child<QWidget>(name);
    part->setFocus();
    QVERIFY(part->hasFocus());
    open();
    type(u"zoom"_s);
    QVERIFY(field().hasFocus());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QVERIFY(field().text().isEmpty());
    QVERIFY(part->hasFocus());
}

void TestCommandPalette::upAndDownChoose()
{
    open();
    type(u"view"_s);
    const int rows = palette().model().rowCount();
    QVERIFY(rows > 2);
    QCOMPARE(list().currentIndex().row(), 0);
    QTest::keyClick(&field(), Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 1);
    QTest::keyClick(&field(), Qt::Key_Up);
    QTest::keyClick(&field(), Qt::Key_Up);
    QCOMPARE(list().currentIndex().row(), rows - 1);
    QTest::keyClick(&field(), Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 0);
    QTest::keyClick(&field(), Qt::Key_PageDown);
    QCOMPARE(list().currentIndex().row(), std::min(rows - 1, 8));
}

void TestCommandPalette::whatCannotBeDoneSaysWhy()
{
    QVERIFY(!m_shown->action(u"redo"_s).isEnabled());
    open();
    type(u"redo"_s);
    QCOMPARE(chosen(), u"Redo"_s);
    QCOMPARE(list().currentIndex().data(CommandModel::reasonRole).toString(),
             u"nothing was undone"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(palette().isVisible());
    QTest::keyClick(&field(), Qt::Key_Escape);
}

void TestCommandPalette::whatWasUsedComesFirst()
{
    open();
    type(u"two views"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    open();
    QCOMPARE(palette().model().index(0).data().toString(), u"Two views"_s);
    QTest::keyClick(&field(), Qt::Key_Escape);
}

void TestCommandPalette::aClickDoesIt()
{
    QTest::mouseClick(&field(), Qt::LeftButton);
    field().setFocus(Qt::MouseFocusReason);
    QVERIFY(palette().isVisible());
    type(u"two views"_s);
    const QRect row = list().visualRect(palette().model().index(0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(!palette().isVisible());
    QCOMPARE(m_shown->setup().views.count(), 2);
    QVERIFY(m_shown->map().hasFocus());
}

void TestCommandPalette::theMouseElsewhereClosesIt()
{
    open();
    type(u"zo"_s);
    m_shown->child<QWidget>(u"epsilonField"_s)->setFocus(Qt::MouseFocusReason);
    QVERIFY(!palette().isVisible());
    QVERIFY(field().text().isEmpty());
}

void TestCommandPalette::nothingFound()
{
    open();
    type(u"qqqq"_s);
    QCOMPARE(palette().model().rowCount(), 0);
    QVERIFY(!list().isVisible());
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(palette().isVisible());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(m_shown->map().hasFocus());
}

/// Entries of the window that are grey at the start say why.
void TestCommandPalette::disabledActionsHaveReasons()
{
    QStringList offenders;
    for (const Command &command : commandsOf(*m_shown->window.menuBar())) {
        const bool isLook = command.action->objectName().startsWith(u"look."_s);
        if (!command.action->isEnabled() && command.reason.isEmpty() && !isLook)
            offenders += command.action->objectName();
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u' ')));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
