// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that are dropped on the window.
#include "tests/ui/widgets/files/file_window.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestDropFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void aFolderBecomesABatch();
    void saysWhatWasLeftOut();
    void theSentenceGoesWithTheInput();
    void aFolderWithoutImagesIsSaid();
    void filesAndFoldersTogether();
    void theLatestDropWins();

private:
    QStringList names() const
    {
        QStringList list;
        for (const FilePath &file : m_shown->setup().files)
            list += file.fileName();
        return list;
    }

    std::unique_ptr<test::FileWindow> m_shown;
};

} // namespace

void TestDropFolders::init()
{
    m_shown = std::make_unique<test::FileWindow>();
    QVERIFY(m_shown->settle());
}

void TestDropFolders::aFolderBecomesABatch()
{
    for (const QString &name : {u"in/f10.png"_s, u"in/f2.png"_s, u"in/f1.png"_s})
        m_shown->picture(name);
    m_shown->drop({m_shown->files.path(u"in"_s)});
    QTRY_COMPARE(names(), (QStringList {u"f1.png"_s, u"f2.png"_s, u"f10.png"_s}));
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->shape() == (Shape {3, 4, 6, 3}));
    QVERIFY(m_shown->banner().tone() == Tone::info || !m_shown->banner().isVisible());
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->setup().files.isEmpty());
}

void TestDropFolders::saysWhatWasLeftOut()
{
    m_shown->picture(u"in/a.png"_s);
    m_shown->picture(u"in/b.png"_s);
    m_shown->picture(u"in/c.png"_s, 9, 9);
    m_shown->drop({m_shown->files.path(u"in"_s)});
    QTRY_VERIFY(m_shown->says(Tone::warning, u"c.png is 9 x 9, the others 6 x 4"_s));
    QVERIFY(m_shown->settle());
    QCOMPARE(names(), (QStringList {u"a.png"_s, u"b.png"_s}));
    QVERIFY2(m_shown->says(Tone::warning, u"Left out: 1"_s), "also when the result is there");
    QCOMPARE(m_shown->banner().content().action, u"Copy details"_s);
}

void TestDropFolders::theSentenceGoesWithTheInput()
{
    m_shown->picture(u"in/a.png"_s);
    m_shown->picture(u"in/c.png"_s, 9, 9);
    m_shown->drop({m_shown->files.path(u"in"_s)});
    QTRY_VERIFY(m_shown->says(Tone::warning, u"Left out"_s));
    QVERIFY(m_shown->settle());
    m_shown->trigger("sample_twins");
    QVERIFY(m_shown->settle());
    QVERIFY(!m_shown->says(Tone::warning, u"Left out"_s));
}

void TestDropFolders::aFolderWithoutImagesIsSaid()
{
    QVERIFY(QDir().mkpath(m_shown->files.path(u"<b>none"_s)));
    const Setup before = m_shown->setup();
    m_shown->drop({m_shown->files.path(u"<b>none"_s)});
    QTRY_VERIFY(m_shown->says(Tone::error, u"<b>none holds no image"_s));
    QVERIFY(m_shown->setup() == before);
}

void TestDropFolders::filesAndFoldersTogether()
{
    m_shown->picture(u"in/a.png"_s);
    const FilePath single = m_shown->picture(u"z.png"_s);
    m_shown->drop({QFile::decodeName(single.bytes()), m_shown->files.path(u"in"_s)});
    QTRY_COMPARE(names(), (QStringList {u"z.png"_s, u"a.png"_s}));
}

/// Files that are dropped while a folder is looked through are what stays.
void TestDropFolders::theLatestDropWins()
{
    m_shown->picture(u"in/a.png"_s);
    m_shown->picture(u"other/b.png"_s);
    m_shown->drop({m_shown->files.path(u"in"_s)});
    m_shown->drop({m_shown->files.path(u"other"_s)});
    QTRY_COMPARE(names(), QStringList {u"b.png"_s});
    const FilePath single = m_shown->picture(u"z.png"_s);
    m_shown->drop({m_shown->files.path(u"in"_s)});
    m_shown->drop({QFile::decodeName(single.bytes())});
    QVERIFY(m_shown->settle());
    QCOMPARE(names(), QStringList {u"z.png"_s});
}

QTEST_MAIN(TestDropFolders)
#include "tst_drop_folders.moc"
