// SPDX-License-Identifier: GPL-3.0-or-later
// Several files are written together or not at all, and only onto regular files.
#include "ui/model/export/output_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace normscope;

namespace {

class TestOutputFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAll();
    void writesNothingWithoutCommit();
    void replacesOldFiles();
    void makesFolders();
    void takesItsFoldersAway();
    void keepsFoldersThatWereThere();
    void refusesFolders_data();
    void refusesFolders();
    void refusesNames_data();
    void refusesNames();
    void followsALinkToAFolder();
    void bringsOlderFilesBack_data();
    void bringsOlderFilesBack();
    void mindsNoLeftovers();
    void opensNamesBelowAnEmptyFolder();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    FilePath filePath(const char *name) const { return FilePath::fromString(path(name)); }
    QStringList entries(const char *name = "") const
    {
        return QDir(path(name))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    QByteArray contents(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("it is missing");
    }
    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Opens a file of the folder and writes a text to it.
bool add(OutputFolder &folder, const char *name, const char *text)
{
    const Result<QIODevice *> file = folder.open(QLatin1StringView(name));
    return file && (*file)->write(text) == qint64(qstrlen(text));
}

} // namespace

void TestOutputFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestOutputFolder::writesAll()
{
    OutputFolder folder(filePath("out"));
    QVERIFY(folder.create());
    QVERIFY(add(folder, "a.npy", "one"));
    QVERIFY(add(folder, "b.npy", "two"));
    QVERIFY(!QFile::exists(path("out/a.npy"))); // until the commit
    QVERIFY(folder.commit());
    QCOMPARE(entries("out"), QStringList({QStringLiteral("a.npy"), QStringLiteral("b.npy")}));
    QCOMPARE(contents("out/a.npy"), QByteArray("one"));
    QCOMPARE(contents("out/b.npy"), QByteArray("two"));
}

void TestOutputFolder::writesNothingWithoutCommit()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("out")));
    put("out/a.npy", "old");
    {
        OutputFolder folder(filePath("out"));
        QVERIFY(folder.create());
        QVERIFY(add(folder, "a.npy", "new"));
        QVERIFY(add(folder, "b.npy", "new"));
    }
    QCOMPARE(entries("out"), QStringList(QStringLiteral("a.npy")));
    QCOMPARE(contents("out/a.npy"), QByteArray("old"));
}

void TestOutputFolder::replacesOldFiles()
{
    put("a.npy", "a long old text");
    put("other.txt", "stays");
    OutputFolder folder(FilePath::fromString(m_folder->path()));
    QVERIFY(folder.create());
    QVERIFY(add(folder, "a.npy", "new"));
    QVERIFY(folder.commit());
    QCOMPARE(contents("a.npy"), QByteArray("new"));
    QCOMPARE(contents("other.txt"), QByteArray("stays"));
    QCOMPARE(entries().size(), 2);
}

void TestOutputFolder::makesFolders()
{
    OutputFolder folder(filePath("deep/er/out"));
    QVERIFY(folder.create());
    QVERIFY(add(folder, "a.npy", "new"));
    QVERIFY(folder.commit());
    QCOMPARE(contents("deep/er/out/a.npy"), QByteArray("new"));
}

void TestOutputFolder::takesItsFoldersAway()
{
    {
        OutputFolder folder(filePath("deep/er/out"));
        QVERIFY(folder.create());
        QVERIFY(add(folder, "a.npy", "new"));
    }
    QVERIFY(entries().isEmpty());
}

void TestOutputFolder::keepsFoldersThatWereThere()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("deep")));
    {
        OutputFolder folder(filePath("deep/out"));
        QVERIFY(folder.create());
    }
    QCOMPARE(entries(), QStringList(QStringLiteral("deep")));
    QVERIFY(entries("deep").isEmpty());
}

void TestOutputFolder::refusesFolders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a file") << QByteArray("file");
    QTest::newRow("below a file") << QByteArray("file/out");
    QTest::newRow("a link to nothing") << QByteArray("dangling");
    QTest::newRow("not UTF-8") << QByteArray("out\xFF");
}

void TestOutputFolder::refusesFolders()
{
    QFETCH(QByteArray, name);
    put("file", "stays");
    QVERIFY(QFile::link(path("nothing"), path("dangling")));
    const QStringList before = entries();
    OutputFolder folder(FilePath::fromBytes(QFile::encodeName(m_folder->path()) + '/' + name));
    const Result<void> created = folder.create();
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::writeFailed);
    QVERIFY(!created.error().detail.empty());
    QCOMPARE(entries(), before);
    QCOMPARE(contents("file"), QByteArray("stays"));
}

void TestOutputFolder::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"folder", "pipe", "link", "dangling", "device"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// What is not a regular file itself is not replaced, nor written through.
void TestOutputFolder::refusesNames()
{
    QFETCH(QString, name);
    put("regular", "stays");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QVERIFY(QFile::link(path("regular"), path("link")));
    QVERIFY(QFile::link(path("nothing"), path("dangling")));
    QVERIFY(QFile::link(QStringLiteral("/dev/null"), path("device")));
    const QStringList before = entries();
    {
        OutputFolder folder(FilePath::fromString(m_folder->path()));
        QVERIFY(folder.create());
        const Result<QIODevice *> file = folder.open(name);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::writeFailed);
        QVERIFY(QString::fromStdString(file.error().detail).contains(name));
    }
    QCOMPARE(entries(), before);
    QCOMPARE(contents("regular"), QByteArray("stays"));
}

void TestOutputFolder::followsALinkToAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    QVERIFY(QFile::link(path("real"), path("link")));
    OutputFolder folder(filePath("link"));
    QVERIFY(folder.create());
    QVERIFY(add(folder, "a.npy", "new"));
    QVERIFY(folder.commit());
    QCOMPARE(contents("real/a.npy"), QByteArray("new"));
}

void TestOutputFolder::bringsOlderFilesBack_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("a folder") << QStringLiteral("folder");
    QTest::newRow("a pipe") << QStringLiteral("pipe");
    QTest::newRow("a link") << QStringLiteral("link");
}

/// The third of five names cannot be taken any more when they are given out.
void TestOutputFolder::bringsOlderFilesBack()
{
    QFETCH(QString, obstacle);
    put("a.npy", "old a");
    put("d.npy", "old d");
    {
        OutputFolder folder(FilePath::fromString(m_folder->path()));
        QVERIFY(folder.create());
        for (const char *name : {"a.npy", "b.npy", "c.npy", "d.npy", "e.npy"})
            QVERIFY(add(folder, name, "new"));
        if (obstacle == QStringLiteral("folder"))
            QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("c.npy")));
        else if (obstacle == QStringLiteral("pipe"))
            QCOMPARE(mkfifo(QFile::encodeName(path("c.npy")).constData(), 0600), 0);
        else
            QVERIFY(QFile::link(path("a.npy"), path("c.npy")));
        const Result<void> committed = folder.commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::writeFailed);
        QVERIFY(QString::fromStdString(committed.error().detail).contains(path("c.npy")));
    }
    const QStringList left {QStringLiteral("a.npy"), QStringLiteral("c.npy"),
                            QStringLiteral("d.npy")};
    QCOMPARE(entries(), left);
    QCOMPARE(contents("a.npy"), QByteArray("old a"));
    QCOMPARE(contents("d.npy"), QByteArray("old d"));
}

/// A killed program leaves unfinished files and links to older ones.
void TestOutputFolder::mindsNoLeftovers()
{
    put("a.npy", "old");
    put("a.npy.AbCdEf", "half");
    put(".a.npy.old-0", "older");
    OutputFolder folder(FilePath::fromString(m_folder->path()));
    QVERIFY(folder.create());
    QVERIFY(add(folder, "a.npy", "new"));
    QVERIFY(folder.commit());
    QCOMPARE(contents("a.npy"), QByteArray("new"));
    QCOMPARE(contents("a.npy.AbCdEf"), QByteArray("half"));
    QCOMPARE(contents(".a.npy.old-0"), QByteArray("older"));
    QCOMPARE(entries().size(), 3);
}

void TestOutputFolder::opensNamesBelowAnEmptyFolder()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    {
        OutputFolder folder({});
        const Result<QIODevice *> file = folder.open(FilePath::fromBytes("a.png"));
        QVERIFY(file && (*file)->write("new") == 3 && folder.commit());
        QVERIFY(!folder.open(FilePath::fromBytes("\xFF.png")));
        QVERIFY(!folder.open(FilePath()));
    }
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(entries(), QStringList(QStringLiteral("a.png")));
}

QTEST_GUILESS_MAIN(TestOutputFolder)
#include "tst_output_folder.moc"
