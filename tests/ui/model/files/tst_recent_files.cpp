// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what was opened last.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/files/recent_files.h"
#include "ui/model/settings/setting_keys.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

FilePath path(const char *bytes)
{
    return FilePath::fromBytes(bytes);
}

class TestRecentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLatestIsFirst();
    void keepsTen();
    void isThereTheNextTime();
    void keepsBatchesAndAnyName();
    void relativeNamesBecomeAbsolute();
    void clears();
    void ignoresWhatCannotBeANote_data();
    void ignoresWhatCannotBeANote();
    void knowsWhatIsThere();
    void namesOneALine();
};

} // namespace

void TestRecentFiles::theLatestIsFirst()
{
    Settings settings;
    RecentFiles recent(settings);
    const QSignalSpy changed(&recent, &RecentFiles::changed);
    recent.add({path("/a")});
    recent.add({path("/b")});
    recent.add({path("/a")});
    QCOMPARE(changed.size(), 3);
    QCOMPARE(recent.batches(), (QList<RecentFiles::Batch> {{path("/a")}, {path("/b")}}));
    recent.add({});
    QCOMPARE(recent.batches().size(), 2);
}

void TestRecentFiles::keepsTen()
{
    Settings settings;
    RecentFiles recent(settings);
    for (int i = 0; i < 14; ++i)
        recent.add({path(QByteArray("/" + QByteArray::number(i)).constData())});
    QCOMPARE(recent.batches().size(), 10);
    QCOMPARE(recent.batches().constFirst(), RecentFiles::Batch {path("/13")});
    QCOMPARE(recent.batches().constLast(), RecentFiles::Batch {path("/4")});
}

void TestRecentFiles::isThereTheNextTime()
{
    const test::ArrayFiles files;
    const QString ini = files.path(u"settings.ini"_s);
    {
        Settings settings(ini);
        RecentFiles(settings).add({path("/a b/c.png")});
    }
    Settings settings(ini);
    QCOMPARE(RecentFiles(settings).batches(), (QList<RecentFiles::Batch> {{path("/a b/c.png")}}));
}

void TestRecentFiles::keepsBatchesAndAnyName()
{
    Settings settings;
    const RecentFiles::Batch batch {path("/a|b,c d%7C"), path("/\xff\xfe\n&\""), path("/\xc3\xa4")};
    RecentFiles(settings).add(batch);
    QCOMPARE(RecentFiles(settings).batches(), QList<RecentFiles::Batch> {batch});
}

void TestRecentFiles::relativeNamesBecomeAbsolute()
{
    Settings settings;
    RecentFiles recent(settings);
    recent.add({path("x.png")});
    QCOMPARE(recent.batches()[0][0].bytes(),
             QFile::encodeName(QDir::currentPath()) + QByteArray("/x.png"));
}

void TestRecentFiles::clears()
{
    Settings settings;
    RecentFiles recent(settings);
    recent.add({path("/a")});
    recent.clear();
    QVERIFY(recent.batches().isEmpty());
    QVERIFY(settings.value(keys::kRecent).isEmpty());
}

void TestRecentFiles::ignoresWhatCannotBeANote_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("relative") << u"x.png"_s;
    QTest::newRow("nothing") << u"|"_s;
    QTest::newRow("NUL") << u"/a%00b"_s;
    QTest::newRow("half of a batch") << u"/a|b"_s;
}

void TestRecentFiles::ignoresWhatCannotBeANote()
{
    QFETCH(QString, text);
    Settings settings;
    settings.setValue(keys::kRecent, {text, u"/good"_s});
    QCOMPARE(RecentFiles(settings).batches(), (QList<RecentFiles::Batch> {{path("/good")}}));
}

void TestRecentFiles::knowsWhatIsThere()
{
    const test::ArrayFiles files;
    const FilePath there = files.write("there", "x");
    QVERIFY(isThere({there}));
    QVERIFY(!isThere({there, path("/no/such/file")}));
}

void TestRecentFiles::namesOneALine()
{
    QCOMPARE(batchNames({path("/a/1"), path("/a/2\n3")}), u"/a/1\n/a/2\\n3"_s);
    const QString many = batchNames(RecentFiles::Batch(30, path("/x")));
    QCOMPARE(many.count(u'\n'), 12);
    QVERIFY(many.endsWith(u"and 18 more"_s));
}

QTEST_GUILESS_MAIN(TestRecentFiles)
#include "tst_recent_files.moc"
