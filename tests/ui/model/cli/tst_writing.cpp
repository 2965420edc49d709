// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be written is said in one line with exit code 4, and nothing is damaged or left.
#include "tests/ui/model/cli/refusal.h"
#include "tests/ui/model/support/saved_array.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace normscope;
using test::Outcome;

namespace {

using namespace Qt::StringLiterals;

class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAFullDisk();
    void answersAFileThatMayNotGrow();
    void answersStreams_data();
    void answersStreams();
    void isQuietWhenNobodyReads();
    void keepsPrintedLinesOutOfFiles();
    void followsTheUmask_data();
    void followsTheUmask();
    void refusesFolders_data();
    void refusesFolders();
    void leavesNodesAlone_data();
    void leavesNodesAlone();

private:
    QStringList entries(const QString &name = {}) const
    {
        return QDir(m_program->path(name))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(m_program->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("it is missing");
    }

    std::unique_ptr<test::NormscopeProcess> m_program;
};

/// 100 000 values: 800 kB a stage.
QByteArray largeArray()
{
    return test::npyBytes({1, 100, 500, 2}, std::vector<double>(100'000, 0.25));
}

} // namespace

void TestWriting::init()
{
    m_program = std::make_unique<test::NormscopeProcess>();
    QVERIFY(!m_program->write(u"large.npy"_s, largeArray()).isEmpty());
}

/// A disk of its own with room for one and a half stages, and an older file.
void TestWriting::answersAFullDisk()
{
    const auto onSmallDisk = [this](const QString &script) {
        return m_program->runShell(
            u"mkdir -p disk && exec unshare -m sh -c 'mount -t tmpfs -o size=1200k tmpfs disk && "
            "printf old > disk/output.npy && { %1; }' \"$0\""_s.arg(script));
    };
    if (onSmallDisk(u"true"_s).exitCode != 0)
        QSKIP("only root can mount a small disk");
    const Outcome outcome = onSmallDisk(
        u"\"$0\" run --axis 3 --save output,scales --out disk large.npy; code=$?; ls -A disk; "
        "cat disk/output.npy; exit $code"_s);
    QCOMPARE(outcome.exitCode, 4);
    QCOMPARE(outcome.out, QByteArray("output.npy\nold"));
    QVERIFY2(outcome.lines() == 1 && outcome.saysOnlyOurLines(), outcome.err.constData());
    QVERIFY2(outcome.err.contains("disk/scales.npy: No space left on device"),
             outcome.err.constData());
}

void TestWriting::answersAFileThatMayNotGrow()
{
    const Outcome outcome
        = m_program->runShell(u"mkdir out; printf old > out/norm.npy; ulimit -f 64; "
                              "exec \"$0\" run --axis 3 --save norm,output --out out large.npy"_s);
    QCOMPARE(test::notRefused(outcome, 4), QString());
    QVERIFY2(outcome.err.contains("File too large"), outcome.err.constData());
    QCOMPARE(entries(u"out"_s), QStringList(u"norm.npy"_s));
    QCOMPARE(contents(u"out/norm.npy"_s), QByteArray("old"));
}

void TestWriting::answersStreams_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("lines");
    for (const char *words : {"stages", "samples --json", "--help", "--version", "run --help",
                              "run --sample three-four", "run --json --sample three-four"}) {
        const QString command = u"exec \"$0\" "_s + QLatin1StringView(words);
        QTest::addRow("%s, full", words) << command + u" >/dev/full"_s << 4 << 1;
        QTest::addRow("%s, closed", words) << command + u" >&-"_s << 4 << 1;
        QTest::addRow("%s, without stdin", words) << command + u" <&- >/dev/null"_s << 0 << 0;
        QTest::addRow("%s, without stderr", words) << command + u" 2>&- >/dev/null"_s << 0 << 0;
        QTest::addRow("%s, without any", words) << command + u" <&- >&- 2>&-"_s << 4 << 0;
    }
    QTest::newRow("a refusal that nobody hears") << u"exec \"$0\" run --axis=9 2>&-"_s << 2 << 0;
    QTest::newRow("a refusal to a full disk")
        << u"exec \"$0\" run --axis=9 2>/dev/full"_s << 2 << 0;
}

void TestWriting::answersStreams()
{
    QFETCH(QString, script);
    QFETCH(int, exitCode);
    QFETCH(int, lines);
    const Outcome outcome = m_program->runShell(script);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(outcome.saysOnlyOurLines());
    QCOMPARE(outcome.lines(), lines);
    if (lines > 0)
        QVERIFY2(outcome.err.contains("standard output"), outcome.err.constData());
}

/// The pipe has no reader before the program starts: descriptor 4 was its only one.
void TestWriting::isQuietWhenNobodyReads()
{
    const Outcome outcome = m_program->runShell(
        u"mkfifo pipe; exec 4<>pipe; exec 5>pipe; exec 4>&-; exec \"$0\" stages >&5"_s);
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
}

/// With descriptors 1 and 2 closed the next files that are opened would get their numbers.
void TestWriting::keepsPrintedLinesOutOfFiles()
{
    const QString words = u"run large.npy --axis 3 --save norm,output --out %1"_s;
    QCOMPARE(m_program->run(words.arg(u"a"_s).split(u' ')).exitCode, 0);
    QCOMPARE(
        m_program->runShell(u"exec \"$0\" "_s + words.arg(u"b"_s) + u" <&- >&- 2>&-"_s).exitCode,
        4);
    QCOMPARE(entries(u"b"_s), entries(u"a"_s));
    for (const QString &name : entries(u"a"_s))
        QVERIFY2(contents(u"a/"_s + name) == contents(u"b/"_s + name), qPrintable(name));
}

void TestWriting::followsTheUmask_data()
{
    QTest::addColumn<QString>("mask");
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("folder");
    QTest::newRow("022") << u"022"_s << 0644 << 0755;
    QTest::newRow("077") << u"077"_s << 0600 << 0700;
    QTest::newRow("002") << u"002"_s << 0664 << 0775;
}

void TestWriting::followsTheUmask()
{
    QFETCH(QString, mask);
    QFETCH(int, file);
    QFETCH(int, folder);
    const Outcome outcome = m_program->runShell(
        u"umask %1; exec \"$0\" run --sample three-four --save norm --out out"_s.arg(mask));
    QCOMPARE(outcome.exitCode, 0);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(m_program->path(u"out"_s)).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), folder);
    QCOMPARE(::stat(QFile::encodeName(m_program->path(u"out/norm.npy"_s)).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), file);
}

void TestWriting::refusesFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file") << u"large.npy"_s;
    QTest::newRow("below a file") << u"large.npy/out"_s;
    QTest::newRow("too long a name") << QString(300, u'n');
    QTest::newRow("a long one below a new one") << u"new/"_s + QString(300, u'n');
    QTest::newRow("too long a path") << QString(5000, u'n').replace(u"nn"_s, u"n/"_s) + u"out"_s;
    QTest::newRow("where nobody may") << u"/proc/normscope/out"_s;
}

void TestWriting::refusesFolders()
{
    QFETCH(QString, name);
    const QStringList before = entries();
    const Outcome outcome
        = m_program->run({u"run"_s, u"--sample"_s, u"three-four"_s, u"--out"_s, name});
    QCOMPARE(test::notRefused(outcome, 4), QString());
    QCOMPARE(entries(), before);
    QVERIFY(contents(u"large.npy"_s) == largeArray());
}

void TestWriting::leavesNodesAlone_data()
{
    QTest::addColumn<QString>("make");
    QTest::newRow("folder") << u"mkdir out/output.npy"_s;
    QTest::newRow("pipe") << u"mkfifo out/output.npy"_s;
    QTest::newRow("device") << u"mknod out/output.npy c 1 3"_s;
    QTest::newRow("link to a device") << u"mknod node c 1 3; ln -s ../node out/output.npy"_s;
    QTest::newRow("link to a file") << u"printf old > other; ln -s ../other out/output.npy"_s;
    QTest::newRow("link to nothing") << u"ln -s ../nothing out/output.npy"_s;
}

/// The second file of two cannot be replaced, so the first one is not there either.
void TestWriting::leavesNodesAlone()
{
    QFETCH(QString, make);
    const QString list = u"find . -printf '%p %y %l %s %i\\n' | sort"_s;
    if (m_program->runShell(u"mkdir out; "_s + make).exitCode != 0)
        QSKIP("only root can make a device");
    const Outcome before = m_program->runShell(list);
    const Outcome outcome
        = m_program->run(u"run --sample three-four --save norm,output --out out"_s.split(u' '));
    QCOMPARE(test::notRefused(outcome, 4), QString());
    QVERIFY2(outcome.err.contains("out/output.npy: it is not a regular file"),
             outcome.err.constData());
    QCOMPARE(m_program->runShell(list).out, before.out);
}

QTEST_GUILESS_MAIN(TestWriting)
#include "tst_writing.moc"
