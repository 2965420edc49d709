// SPDX-License-Identifier: GPL-3.0-or-later
// Odd numbers, orders and repetitions: a clear refusal or what is documented, never a crash.
#include "tests/ui/model/cli/refusal.h"

#include <QJsonArray>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

using namespace Qt::StringLiterals;

class TestOddArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesNumbers_data();
    void refusesNumbers();
    void refusesWords_data();
    void refusesWords();
    void lastOfTwoCounts_data();
    void lastOfTwoCounts();
    void helpsBeforeItRuns_data();
    void helpsBeforeItRuns();
    void computesManyCalls();
    void bearsLongArguments();

private:
    test::NormscopeProcess m_program;
};

QStringList runSample(const QStringList &options)
{
    return QStringList {u"run"_s, u"--sample"_s, u"three-four"_s} + options;
}

} // namespace

void TestOddArguments::refusesNumbers_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    const auto addRows = [](const char *option, std::initializer_list<const char *> values) {
        for (const char *value : values)
            QTest::addRow("%s '%s'", option, value)
                << QString::fromLatin1(option) << QString::fromUtf8(value);
    };
    addRows("epsilon",
            {"nan", "NAN", "inf", "+inf", "1e999", "-1e-300", "1,5", "1.5.5", "0x10", "1e", "e1",
             "--",  "",    " ",   "1 2",  "١",     "1e-8\n2", "½",   "1_000", "1e-8;"});
    addRows(
        "threads",
        {"0", "-1", "99999", "1e3", "0x2", "nan", "", " ", "2.0", "1,5", "18446744073709551617"});
    addRows("backward-calls",
            {"-1", "1e9", "0x2", "nan", "inf", "", "1,5", "2147483648", "18446744073709551617"});
    addRows("max-megapixels",
            {"-1", "0", "0.5", "1e2", "nan", "inf", "", "481", "120 MP", "18446744073709551736"});
    addRows("axis",
            {"nan", "1e0", "0x1", "3.0", "1;2", "(", ")", "(1", "1)", "((1))", "none,1",
             "18446744073709551616", ","});
    addRows("delta",
            {"random:nan", "random:1e3", "random:18446744073709551616", "impulse:nan,0,0,0",
             "impulse:0,0,0,18446744073709551616", "impulse:,,,"});
}

void TestOddArguments::refusesNumbers()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const Outcome outcome = m_program.run(runSample({u"--%1=%2"_s.arg(option, value)}));
    QCOMPARE(test::notRefused(outcome, 2), QString());
    QVERIFY2(outcome.err.contains("normscope run --help"), outcome.err.constData());
}

void TestOddArguments::refusesWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto addRow = [](const char *name, const QStringList &arguments, int exitCode = 2) {
        QTest::newRow(name) << arguments << exitCode;
    };
    addRow("no folder", runSample({u"--out"_s, QString()}));
    addRow("no folder, in one word", runSample({u"--out="_s}));
    addRow("unknown before help", runSample({u"--nonsense"_s, u"--help"_s}));
    addRow("single dash", runSample({u"-axis=3"_s}));
    addRow("abbreviated", runSample({u"--eps=1"_s}));
    addRow("in capitals", runSample({u"--AXIS=3"_s}));
    addRow("a switch with a value", runSample({u"--json=1"_s}));
    addRow("no file", {u"run"_s, QString()});
    addRow("sample and file", runSample({u"a.png"_s}));
    addRow("sample behind --", runSample({u"--"_s, u"--axis=3"_s}));
    addRow("an option is a file behind --", {u"run"_s, u"--"_s, u"--help"_s}, 3);
    addRow("a dash is a file", {u"run"_s, u"-"_s}, 3);
    addRow("an option as a value", runSample({u"--axis"_s, u"--json"_s}));
    addRow("a slash", {u"run"_s, u"/"_s}, 3);
}

void TestOddArguments::refusesWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QCOMPARE(test::notRefused(m_program.run(arguments), exitCode), QString());
}

void TestOddArguments::lastOfTwoCounts_data()
{
    QTest::addColumn<QStringList>("two");
    QTest::addColumn<QString>("last");
    QTest::newRow("axis") << QStringList {u"--axis=1"_s, u"--axis=3"_s} << u"--axis=3"_s;
    QTest::newRow("epsilon") << QStringList {u"--epsilon=1"_s, u"--epsilon"_s, u"2"_s}
                             << u"--epsilon=2"_s;
    QTest::newRow("rule") << QStringList {u"--rule=exact"_s, u"--rule=documented"_s}
                          << u"--rule=documented"_s;
    QTest::newRow("minus nothing") << QStringList {u"--epsilon=-0"_s} << u"--epsilon=-0.0"_s;
    QTest::newRow("switch") << QStringList {u"--json"_s, u"--json"_s} << u"--json"_s;
}

void TestOddArguments::lastOfTwoCounts()
{
    QFETCH(QStringList, two);
    QFETCH(QString, last);
    const Outcome expected = m_program.run(runSample({u"--json"_s, last}));
    QCOMPARE(expected.exitCode, 0);
    QCOMPARE(m_program.run(runSample(QStringList {u"--json"_s} + two)).out, expected.out);
}

void TestOddArguments::helpsBeforeItRuns_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("behind an option") << QStringList {u"--axis"_s, u"3"_s, u"--help"_s};
    QTest::newRow("before a wrong value") << QStringList {u"--help"_s, u"--axis=9"_s};
    QTest::newRow("with a missing file") << QStringList {u"missing.png"_s, u"-h"_s};
    QTest::newRow("twice") << QStringList {u"--help"_s, u"--help"_s};
}

void TestOddArguments::helpsBeforeItRuns()
{
    QFETCH(QStringList, options);
    const Outcome outcome = m_program.run(QStringList {u"run"_s} + options);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    QCOMPARE(outcome.out, m_program.run({u"run"_s, u"--help"_s}).out);
}

/// K calls add K(K + 1)/2 times the scales, which takes no time.
void TestOddArguments::computesManyCalls()
{
    const double calls = 2147483647;
    const Outcome one = m_program.run(runSample({u"--json"_s, u"--epsilon=0"_s}));
    const Outcome many = m_program.run(
        runSample({u"--json"_s, u"--epsilon=0"_s, u"--backward-calls=2147483647"_s}));
    QCOMPARE(many.exitCode, 0);
    const auto largest = [](const Outcome &outcome) {
        return outcome.json()[u"stages"].toArray().last()[u"max"].toDouble();
    };
    // A few roundings of the product are all that differs.
    QVERIFY(qAbs(largest(many) / (largest(one) * (calls * (calls + 1) / 2)) - 1) < 1e-14);
}

void TestOddArguments::bearsLongArguments()
{
    const QString lengthy(100'000, u'1');
    for (const char *option : {"--epsilon=", "--axis=", "--threads=", "--state=", "--save=",
                               "--delta=random:", "--sample="}) {
        const Outcome outcome = m_program.run({u"run"_s, QLatin1StringView(option) + lengthy});
        QCOMPARE(test::notRefused(outcome, 2), QString());
    }
    QCOMPARE(m_program.run(QStringList {u"run"_s} + QStringList(5000, u"missing.png"_s)).exitCode,
             3);
}

QTEST_GUILESS_MAIN(TestOddArguments)
#include "tst_odd_arguments.moc"
