// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/commands/shortcut_sheet.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestShortcutSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void everyShortcutIsListed();
    void canBeSearchedAndCopied();
    void opensByItsKeysOnce();
    void theMapTakesItsKeys_data();
    void theMapTakesItsKeys();

private:
    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestShortcutSheet::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->activate());
}

/// Each key of an action of the window stands in the sheet: so each such action is in a menu.
void TestShortcutSheet::everyShortcutIsListed()
{
    QString listed;
    for (const Shortcut &shortcut : shortcutsOf(*m_shown->window.menuBar()))
        listed += shortcut.keys + u'\n';
    QStringList offenders;
    for (const QAction *action : m_shown->window.findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            if (!listed.contains(keys.toString(QKeySequence::NativeText)))
                offenders += action->objectName();
        }
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u' ')));
}

void TestShortcutSheet::canBeSearchedAndCopied()
{
    m_shown->trigger("shortcuts");
    auto *sheet = m_shown->child<ShortcutSheet>(u"shortcutSheet"_s);
    QVERIFY(!sheet->isModal());
    auto *field = m_shown->child<QLineEdit>(u"shortcutField"_s);
    QTest::keyClicks(field, u"zoom in"_s);
    m_shown->child<QAbstractButton>(u"copyShortcuts"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"View\n"_s), qPrintable(copied));
    QVERIFY(copied.contains(u"\tZoom in\n"_s));
    QVERIFY(!copied.contains(u"Zoom out"_s));
}

void TestShortcutSheet::opensByItsKeysOnce()
{
    QTest::keyClick(&m_shown->window, Qt::Key_F1);
    QTest::keySequence(&m_shown->window, QKeySequence(u"Ctrl+/"_s));
    QCOMPARE(m_shown->window.findChildren<ShortcutSheet *>().size(), 1);
    QVERIFY(m_shown->child<QWidget>(u"shortcutSheet"_s)->isVisible());
}

void TestShortcutSheet::theMapTakesItsKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
        QTest::addRow("arrow %d", int(key)) << int(key) << 0;
        QTest::addRow("shift arrow %d", int(key)) << int(key) << int(Qt::ShiftModifier);
    }
    for (const Qt::Key key :
         {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0, Qt::Key_F, Qt::Key_Space})
        QTest::addRow("%d", int(key)) << int(key) << 0;
}

/// The keys that the table names for the map are taken there before any shortcut gets them.
void TestShortcutSheet::theMapTakesItsKeys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QKeyEvent event(QEvent::ShortcutOverride, key, Qt::KeyboardModifiers(modifiers));
    event.ignore();
    QApplication::sendEvent(&m_shown->map(), &event);
    QVERIFY(event.isAccepted());
}

QTEST_MAIN(TestShortcutSheet)
#include "tst_shortcut_sheet.moc"
