// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/commands/shortcut_sheet.h"
#include "ui/widgets/controls/elided_label.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
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
    void findsGestures_data();
    void findsGestures();
    void saysWhenNothingIsFound();
    void showsEveryLineWhole();
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

void TestShortcutSheet::findsGestures_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("line");
    QTest::newRow("wheel") << u"wheel map"_s << u"Wheel, or pinch\tZoom at the pointer"_s;
    QTest::newRow("pinch") << u"pinch"_s << u"Wheel, or pinch\tZoom at the pointer"_s;
    QTest::newRow("drag") << u"drag line"_s
                          << u"Shift and drag\tDraw a line for the profile; Esc takes it away"_s;
    QTest::newRow("double click") << u"double-click map"_s << u"Double-click\tShow the whole map"_s;
    QTest::newRow("right click") << u"right plots"_s << u"Right click\tCopy or save the plot"_s;
    QTest::newRow("handle") << u"drag handle"_s << u"Drag a handle\tMove an end of the range"_s;
    QTest::newRow("drop") << u"drop files"_s
                          << u"Drop files or folders\tOpen them; several of one size are a batch"_s;
    QTest::newRow("held key") << u"hold x"_s << u"Hold X\tSee the other one of A and B"_s;
    QTest::newRow("edge") << u"drag panel"_s << u"Drag\tMake the panel wider or narrower"_s;
    QTest::newRow("batch") << u"drag image"_s << u"Drag\tMove an image to another place"_s;
    QTest::newRow("axes") << u"ctrl click axis"_s
                          << u"Ctrl or Shift and click\tAdd an axis to the set, or take it away"_s;
}

void TestShortcutSheet::findsGestures()
{
    QFETCH(QString, query);
    QFETCH(QString, line);
    ShortcutModel model;
    model.setShortcuts(shortcutsOf(*m_shown->window.menuBar()));
    model.setQuery(query);
    QVERIFY2(model.asText().contains(line + u'\n'), qPrintable(model.asText()));
}

void TestShortcutSheet::saysWhenNothingIsFound()
{
    m_shown->trigger("shortcuts");
    auto *field = m_shown->child<QLineEdit>(u"shortcutField"_s);
    const auto &nothing = *m_shown->child<ElidedLabel>(u"nothingFound"_s);
    const auto &list = *m_shown->child<QWidget>(u"shortcutList"_s);
    QVERIFY(!nothing.isVisible());
    field->setText(u"zebra"_s);
    QVERIFY(nothing.isVisible() && !list.isVisible());
    QCOMPARE(nothing.text(), u"Nothing found for “zebra”."_s);
    field->setText(u"zoom"_s);
    QVERIFY(!nothing.isVisible() && list.isVisible());
}

/// Keys and texts share a line, and none runs into the other.
void TestShortcutSheet::showsEveryLineWhole()
{
    m_shown->trigger("shortcuts");
    const auto &list = *m_shown->child<QListView>(u"shortcutList"_s);
    const Theme &theme = Theme::of(&list);
    const QFontMetrics text(theme.font(TextRole::body));
    const QFontMetrics keys(theme.font(TextRole::code));
    constexpr int kSides = 2 * 12 + 12; // px: both sides of a line, and between its texts
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        const int wide = text.horizontalAdvance(index.data().toString())
            + keys.horizontalAdvance(index.data(ShortcutModel::keysRole).toString());
        QVERIFY2(wide + kSides <= list.viewport()->width(), qPrintable(index.data().toString()));
    }
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
