// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/regular_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace normscope;

class TestRegularFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensAnyName_data();
    void opensAnyName();
    void refuses_data();
    void refuses();
    void refusesNulInName();

private:
    QByteArray inFolder(const QByteArray &name) const
    {
        return QFile::encodeName(m_folder.path()) + '/' + name;
    }

    QTemporaryDir m_folder;
};

void TestRegularFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCOMPARE(::mkfifo(inFolder("pipe").constData(), 0600), 0);
    QCOMPARE(::symlink("loop", inFolder("loop").constData()), 0);
    QCOMPARE(::mknod(inFolder("socket").constData(), S_IFSOCK | 0600, 0), 0);
}

void TestRegularFile::opensAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("a.png");
    QTest::newRow("newline") << QByteArray("a\nb.png");
    QTest::newRow("not UTF-8") << QByteArray("bad_\xff\xfe.png");
    QTest::newRow("dash") << QByteArray("--out.png");
}

void TestRegularFile::opensAnyName()
{
    QFETCH(QByteArray, name);
    const QByteArray path = inFolder(name);
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(descriptor >= 0);
    QCOMPARE(::write(descriptor, "hello", 5), ssize_t(5));
    ::close(descriptor);
    const auto file = openRegularFile(FilePath::fromBytes(path));
    QVERIFY(file.hasValue());
    QCOMPARE((*file)->readAll(), QByteArray("hello"));
    QCOMPARE((*file)->size(), 5);
}

void TestRegularFile::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("detail");
    const int notRegular = int(ErrorCode::fileNotRegular);
    const int notOpened = int(ErrorCode::fileNotOpened);
    QTest::newRow("folder") << inFolder("") << notRegular << QByteArray("a folder");
    QTest::newRow("pipe") << inFolder("pipe") << notRegular << QByteArray("a pipe");
    QTest::newRow("socket") << inFolder("socket") << notRegular << QByteArray("a socket");
    QTest::newRow("device") << QByteArray("/dev/zero") << notRegular << QByteArray("a device");
    QTest::newRow("missing") << inFolder("missing") << notOpened << QByteArray("No such file");
    QTest::newRow("loop") << inFolder("loop") << notOpened << QByteArray("symbolic links");
    QTest::newRow("empty") << QByteArray() << notOpened << QByteArray("No such file");
}

void TestRegularFile::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(int, code);
    QFETCH(QByteArray, detail);
    const auto file = openRegularFile(FilePath::fromBytes(path));
    QVERIFY(!file);
    QCOMPARE(int(file.error().code), code);
    QVERIFY2(file.error().detail.find(detail.toStdString()) != std::string::npos,
             file.error().detail.c_str());
}

void TestRegularFile::refusesNulInName()
{
    const auto file = openRegularFile(FilePath::fromBytes(QByteArray("/dev/null\0.png", 14)));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::fileNotOpened);
}

QTEST_GUILESS_MAIN(TestRegularFile)
#include "tst_regular_file.moc"
