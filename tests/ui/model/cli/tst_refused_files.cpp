// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that are refused (exit code 3) and places that cannot be written (4): one line that names
// the file, and nothing left behind.
#include "tests/core/support/golden_case.h"
#include "tests/ui/model/cli/refusal.h"
#include "tests/ui/model/support/saved_array.h"

#include <QTest>

#include <sys/stat.h>

using namespace normscope;
using test::Outcome;

namespace {

class TestRefusedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesInputs_data();
    void refusesInputs();
    void namesBothOfAPair();
    void refusesTheEmptyName();
    void refusesPlaces_data();
    void refusesPlaces();
    void keepsWhatIsInTheWay();
    void leavesNothingWhenTheDiskIsFull();
    void keepsOldFilesWhenTheDiskIsFull();
    void failsOnAFullOutput();

private:
    QStringList entries(const QString &folder) const
    {
        return QDir(m_program.path(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    /// `run` with files of 512 bytes at most, as if the disk were full.
    Outcome runFull(const char *options) const
    {
        return m_program.runShell(QStringLiteral("trap '' XFSZ; ulimit -f 1; exec \"$0\" run %1")
                                      .arg(QLatin1StringView(options)));
    }

    test::NormscopeProcess m_program;
};

} // namespace

void TestRefusedFiles::initTestCase()
{
    const Shape shape {1, 8, 8, 2};
    const std::vector<double> values(128, 0.5);
    QVERIFY(!m_program.write(QStringLiteral("a.npy"), test::npyBytes(shape, values)).isEmpty());
    const QByteArray small = test::npyBytes<double>({1, 1, 1, 2}, {3, 4});
    QVERIFY(!m_program.write(QStringLiteral("small.npy"), small).isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("empty.npy"), {}).isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("text.npy"), "not an array").isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("short.npy"), small.chopped(1)).isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("pam.pam"), "P7\nWIDTH 1\n").isEmpty());
    QVERIFY(!m_program.write(QStringLiteral("short.ppm"), "P6 1 1 255\nab").isEmpty());
    // Sound chunks around pixels that are no zlib stream.
    const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b"
                         "\x55\0\0\0\2IDATxx\xc5\xc3\xb7\x4a\0\0\0\0IEND\xae\x42\x60\x82",
                         59);
    QVERIFY(!m_program.write(QStringLiteral("pixels.png"), png).isEmpty());
    QVERIFY(QDir(m_program.folder()).mkdir(QStringLiteral("folder")));
    QCOMPARE(mkfifo(QFile::encodeName(m_program.path(QStringLiteral("pipe"))).constData(), 0600),
             0);
}

void TestRefusedFiles::refusesInputs_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *name, const char *arguments, const char *names) {
        QTest::newRow(name) << QString::fromLatin1(arguments) << QByteArray(names);
    };
    row("nonexistent", "none.npy", "none.npy: ");
    row("folder", "folder", "folder: ");
    row("pipe", "pipe", "pipe: ");
    row("device", "/dev/zero", "/dev/zero: ");
    row("empty", "empty.npy", "empty.npy: ");
    row("text", "text.npy", "text.npy: ");
    row("short", "short.npy", "short.npy: ");
    row("PAM", "pam.pam", "PAM (P7) is not supported");
    row("short PNM", "short.ppm", "short.ppm: ");
    row("PNG of broken pixels", "pixels.png", "its pixels are damaged");
    row("second of two", "a.npy none.npy", "none.npy: ");
    row("no delta", "a.npy --delta none.npy", "none.npy: ");
    row("delta is a folder", "a.npy --delta ./folder", "folder: ");
    row("delta of another shape", "a.npy --delta small.npy", "small.npy: ");
    row("delta for a sample", "--delta small.npy", "small.npy: ");
}

void TestRefusedFiles::refusesInputs()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, names);
    const Outcome outcome
        = m_program.run((QStringLiteral("run --json --out out ") + arguments).split(u' '));
    QCOMPARE(test::notRefused(outcome, 3), QString());
    QVERIFY2(outcome.err.contains(names), outcome.err.constData());
    QVERIFY2(outcome.err.contains("; "), "it does not say what to do");
    QVERIFY(!outcome.err.contains("  ")); // a placeholder that was left empty
    QVERIFY(!entries(QString()).contains(QStringLiteral("out")));
}

void TestRefusedFiles::namesBothOfAPair()
{
    const Outcome outcome = m_program.run(
        {QStringLiteral("run"), QStringLiteral("a.npy"), QStringLiteral("small.npy")});
    QCOMPARE(test::notRefused(outcome, 3), QString());
    QVERIFY(outcome.err.contains("a.npy") && outcome.err.contains("small.npy"));
}

void TestRefusedFiles::refusesTheEmptyName()
{
    QCOMPARE(test::notRefused(m_program.run({QStringLiteral("run"), QString()}), 2), QString());
}

void TestRefusedFiles::refusesPlaces_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("a file") << QStringLiteral("small.npy");
    QTest::newRow("below a file") << QStringLiteral("small.npy/out");
    QTest::newRow("deep below a file") << QStringLiteral("small.npy/a/b");
    QTest::newRow("a pipe") << QStringLiteral("pipe");
    QTest::newRow("no such file system") << QStringLiteral("/proc/out");
}

void TestRefusedFiles::refusesPlaces()
{
    QFETCH(QString, out);
    const QStringList before = entries(QString());
    const Outcome outcome = m_program.run(
        {QStringLiteral("run"), QStringLiteral("a.npy"), QStringLiteral("--out"), out});
    QCOMPARE(test::notRefused(outcome, 4), QString());
    QVERIFY2(outcome.err.contains(out.toUtf8()), outcome.err.constData());
    QCOMPARE(entries(QString()), before);
}

/// A folder, a pipe or a link where a stage's file should go stays, and no other stage is written.
void TestRefusedFiles::keepsWhatIsInTheWay()
{
    const auto way
        = [this](const QString &name) { return m_program.path(QStringLiteral("way/") + name); };
    QVERIFY(QDir(m_program.folder()).mkdir(QStringLiteral("way")));
    const QString old = m_program.write(QStringLiteral("way/norm.npy"), "old");
    QVERIFY(!old.isEmpty());
    QVERIFY(QFile::link(way(QStringLiteral("norm.npy")), way(QStringLiteral("delta.npy"))));
    const QStringList before = entries(QStringLiteral("way"));
    const Outcome outcome = m_program.run(
        {QStringLiteral("run"), QStringLiteral("a.npy"), QStringLiteral("--out=way")});
    QCOMPARE(test::notRefused(outcome, 4), QString());
    QVERIFY(outcome.err.contains("delta.npy"));
    QCOMPARE(entries(QStringLiteral("way")), before);
    QFile file(old);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

/// New folders on the way go as well.
void TestRefusedFiles::leavesNothingWhenTheDiskIsFull()
{
    const QStringList before = entries(QString());
    for (const char *input : {"a.npy", "--sample twins"}) { // smaller and larger than a buffer
        for (const char *format : {"npy", "csv", "png"}) {
            const QByteArray options = input + QByteArray(" --out new/a/b --save all --format ");
            const Outcome outcome = runFull((options + format).constData());
            QCOMPARE(test::notRefused(outcome, 4), QString());
            QCOMPARE(entries(QString()), before);
        }
    }
}

void TestRefusedFiles::keepsOldFilesWhenTheDiskIsFull()
{
    QVERIFY(QDir(m_program.folder()).mkdir(QStringLiteral("old")));
    QVERIFY(!m_program.write(QStringLiteral("old/norm.npy"), "old").isEmpty());
    QCOMPARE(test::notRefused(runFull("a.npy --out old"), 4), QString());
    QCOMPARE(entries(QStringLiteral("old")), QStringList(QStringLiteral("norm.npy")));
    QFile file(m_program.path(QStringLiteral("old/norm.npy")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

void TestRefusedFiles::failsOnAFullOutput()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no /dev/full");
    for (const char *command : {"run a.npy", "run a.npy --json", "samples", "stages --json",
                                "run --help", "--help", "--version"}) {
        const QString script
            = QStringLiteral("exec \"$0\" %1 > /dev/full").arg(QLatin1StringView(command));
        QCOMPARE(test::notRefused(m_program.runShell(script), 4), QString());
    }
}

QTEST_GUILESS_MAIN(TestRefusedFiles)
#include "tst_refused_files.moc"
