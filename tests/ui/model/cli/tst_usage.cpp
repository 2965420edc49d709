// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a command is said in one line, with exit code 2, and nothing is written.
#include "tests/core/support/golden_case.h"
#include "tests/ui/model/cli/refusal.h"

#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOptions_data();
    void refusesOptions();
    void acceptsOptions_data();
    void acceptsOptions();
    void refusesUnknownVerbOptions();

private:
    test::NormscopeProcess m_program;
};

/// The golden case of shape 2 x 2 x 3 x 4, float64.
QString input()
{
    return test::goldenPath(QStringLiteral("p05_ramp_ax3.x.npy"));
}

/// Options separated by spaces, as the program gets them.
void addOptionRow(const char *options, const char *says = "")
{
    QTest::newRow(options) << QString::fromLatin1(options).split(u' ') << QByteArray(says);
}

} // namespace

void TestUsage::refusesOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    addOptionRow("--nonsense", "nonsense");
    addOptionRow("-z", "z");
    for (const char *option :
         {"axis", "epsilon", "dtype", "rule", "delta", "backward-calls", "stage", "rescale",
          "layout", "alpha", "max-megapixels", "threads", "save", "format", "sample", "state"})
        addOptionRow(qPrintable(QStringLiteral("--") + QLatin1StringView(option)), option);
    addOptionRow("--json=yes", "json");
    for (const char *axis : {"4", "-5", "1,1", "1,-3", "x", "1,,2", "1.5", "1,", "99999999999"})
        addOptionRow(qPrintable(QStringLiteral("--axis=") + QLatin1StringView(axis)), "axis");
    for (const char *epsilon : {"", "-1e-8", "nan", "inf", "-inf", "1e400", "1,5", "1e-8x", "0x1"})
        addOptionRow(qPrintable(QStringLiteral("--epsilon=") + QLatin1StringView(epsilon)),
                     "epsilon");
    addOptionRow("--dtype=float16", "float16");
    addOptionRow("--rule=gradient", "documented");
    for (const char *delta : {"", "one", "zeros:1", "random:", "random:x", "random:-1", "impulse",
                              "impulse:1,2,3", "impulse:1,2,3,x", "impulse:0,0,0,0,0"})
        addOptionRow(qPrintable(QStringLiteral("--delta=") + QLatin1StringView(delta)), "delta");
    for (const char *at : {"2,0,0,0", "0,2,0,0", "0,0,3,0", "0,0,0,4", "-1,0,0,0"})
        addOptionRow(qPrintable(QStringLiteral("--delta=impulse:") + QLatin1StringView(at)),
                     "outside");
    for (const char *calls : {"-1", "1.5", "x", "", "99999999999999999999"})
        addOptionRow(qPrintable(QStringLiteral("--backward-calls=") + QLatin1StringView(calls)),
                     "backward-calls");
    addOptionRow("--stage=nothing", "nothing");
    addOptionRow("--rescale=max", "max");
    addOptionRow("--rescale=unit", "unit");
    addOptionRow("--layout=nhw", "nhw");
    addOptionRow("--layout=hw", "hw");
    addOptionRow("--alpha=yes", "alpha");
    addOptionRow("--max-megapixels=0", "max-megapixels");
    addOptionRow("--max-megapixels=481", "max-megapixels");
    for (const char *threads : {"0", "-1", "x", "", "1.5", "99999"})
        addOptionRow(qPrintable(QStringLiteral("--threads=") + QLatin1StringView(threads)),
                     "threads");
    addOptionRow("--sample=chelsea", "sample");
    addOptionRow("--sample=nothing", "nothing");
    addOptionRow("--state=nonsense=1", "nonsense");
    addOptionRow("--state=axis=9", "axis");
    addOptionRow("--save=nothing", "nothing");
    addOptionRow("--save=", "stage");
    addOptionRow("--save=norm,,output", "stage");
    addOptionRow("--save=dot", "documented");
    addOptionRow("--save=norm,tangent", "tangent");
    addOptionRow("--rule=exact --save=layer_delta", "layer_delta");
    addOptionRow("--rule=passthrough --save=layer_delta", "layer_delta");
    addOptionRow("--format=jpeg", "jpeg");
    addOptionRow("--format=", "format");
}

void TestUsage::refusesOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const QString out = m_program.path(QStringLiteral("out"));
    // The options stand last, so that one without its value has none.
    const Outcome outcome
        = m_program.run(QStringList {QStringLiteral("run"), input(), QStringLiteral("--json"),
                                     QStringLiteral("--out"), out}
                        + options);
    QCOMPARE(test::notRefused(outcome, 2), QString());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(!QFile::exists(out));
}

void TestUsage::acceptsOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    addOptionRow("--axis=-1");
    addOptionRow("--axis -1");
    addOptionRow("--axis=()");
    addOptionRow("--axis=(1,2)");
    addOptionRow("--axis=None");
    addOptionRow("--epsilon=0");
    addOptionRow("--epsilon=1E-3");
    addOptionRow("--delta=random");
    addOptionRow("--delta=random:18446744073709551615");
    addOptionRow("--delta=impulse:1,1,2,3");
    addOptionRow("--backward-calls=0");
    addOptionRow("--state=axis=3&rule=exact --rule=documented --save=layer_delta --out=state");
    addOptionRow("--threads=1");
}

void TestUsage::acceptsOptions()
{
    QFETCH(QStringList, options);
    const Outcome outcome = m_program.run(QStringList {QStringLiteral("run"), input()} + options);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
}

/// --save and --format without a folder, and verbs that take neither options nor files.
void TestUsage::refusesUnknownVerbOptions()
{
    const char *commands[] {"run --save=norm",  "run --format=npy",   "run --out",
                            "run --out=",       "samples chelsea",    "stages norm",
                            "samples --axis=3", "stages --rule=exact"};
    for (const char *words : commands) {
        const Outcome outcome = m_program.run(QString::fromLatin1(words).split(u' '));
        QCOMPARE(test::notRefused(outcome, 2), QString());
    }
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
