// SPDX-License-Identifier: GPL-3.0-or-later
// Where the system refuses memory the program answers: it succeeds, or says so with exit code 3.
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QImage>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

using namespace Qt::StringLiterals;

constexpr int kRows = 3000;
constexpr int kColumns = 4000;

class TestMemoryLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void computesInOneThread();

private:
    test::NormscopeProcess m_program;
};

/// 12 megapixels that no format packs to nothing.
QImage picture(QImage::Format format)
{
    QImage image(kColumns, kRows, QImage::Format_RGB32);
    for (int y = 0; y < kRows; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < kColumns; ++x)
            line[x] = qRgb((x / 7) % 256, (y / 5) % 256, (x / 3 + y / 3) % 256);
    }
    return image.convertToFormat(format);
}

QByteArray largeArray()
{
    return test::npyBytes({1, kRows, kColumns, 3},
                          std::vector<double>(std::size_t(kRows) * kColumns * 3, 0.5));
}

} // namespace

void TestMemoryLimits::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer takes more address space than any limit here");
#endif
    const QImage colours = picture(QImage::Format_RGB32);
    QVERIFY(colours.save(m_program.path(u"a.jpg"_s), "JPEG"));
    if (!test::isLongRun())
        return;
    QVERIFY(!m_program.write(u"a.npy"_s, largeArray()).isEmpty());
    QVERIFY(picture(QImage::Format_Grayscale16).save(m_program.path(u"grey16.png"_s), "PNG"));
    QVERIFY(colours.save(m_program.path(u"a.bmp"_s), "BMP"));
    for (const char *format : {"TIFF", "WEBP"})
        QVERIFY(
            colours.save(m_program.path(u"a."_s + QString::fromLatin1(format).toLower()), format));
}

void TestMemoryLimits::answers_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("mebibytes");
    QStringList commands {u"stages"_s, u"samples --json"_s, u"run a.jpg"_s};
    QList<int> limits {150, 300};
    if (test::isLongRun()) {
        limits = {100, 120, 150, 170, 200, 250, 300, 350, 400, 500, 650, 800};
        commands += {u"run a.npy --axis 3"_s,
                     u"run grey16.png --axis 1"_s,
                     u"run a.tiff --axis 3 --dtype float32"_s,
                     u"run a.webp"_s,
                     u"run a.bmp --rule exact --delta random"_s,
                     u"run a.jpg a.jpg a.jpg --axis 0"_s,
                     u"run a.jpg --delta a.npy"_s,
                     u"run a.jpg --axis 3 --save norm --format npy,png --out out"_s,
                     u"check a.jpg"_s,
                     u"run --sample three-four --save all --format npy,png,csv --out out"_s};
    }
    for (const QString &command : std::as_const(commands)) {
        for (const int limit : std::as_const(limits))
            QTest::addRow("%s, %d MiB", qPrintable(command), limit) << command << limit;
    }
}

void TestMemoryLimits::answers()
{
    QFETCH(QString, command);
    QFETCH(int, mebibytes);
    const Outcome outcome
        = m_program.runShell(u"ulimit -v %1; exec \"$0\" %2"_s.arg(mebibytes * 1024).arg(command));
    QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 3,
             "exit code " + QByteArray::number(outcome.exitCode) + ": " + outcome.err);
    QDir out(m_program.path(u"out"_s));
    if (outcome.exitCode == 3) {
        QVERIFY2(outcome.out.isEmpty(), "it wrote to stdout");
        QVERIFY2(!out.exists(), "it left a folder");
        // Below that its libraries print lines of their own, and decoders give no reason.
        if (mebibytes >= 300)
            QVERIFY2(outcome.err.contains("not enough memory"), outcome.err.constData());
    }
    if (mebibytes >= 300) {
        QVERIFY2(outcome.saysOnlyOurLines(), outcome.err.constData());
        QVERIFY2(outcome.exitCode == 0 || outcome.lines() == 1, outcome.err.constData());
    }
    out.removeRecursively();
}

/// Threads take address space of their own, and the numbers are the same.
void TestMemoryLimits::computesInOneThread()
{
    const QString command
        = u"exec \"$0\" run a.jpg --axis 1,2 --rule exact --delta random --json"_s;
    const Outcome limited = m_program.runShell(u"ulimit -v 800000; "_s + command);
    QCOMPARE(limited.exitCode, 0);
    QCOMPARE(limited.out, m_program.runShell(command).out);
}

QTEST_GUILESS_MAIN(TestMemoryLimits)
#include "tst_memory_limits.moc"
