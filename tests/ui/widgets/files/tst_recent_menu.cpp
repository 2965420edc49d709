// SPDX-License-Identifier: GPL-3.0-or-later
// File > Open recent.
#include "tests/ui/widgets/files/file_window.h"

#include <QMenu>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestRecentMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void saysThatItIsEmpty();
    void listsWhatWasOpened();
    void opensAgain();
    void opensABatchAgain();
    void whatIsMissingIsGrey();
    void whatIsBackIsNoLongerGrey();
    void theNewestOpeningCounts();
    void whatWasRefusedIsNotListed();
    void clears();
    void namesAreNoMarkupAndNoMnemonics();
    void longNamesAreElided();

private:
    QMenu &menu() const
    {
        QMenu &menu = *m_shown->child<QMenu>(u"recentMenu"_s);
        Q_EMIT menu.aboutToShow();
        return menu;
    }
    bool open(const QStringList &paths)
    {
        m_shown->drop(paths);
        const bool isSettled = m_shown->settle();
        QCoreApplication::sendPostedEvents(); // the menu follows the list a little later
        return isSettled;
    }
    QString path(const QString &name, int columns = 6, int rows = 4) const
    {
        return QFile::decodeName(m_shown->picture(name, columns, rows).bytes());
    }

    std::unique_ptr<test::FileWindow> m_shown;
};

} // namespace

void TestRecentMenu::init()
{
    m_shown = std::make_unique<test::FileWindow>();
    QVERIFY(m_shown->settle());
}

void TestRecentMenu::saysThatItIsEmpty()
{
    QCOMPARE(menu().actions().size(), 1);
    QVERIFY(!menu().actions().constFirst()->isEnabled());
    QVERIFY(m_shown->window.findChild<QAction *>(u"recentClear"_s) == nullptr);
}

void TestRecentMenu::listsWhatWasOpened()
{
    QVERIFY(open({path(u"a.png"_s)}));
    QVERIFY(open({path(u"b.png"_s)}));
    m_shown->trigger("sample_twins");
    QVERIFY(m_shown->settle());
    const QList<QAction *> actions = menu().actions();
    QCOMPARE(actions.size(), 4);
    QCOMPARE(actions[0]->text(), u"&1  b.png"_s);
    QCOMPARE(actions[1]->text(), u"&2  a.png"_s);
    QVERIFY(actions[1]->toolTip().endsWith(u"/a.png"_s));
}

void TestRecentMenu::opensAgain()
{
    QVERIFY(open({path(u"a.png"_s, 5, 5)}));
    m_shown->trigger("sample_twins");
    QVERIFY(m_shown->settle());
    menu();
    m_shown->trigger("recent_0");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {1, 5, 5, 3}));
    QVERIFY(m_shown->action(u"undo"_s).isEnabled());
}

void TestRecentMenu::opensABatchAgain()
{
    QVERIFY(open({path(u"a.png"_s), path(u"b.png"_s)}));
    m_shown->trigger("sample_twins");
    QVERIFY(m_shown->settle());
    QCOMPARE(menu().actions()[0]->text(), u"&1  a.png and 1 more"_s);
    QCOMPARE(menu().actions()[0]->toolTip().count(u'\n'), 1);
    m_shown->trigger("recent_0");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {2, 4, 6, 3}));
}

void TestRecentMenu::whatIsMissingIsGrey()
{
    const QString gone = path(u"gone.png"_s);
    QVERIFY(open({gone, path(u"beside.png"_s)}));
    QVERIFY(open({path(u"there.png"_s)}));
    QVERIFY(QFile::remove(gone));
    const QList<QAction *> entries = menu().actions();
    QVERIFY2(entries[1]->isEnabled(), "the menu does not wait for the disk");
    QTRY_VERIFY(!entries[1]->isEnabled());
    QCOMPARE(entries[1]->text(), u"&2  gone.png and 1 more (no longer there)"_s);
    QVERIFY(entries[0]->isEnabled());
    QCOMPARE(entries[0]->text(), u"&1  there.png"_s);
}

/// Each opening looks anew.
void TestRecentMenu::whatIsBackIsNoLongerGrey()
{
    const QString a = path(u"a.png"_s);
    const QString b = path(u"b.png"_s);
    QVERIFY(open({a}));
    QVERIFY(open({b}));
    QVERIFY(QFile::remove(a));
    const QList<QAction *> before = menu().actions();
    QTRY_VERIFY(!before[1]->isEnabled());
    path(u"a.png"_s);
    QVERIFY(QFile::remove(b));
    const QList<QAction *> after = menu().actions();
    QTRY_VERIFY(!after[0]->isEnabled());
    QVERIFY(after[1]->isEnabled());
}

/// Command search opens every menu, also while an older answer is under way.
void TestRecentMenu::theNewestOpeningCounts()
{
    const QString gone = path(u"gone.png"_s);
    QVERIFY(open({gone}));
    QVERIFY(QFile::remove(gone));
    menu();
    menu();
    QAction *entry = menu().actions()[0];
    QTRY_COMPARE(entry->text(), u"&1  gone.png (no longer there)"_s);
}

void TestRecentMenu::whatWasRefusedIsNotListed()
{
    m_shown->files.write("notes.png", "no picture");
    m_shown->drop({m_shown->files.path(u"notes.png"_s)});
    QTRY_VERIFY(m_shown->banner().isVisible() && m_shown->banner().tone() == Tone::error);
    QCOMPARE(menu().actions()[0]->objectName(), u"recentNone"_s);
}

void TestRecentMenu::clears()
{
    QVERIFY(open({path(u"a.png"_s)}));
    menu();
    m_shown->trigger("recentClear");
    QCOMPARE(menu().actions()[0]->objectName(), u"recentNone"_s);
}

void TestRecentMenu::namesAreNoMarkupAndNoMnemonics()
{
    const QString name = m_shown->files.path(u"<b>a&b\n.png"_s);
    QVERIFY(test::writeFile(name, test::encoded(test::colorRamp(3, 3), "PNG")));
    QVERIFY(open({name}));
    const QAction &entry = *menu().actions()[0];
    QCOMPARE(entry.text(), u"&1  <b>a&&b\\n.png"_s);
    QVERIFY(entry.toolTip().contains(u"&lt;b&gt;a&amp;b"_s));
    QCOMPARE(QKeySequence::mnemonic(entry.text()), QKeySequence(u"Alt+1"_s));
}

void TestRecentMenu::longNamesAreElided()
{
    QVERIFY(open({path(QString(200, u'x') + u"-end.png"_s)}));
    const QAction &entry = *menu().actions()[0];
    QVERIFY(entry.text().contains(u'\u2026'));
    QVERIFY(entry.text().endsWith(u"-end.png"_s));
    QVERIFY(entry.text().size() < 100);
}

QTEST_MAIN(TestRecentMenu)
#include "tst_recent_menu.moc"
