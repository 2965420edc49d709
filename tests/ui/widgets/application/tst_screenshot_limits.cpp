// SPDX-License-Identifier: GPL-3.0-or-later
// normscope --screenshot, and the window, where the system refuses or the environment is odd.
#include "tests/ui/model/cli/refusal.h"

#include <QImage>
#include <QTest>

using namespace normscope::test;

namespace {

using namespace Qt::StringLiterals;

class TestScreenshotLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheOlderPicture_data();
    void keepsTheOlderPicture();
    void leavesNodesAlone_data();
    void leavesNodesAlone();
    void answersWithoutMemory_data();
    void answersWithoutMemory();
    void looksTheSame_data();
    void looksTheSame();
    void refusesSizes_data();
    void refusesSizes();
    void saysThatThereIsNoDisplay_data();
    void saysThatThereIsNoDisplay();

private:
    Outcome afterwards(const QString &script) const
    {
        return m_program->runShell(script
                                   + u"exec \"$0\" --screenshot p.png --sample dead-pixels"_s);
    }
    QByteArray picture() const
    {
        QFile file(m_program->path(u"p.png"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<NormscopeProcess> m_program;
};

} // namespace

void TestScreenshotLimits::init()
{
    m_program = std::make_unique<NormscopeProcess>();
}

void TestScreenshotLimits::keepsTheOlderPicture_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("reason");
    QTest::newRow("it may not grow")
        << u"printf old >p.png; ulimit -f 16; "_s << u"File too large"_s;
    QTest::newRow("the disk is full")
        << u"mount -t tmpfs -o size=64k tmpfs . 2>/dev/null || exit 77; cd \"$PWD\"; "
           "printf old >p.png; "_s
        << u"No space left on device"_s;
}

/// The disk is that of a process of its own and goes away with it.
void TestScreenshotLimits::keepsTheOlderPicture()
{
    QFETCH(QString, limit);
    QFETCH(QString, reason);
    const QString script = limit
        + u"\"$0\" --screenshot p.png --sample dead-pixels; code=$?; ls -A; cat p.png; exit $code"_s;
    const Outcome outcome = limit.contains(u"mount"_s)
        ? m_program->runOther(u"unshare"_s,
                              {u"-m"_s, u"sh"_s, u"-c"_s, script, QStringLiteral(NORMSCOPE_BINARY)})
        : m_program->runShell(script);
    if (outcome.exitCode == 77 || (outcome.exitCode == 1 && limit.contains(u"mount"_s)))
        QSKIP("only root can mount a small disk");
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.lines() == 1 && outcome.err.contains(reason.toUtf8()),
             outcome.err.constData());
    QVERIFY2(outcome.out.endsWith("p.png\nold"), outcome.out.constData());
    QVERIFY2(!outcome.out.contains("p.png."), outcome.out.constData());
}

void TestScreenshotLimits::leavesNodesAlone_data()
{
    QTest::addColumn<QString>("make");
    QTest::newRow("device") << u"mknod p.png c 1 3"_s;
    QTest::newRow("link to a device") << u"mknod node c 1 3; ln -s node p.png"_s;
    QTest::newRow("link to a file") << u"printf old >other; ln -s other p.png"_s;
    QTest::newRow("link to nothing") << u"ln -s nothing p.png"_s;
    QTest::newRow("pipe") << u"mkfifo p.png"_s;
}

void TestScreenshotLimits::leavesNodesAlone()
{
    QFETCH(QString, make);
    const QString list = u"find . -path ./home -prune -o -printf '%p %y %l %s %i\\n' | sort"_s;
    if (m_program->runShell(make).exitCode != 0)
        QSKIP("only root can make a device");
    const Outcome before = m_program->runShell(list);
    const Outcome outcome = afterwards({});
    QCOMPARE(notRefused(outcome, 4), QString());
    QVERIFY2(outcome.err.contains("p.png: it is not a regular file"), outcome.err.constData());
    QCOMPARE(m_program->runShell(list).out, before.out);
}

void TestScreenshotLimits::answersWithoutMemory_data()
{
    QTest::addColumn<int>("mebibytes");
    for (const int limit : {100, 150, 200, 250, 300, 400, 500, 800})
        QTest::addRow("%d MiB", limit) << limit;
}

void TestScreenshotLimits::answersWithoutMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer takes more address space than any limit here");
#endif
    QFETCH(int, mebibytes);
    const Outcome outcome = afterwards(u"ulimit -v %1; "_s.arg(mebibytes * 1024));
    if (outcome.exitCode == 0) {
        QVERIFY(!QImage(m_program->path(u"p.png"_s)).isNull());
        return;
    }
    QCOMPARE(notRefused(outcome, 3), QString());
    QVERIFY2(outcome.err.contains("not enough memory"), outcome.err.constData());
    QVERIFY(picture().isEmpty());
}

void TestScreenshotLimits::looksTheSame_data()
{
    QTest::addColumn<QString>("settings");
    QTest::newRow("of Qt")
        << u"QT_QPA_PLATFORM=garbage QT_PLUGIN_PATH=/nonexistent QT_SCALE_FACTOR=2 QT_FONT_DPI=300 "
           "QT_STYLE_OVERRIDE=garbage QT_FATAL_WARNINGS=1 QT_LOGGING_RULES='*=true' "
           "QT_IMAGEIO_MAXALLOC=1 QT_QPA_PLATFORMTHEME=gtk3 QT_SCREEN_SCALE_FACTORS=3"_s;
    QTest::newRow("of the system") << u"LC_ALL=de_DE.UTF-8 LANGUAGE=de TZ=odd HOME=/nonexistent "
                                      "TMPDIR=/nonexistent XDG_RUNTIME_DIR=/nonexistent "
                                      "XDG_CONFIG_HOME=/proc XDG_CACHE_HOME=/proc DISPLAY=:77"_s;
}

void TestScreenshotLimits::looksTheSame()
{
    QFETCH(QString, settings);
    QCOMPARE(afterwards({}).exitCode, 0);
    const QByteArray usual = picture();
    const Outcome outcome = afterwards(u"export %1; "_s.arg(settings));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
    QVERIFY(picture() == usual);
}

void TestScreenshotLimits::refusesSizes_data()
{
    QTest::addColumn<QStringList>("options");
    for (const char *size : {"99999999x1", "1x99999999", "16385x100", "16384x16384", "0x0", "-1x5",
                             "1e3x1e3", "800", "800x", "x600", "800x600x2", "nanxnan", ""})
        QTest::addRow("size '%s'", size) << QStringList {u"--size"_s, QString::fromLatin1(size)};
    for (const char *scale :
         {"1e9", "nan", "inf", "0.49", "4.01", "-1", "0", "1,5", "", " ", "2x", "1e999", "0x2"})
        QTest::addRow("scale '%s'", scale)
            << QStringList {u"--scale"_s, QString::fromLatin1(scale)};
    QTest::newRow("together") << QStringList {u"--size"_s, u"8000x4000"_s, u"--scale"_s, u"4"_s};
    QTest::newRow("no name") << QStringList {u"--screenshot"_s, QString()};
}

void TestScreenshotLimits::refusesSizes()
{
    QFETCH(QStringList, options);
    const Outcome outcome = m_program->run(
        QStringList {u"--screenshot"_s, u"p.png"_s, u"--sample"_s, u"three-four"_s} + options);
    QCOMPARE(notRefused(outcome, 2), QString());
    QVERIFY(picture().isEmpty());
}

void TestScreenshotLimits::saysThatThereIsNoDisplay_data()
{
    QTest::addColumn<QString>("setting");
    QTest::newRow("none") << QString();
    QTest::newRow("one that is not there") << u"export DISPLAY=:77; "_s;
    QTest::newRow("an unknown platform") << u"export QT_QPA_PLATFORM=garbage; "_s;
}

void TestScreenshotLimits::saysThatThereIsNoDisplay()
{
    QFETCH(QString, setting);
    const Outcome outcome = m_program->runShell(setting + u"exec \"$0\" --sample three-four"_s);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains("normscope: the window cannot be shown"),
             outcome.err.constData());
    QVERIFY2(outcome.err.contains("--screenshot"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestScreenshotLimits)
#include "tst_screenshot_limits.moc"
