// SPDX-License-Identifier: GPL-3.0-or-later
// The same arguments give the same bytes, whatever the environment says.
#include "tests/ui/model/cli/normscope_process.h"

#include <QImage>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

using namespace Qt::StringLiterals;

class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changeNothing_data();
    void changeNothing();
    void speakGermanOnlyElsewhere();
    void runsWithoutItsFolder();

private:
    /// Everything that a run prints and writes, after `preparation` in the shell.
    QByteArray traces(const QString &preparation)
    {
        const Outcome outcome = m_program.runShell(
            preparation
            + u"rm -rf out; \"$0\" run photo.png --axis 3 --json --save output,norm "
              "--format npy,png,csv --out out; echo \"exit code $?\"; cat out/*; "
              "\"$0\" run --axis=9; \"$0\" run missing.png; "
              "\"$0\" run photo.png --out photo.png/out; \"$0\" stages; \"$0\" samples --json"_s);
        return outcome.out + "\nstderr:\n" + outcome.err;
    }

    test::NormscopeProcess m_program;
    QByteArray m_usual;
};

/// A folder of locales that has German, made where the tool for it is installed.
QString germanLocale(const test::NormscopeProcess &program)
{
    const Outcome made = program.runShell(
        u"mkdir -p locales && localedef -i de_DE -f UTF-8 locales/de_DE.UTF-8"_s);
    return made.exitCode == 0 || made.exitCode == 1 ? program.path(u"locales"_s) : QString();
}

} // namespace

void TestSurroundings::initTestCase()
{
    QImage photo(700, 400, QImage::Format_RGB32); // more than a megabyte of pixels
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, qRgb(x % 256, y % 256, (x * y) % 256));
    }
    QVERIFY(photo.save(m_program.path(u"photo.png"_s)));
    QVERIFY(photo.save(m_program.path(u"photo.jpg"_s)));
    m_usual = traces({});
    QVERIFY(m_usual.contains("\nexit code 0\n"));
    QCOMPARE(traces({}), m_usual);
}

void TestSurroundings::changeNothing_data()
{
    QTest::addColumn<QString>("preparation");
    const QStringList settings {u"LC_ALL=C"_s,
                                u"LC_ALL=de_DE.UTF-8"_s,
                                u"LC_ALL=garbage"_s,
                                u"LANGUAGE=de:fr"_s,
                                u"TZ=garbage/odd"_s,
                                u"HOME=/nonexistent"_s,
                                u"HOME=/proc"_s,
                                u"XDG_RUNTIME_DIR=/nonexistent"_s,
                                u"XDG_CACHE_HOME=/proc"_s,
                                u"XDG_CONFIG_HOME=/proc"_s,
                                u"TMPDIR=/nonexistent"_s,
                                u"DISPLAY=:77"_s,
                                u"WAYLAND_DISPLAY=garbage"_s,
                                u"QT_QPA_PLATFORM=garbage"_s,
                                u"QT_QPA_PLATFORM=xcb"_s,
                                u"QT_PLUGIN_PATH=/nonexistent"_s,
                                u"QT_IMAGEIO_MAXALLOC=1"_s,
                                u"QT_LOGGING_RULES='*=true'"_s,
                                u"QT_SCALE_FACTOR=2"_s,
                                u"QT_SCALE_FACTOR=garbage"_s,
                                u"QT_FONT_DPI=300"_s,
                                u"QT_FATAL_WARNINGS=1"_s,
                                u"QT_DEBUG_PLUGINS=1"_s,
                                u"QT_QPA_PLATFORMTHEME=gtk3"_s,
                                u"QT_STYLE_OVERRIDE=garbage"_s,
                                u"QT_NO_CPU_FEATURE=avx2"_s,
                                u"NO_COLOR=1"_s};
    QTest::newRow("most of them") << u"export %1; "_s.arg(settings.join(u' '));
    QTest::newRow("nothing") << u"unset HOME LC_ALL LANG TERM USER; "_s;
    QTest::newRow("umask") << u"umask 077; "_s;
    if (!test::isLongRun())
        return;
    for (const QString &setting : settings)
        QTest::newRow(qPrintable(setting)) << u"export %1; "_s.arg(setting);
    for (const char *name : {"HOME", "LC_ALL", "TERM", "USER"})
        QTest::addRow("no %s", name) << u"unset %1; "_s.arg(QLatin1StringView(name));
    QTest::newRow("few files") << u"ulimit -n 40; "_s;
    QTest::newRow("small stack") << u"ulimit -s 1024; "_s;
    QTest::newRow("low priority") << u"renice -n 19 $$ >/dev/null; "_s;
}

void TestSurroundings::changeNothing()
{
    QFETCH(QString, preparation);
    const QByteArray found = traces(preparation);
    if (found != m_usual)
        qWarning("%s", found.mid(found.indexOf("stderr:")).constData());
    QVERIFY(found == m_usual);
}

/// With the locale itself, not its name only.
void TestSurroundings::speakGermanOnlyElsewhere()
{
    const QString folder = germanLocale(m_program);
    if (folder.isEmpty())
        QSKIP("localedef or the sources of locales are missing");
    const QString german = u"export LOCPATH='%1' LC_ALL=de_DE.UTF-8; "_s.arg(folder);
    const Outcome decimal = m_program.runShell(german + u"locale decimal_point"_s);
    QCOMPARE(decimal.out, QByteArray(",\n"));
    QVERIFY(traces(german) == m_usual);
}

void TestSurroundings::runsWithoutItsFolder()
{
    const Outcome outcome = m_program.runShell(
        u"mkdir gone; cd gone; rmdir ../gone; \"$0\" run --sample three-four >/dev/null || exit; "
        "exec \"$0\" run --sample three-four --out out"_s);
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.lines() == 1 && outcome.saysOnlyOurLines(), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
