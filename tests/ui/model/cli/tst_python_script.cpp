// SPDX-License-Identifier: GPL-3.0-or-later
// `run --python` prints a script that runs by itself and agrees.
#include "tests/ui/model/cli/normscope_process.h"

#include <QTest>

using namespace normscope;
using namespace Qt::StringLiterals;
using test::Outcome;

namespace {

constexpr QLatin1StringView kPython("/usr/bin/python3");

class TestPythonScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsAnyName_data();
    void readsAnyName();
    void runsFromAPipe();
    void takesSavedPixels();
    void printsAndWrites();
    void refusesTwoDocuments();
    void saysWhichNumberDiffers();
    void standsInTheHelp();

private:
    void verifyAgrees(const QByteArray &script) const
    {
        QVERIFY(!m_program.write(u"script.py"_s, script).isEmpty());
        const Outcome python = m_program.runOther(kPython, {u"script.py"_s});
        QVERIFY2(python.exitCode == 0, (python.out + python.err).constData());
        QVERIFY2(python.out.startsWith("all ") && python.out.endsWith(" numbers agree\n"),
                 python.out);
    }

    test::NormscopeProcess m_program;
};

} // namespace

void TestPythonScript::initTestCase()
{
    if (m_program.runOther(kPython, {u"-c"_s, u"import numpy, PIL"_s}).exitCode != 0)
        QSKIP("/usr/bin/python3 has no NumPy or Pillow (python3-numpy, python3-pil)");
}

/// Qt cannot remove names that are not UTF-8.
void TestPythonScript::cleanupTestCase()
{
    m_program.runShell(u"rm -rf -- ./*"_s);
}

void TestPythonScript::readsAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("photo.png");
    QTest::newRow("space") << QByteArray("my photo.png");
    QTest::newRow("no suffix") << QByteArray("photo");
    QTest::newRow("both quotes") << QByteArray("a\"'b\"\"\"'''c.png");
    QTest::newRow("backslash at the end") << QByteArray("a\\");
    QTest::newRow("newline and code") << QByteArray("a\nraise SystemExit(7)\n#.png");
    QTest::newRow("carriage return and code") << QByteArray("a\rraise SystemExit(7)\r#.png");
    QTest::newRow("form feed") << QByteArray("a\f\x1b[31m.png");
    QTest::newRow("leading dash") << QByteArray("-a.png");
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f\xe2\x80\xae"
                                         "e.png");
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xfe.png");
    QTest::newRow("braces") << QByteArray("{x}%s%1@name@.png");
}

/// Both as a file of the batch and as that of delta_in.
void TestPythonScript::readsAnyName()
{
    QFETCH(QByteArray, name);
    const Outcome made
        = m_program.runOther(kPython,
                             {u"-c"_s,
                              u"import os, sys, numpy\nfrom PIL import Image\n"
                              "name = bytes.fromhex(sys.argv[1])\n"
                              "pixels = numpy.arange(5 * 4 * 3, dtype='uint8').reshape(5, 4, 3)\n"
                              "Image.fromarray(pixels).save(open(name, 'wb'), 'PNG')\n"
                              "os.makedirs('dy', exist_ok=True)\n"
                              "numpy.save(open(b'dy/' + name, 'wb'), numpy.ones((2, 5, 4, 3)))\n"_s,
                              QString::fromLatin1(name.toHex())});
    QCOMPARE(made.exitCode, 0);
    const Outcome run = m_program.runOther(
        kPython,
        {u"-c"_s,
         u"import os, sys\n"
         "name = bytes.fromhex(sys.argv[2])\n"
         "os.execv(sys.argv[1], [b'normscope', b'run', b'--python', b'--rule=exact', b'--axis=3',\n"
         "                       b'--delta=dy/' + name, b'--', name, name])\n"_s,
         QStringLiteral(NORMSCOPE_BINARY), QString::fromLatin1(name.toHex())});
    QCOMPARE(run.exitCode, 0);
    verifyAgrees(run.out);
}

void TestPythonScript::runsFromAPipe()
{
    const Outcome piped = m_program.runShell(
        u"\"$0\" run --sample rocket --axis 3 --dtype float32 --python | /usr/bin/python3 -"_s);
    QVERIFY2(piped.exitCode == 0, piped.err);
    QVERIFY2(piped.out.endsWith(" numbers agree\n"), piped.out);
}

/// What the script of a photograph advises where Pillow decodes otherwise.
void TestPythonScript::takesSavedPixels()
{
    const QStringList sample {u"run"_s, u"--sample=rocket"_s};
    QCOMPARE(
        m_program.run(sample + QStringList {u"--save=input"_s, u"--out=DIR"_s, u"--rescale=none"_s})
            .exitCode,
        0);
    m_program.write(u"rocket.py"_s, m_program.run(sample + QStringList {u"--python"_s}).out);
    const Outcome python = m_program.runOther(kPython, {u"rocket.py"_s, u"DIR/input.npy"_s});
    QVERIFY2(python.exitCode == 0, python.err);
}

void TestPythonScript::printsAndWrites()
{
    const Outcome run
        = m_program.run({u"run"_s, u"--sample=twins"_s, u"--python"_s, u"--out=both"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(QFile::exists(m_program.path(u"both/output.npy"_s)));
    verifyAgrees(run.out);
}

void TestPythonScript::refusesTwoDocuments()
{
    const Outcome run = m_program.run({u"run"_s, u"--sample=twins"_s, u"--python"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.lines(), 1);
    QVERIFY(run.saysOnlyOurLines());
}

void TestPythonScript::saysWhichNumberDiffers()
{
    QByteArray script
        = m_program.run({u"run"_s, u"--sample=three-four"_s, u"--axis=3"_s, u"--python"_s}).out;
    script.replace("low=25.0", "low=25.1");
    m_program.write(u"changed.py"_s, script);
    const Outcome python = m_program.runOther(kPython, {u"-O"_s, u"changed.py"_s});
    QCOMPARE(python.exitCode, 1);
    QVERIFY2(python.err.contains("AssertionError: sum, min: NumPy has 25.0, NormScope 25.1"),
             python.err);
    QVERIFY(!python.out.contains("agree"));
}

void TestPythonScript::standsInTheHelp()
{
    QVERIFY(m_program.run({u"run"_s, u"--help"_s}).out.contains("--python"));
}

QTEST_GUILESS_MAIN(TestPythonScript)
#include "tst_python_script.moc"
