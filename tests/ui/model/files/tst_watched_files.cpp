// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of files on disk are told once each.
#include "tests/ui/model/support/array_files.h"
#include "ui/model/files/watched_files.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace normscope;
using namespace std::chrono_literals;

namespace {

using namespace Qt::StringLiterals;

class TestWatchedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfAWrite();
    void manyWritesAreOneChange();
    void tellsOfAReplacement();
    void tellsOfADeletionAndOfTheReturn();
    void otherFilesDoNotMatter();
    void watchingAnewForgets();

private:
    /// How often it was told, once that is so often.
    bool told(int changes, int deaths) const
    {
        return QTest::qWaitFor(
            [=, this] { return m_changed->size() == changes && m_vanished->size() == deaths; },
            20'000);
    }
    void replace(const QByteArray &bytes)
    {
        const FilePath other = m_files.write("other", bytes);
        QCOMPARE(std::rename(other.bytes().constData(), m_file.bytes().constData()), 0);
    }

    test::ArrayFiles m_files;
    FilePath m_file;
    std::unique_ptr<WatchedFiles> m_watched;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_vanished;
};

} // namespace

void TestWatchedFiles::init()
{
    m_file = m_files.write("file", "first");
    m_watched = std::make_unique<WatchedFiles>(20ms);
    m_changed = std::make_unique<QSignalSpy>(m_watched.get(), &WatchedFiles::changed);
    m_vanished = std::make_unique<QSignalSpy>(m_watched.get(), &WatchedFiles::vanished);
    m_watched->watch({m_file});
}

void TestWatchedFiles::tellsOfAWrite()
{
    m_files.write("file", "second");
    QVERIFY(told(1, 0));
    QVERIFY(m_changed->at(0).at(0).value<FilePath>() == m_file);
    m_files.write("file", "third one");
    QVERIFY(told(2, 0));
}

/// All of them happen before the event loop runs, as within the time that a file is left alone.
void TestWatchedFiles::manyWritesAreOneChange()
{
    for (int i = 0; i < 50; ++i)
        m_files.write("file", QByteArray(i, 'x'));
    QVERIFY(told(1, 0));
    m_files.write("file", "a mark that comes after");
    QVERIFY(told(2, 0));
}

void TestWatchedFiles::tellsOfAReplacement()
{
    replace("second");
    QVERIFY(told(1, 0));
    replace("third");
    QVERIFY2(told(2, 0), "the new file is watched too");
    m_files.write("file", "written in place");
    QVERIFY(told(3, 0));
}

void TestWatchedFiles::tellsOfADeletionAndOfTheReturn()
{
    QVERIFY(QFile::remove(QFile::decodeName(m_file.bytes())));
    QVERIFY(told(0, 1));
    m_files.write("file", "again");
    QVERIFY(told(1, 1));
    m_files.write("file", "and again");
    QVERIFY(told(2, 1));
}

void TestWatchedFiles::otherFilesDoNotMatter()
{
    m_files.write("neighbour", "x");
    m_files.write("file", "second");
    QVERIFY(told(1, 0));
}

void TestWatchedFiles::watchingAnewForgets()
{
    const FilePath other = m_files.write("second-file", "x");
    m_files.write("file", "second");
    m_watched->watch({other});
    m_files.write("second-file", "longer");
    QVERIFY(told(1, 0));
    QVERIFY(m_changed->at(0).at(0).value<FilePath>() == other);
}

QTEST_GUILESS_MAIN(TestWatchedFiles)
#include "tst_watched_files.moc"
