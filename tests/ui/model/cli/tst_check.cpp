// SPDX-License-Identifier: GPL-3.0-or-later
// `normscope check`: its document and table, its exit codes, and that it finds nothing wrong with
// the exact rule on any sample.
#include "tests/ui/model/cli/json_keys.h"
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/cli/refusal.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace normscope;
using test::keysOf;
using test::Outcome;
using test::wordsOf;

namespace {

QJsonObject ruleOf(const Outcome &outcome, QStringView name)
{
    const auto rules = outcome.json()[u"rules"].toArray();
    for (const auto rule : rules) {
        if (rule[u"rule"].toString() == name)
            return rule.toObject();
    }
    return {};
}

bool isNear(const QJsonValue &value, double expected)
{
    return std::abs(value.toDouble() - expected) < 1e-8;
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheKeysOfTheSchema();
    void beginsAsRunDoes();
    void threeAndFourByHand();
    void holdsOnEverySample_data();
    void holdsOnEverySample();
    void expectsNothingWithoutACall();
    void skipsWhatIsNotFinite();
    void takesItsOwnDefaults();
    void samplesAsAsked();
    void doesNotDependOnThreads_data();
    void doesNotDependOnThreads();
    void explainsItself();
    void refuses_data();
    void refuses();

private:
    Outcome check(const QString &options) const
    {
        return m_program.run((QStringLiteral("check ") + options).split(u' '));
    }

    test::NormscopeProcess m_program;
};

void TestCheck::hasTheKeysOfTheSchema()
{
    const Outcome outcome = check(QStringLiteral("--json --sample=twins --axis=3"));
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject document = outcome.json();
    QCOMPARE(document[u"schema"].toInt(), 1);
    QCOMPARE(keysOf(document),
             wordsOf("schema input axis epsilon dtype calls groups group_size dead_groups "
                     "epsilon_groups samples skipped_samples seed method step tolerance "
                     "compared_elements skipped_elements forward_agrees rules"));
    const auto rules = document[u"rules"].toArray();
    QStringList names;
    for (const auto row : rules) {
        const QJsonObject rule = row.toObject();
        names += rule[u"rule"].toString();
        QCOMPARE(keysOf(rule),
                 wordsOf("rule declared_gradient expected_to_match matches_gradient max_abs_error "
                         "max_abs_error_samples cosine sign_agreement elements_beyond "
                         "samples_beyond samples seed worst worst_sample"));
        QCOMPARE(rule[u"samples"].toInt(), 64);
        QCOMPARE(rule[u"seed"].toInt(), 1);
        QVERIFY(rule[u"matches_gradient"].isBool());
        QCOMPARE(keysOf(rule[u"worst"].toObject()),
                 wordsOf("index delta gradient error tolerance"));
    }
    QCOMPARE(names,
             QStringList({QStringLiteral("documented"), QStringLiteral("passthrough"),
                          QStringLiteral("exact")}));
}

/// The fields that `run --json` has too say the same.
void TestCheck::beginsAsRunDoes()
{
    const QStringList options {QStringLiteral("--json"), QStringLiteral("--sample=dead-pixels"),
                               QStringLiteral("--axis=-1"), QStringLiteral("--epsilon=0.001"),
                               QStringLiteral("--dtype=float32")};
    const auto outcomes = m_program.runAll({QStringList {QStringLiteral("check")} + options,
                                            QStringList {QStringLiteral("run")} + options});
    const QJsonObject got = outcomes[0].json();
    const QJsonObject expected = outcomes[1].json();
    for (const QString &key : wordsOf("schema input axis epsilon dtype calls groups group_size "
                                      "dead_groups epsilon_groups"))
        QVERIFY2(expected.contains(key) && got[key] == expected[key], qPrintable(key));
    QVERIFY(got[u"dead_groups"].toInt() > 0);
}

/// x = (3, 4), dy = (1, 1): the gradient is (.032, −.024), scales are (.08, .04).
void TestCheck::threeAndFourByHand()
{
    const Outcome outcome
        = check(QStringLiteral("--json --sample=three-four --delta=ones --epsilon=0"));
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject document = outcome.json();
    QVERIFY(isNear(document[u"step"][u"min"], 5. / 256));
    QCOMPARE(document[u"method"].toString(), QStringLiteral("forward"));
    const QJsonObject exact = ruleOf(outcome, u"exact");
    QVERIFY(exact[u"matches_gradient"].toBool());
    QVERIFY(exact[u"declared_gradient"].toBool());
    QCOMPARE(exact[u"samples"].toInt(), 2); // there are no more
    QVERIFY(isNear(exact[u"cosine"], 1));
    QVERIFY(exact[u"max_abs_error"].toDouble() < 1e-16);
    const QJsonObject documented = ruleOf(outcome, u"documented");
    QVERIFY(!documented[u"matches_gradient"].toBool(true));
    QVERIFY(!documented[u"declared_gradient"].toBool(true));
    QVERIFY(isNear(documented[u"max_abs_error"], 1.064));
    QVERIFY(isNear(documented[u"max_abs_error_samples"], 1.064));
    QVERIFY(isNear(documented[u"worst"][u"delta"], 1.04));
    QVERIFY(isNear(documented[u"worst"][u"gradient"], -0.024));
    QCOMPARE(documented[u"worst"][u"index"].toArray(), (QJsonArray {0, 0, 0, 1}));
    QCOMPARE(documented[u"sign_agreement"].toDouble(), 0.5);
}

void TestCheck::holdsOnEverySample_data()
{
    QTest::addColumn<QString>("sample");
    const auto samples
        = m_program.run({QStringLiteral("samples"), QStringLiteral("--json")}).json();
    const auto rows = samples[u"samples"].toArray();
    for (const auto row : rows) {
        const QString name = row[u"id"].toString();
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCheck::holdsOnEverySample()
{
    QFETCH(QString, sample);
    std::vector<QStringList> commands;
    for (const char *options :
         {"--axis=none --samples=4", "--axis=3 --dtype=float32", "--axis=1,2 --samples=4",
          "--axis=0 --delta=ones", "--axis=() --epsilon=0.001 --delta=output",
          "--axis=2 --dtype=float32 --epsilon=1"})
        commands.push_back(QStringLiteral("check --json --sample=%1 %2")
                               .arg(sample, QString::fromLatin1(options))
                               .split(u' '));
    for (const Outcome &outcome : m_program.runAll(commands)) {
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QVERIFY2(outcome.saysOnlyOurLines(), outcome.err.constData());
        const QJsonObject document = outcome.json();
        const QJsonObject exact = ruleOf(outcome, u"exact");
        if (document[u"compared_elements"].toInt() == 0)
            QVERIFY(exact[u"matches_gradient"].isNull());
        else
            QVERIFY(exact[u"matches_gradient"].toBool());
        QVERIFY(document[u"forward_agrees"].toBool(true));
    }
}

void TestCheck::expectsNothingWithoutACall()
{
    const Outcome outcome = check(QStringLiteral("--json --sample=three-four --backward-calls=0"));
    QCOMPARE(outcome.exitCode, 0);
    for (const auto *rule : {u"documented", u"passthrough", u"exact"}) {
        QVERIFY(!ruleOf(outcome, rule)[u"expected_to_match"].toBool(true));
        QVERIFY(!ruleOf(outcome, rule)[u"matches_gradient"].toBool(true));
    }
    const Outcome text = check(QStringLiteral("--sample=three-four --backward-calls=0"));
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("Backward was not called"));
}

/// Over everything one NaN reaches all; over the channels it reaches its pixel.
void TestCheck::skipsWhatIsNotFinite()
{
    const Outcome all = check(QStringLiteral("--json --sample=nan-inf"));
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(all.json()[u"compared_elements"].toInt(), 0);
    QCOMPARE(all.json()[u"samples"].toInt(), 0);
    const QJsonObject exact = ruleOf(all, u"exact");
    QVERIFY(exact[u"matches_gradient"].isNull());
    QCOMPARE(exact[u"max_abs_error"].toString(), QStringLiteral("NaN"));
    QCOMPARE(exact[u"cosine"].toString(), QStringLiteral("NaN"));
    const Outcome text = check(QStringLiteral("--sample=nan-inf"));
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("Nothing could be compared"));

    const Outcome some = check(QStringLiteral("--json --sample=nan-inf --axis=3"));
    QCOMPARE(some.exitCode, 0);
    const QJsonObject document = some.json();
    QVERIFY(document[u"skipped_elements"].toInt() > 0);
    QCOMPARE(document[u"skipped_elements"].toInt() % 3, 0);
    QCOMPARE(document[u"samples"].toInt(), 64);
    QVERIFY(ruleOf(some, u"exact")[u"matches_gradient"].toBool());
}

/// No axis, and a random delta: what differs from them gives other numbers.
void TestCheck::takesItsOwnDefaults()
{
    const QString sample = QStringLiteral("--json --sample=gradient --samples=2");
    const Outcome defaults = check(sample);
    QVERIFY(defaults.json()[u"axis"].isNull());
    QCOMPARE(defaults.out, check(sample + QStringLiteral(" --axis=none --delta=random:1")).out);
    QCOMPARE(defaults.out, check(sample + QStringLiteral(" --rule=exact")).out);
    QVERIFY(defaults.out != check(sample + QStringLiteral(" --delta=random:2")).out);
}

void TestCheck::samplesAsAsked()
{
    const Outcome outcome = check(QStringLiteral("--json --sample=twins --samples=100 --seed=7"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"samples"].toInt(), 100);
    QCOMPARE(ruleOf(outcome, u"exact")[u"seed"].toInt(), 7);
    const Outcome other = check(QStringLiteral("--json --sample=twins --samples=100 --seed=8"));
    QVERIFY(outcome.json()[u"tolerance"] != other.json()[u"tolerance"]);
}

void TestCheck::doesNotDependOnThreads_data()
{
    QTest::addColumn<QString>("options");
    for (const char *options : {"--axis=none --samples=2", "--axis=3 --dtype=float32", "--axis=1"})
        QTest::newRow(options) << QString::fromLatin1(options);
}

void TestCheck::doesNotDependOnThreads()
{
    QFETCH(QString, options);
    std::vector<QStringList> commands;
    for (const int threads : {1, 2, 3})
        commands.push_back(QStringLiteral("check --json --sample=chelsea --threads=%1 %2")
                               .arg(threads)
                               .arg(options)
                               .split(u' '));
    const auto outcomes = m_program.runAll(commands);
    QCOMPARE(outcomes.front().exitCode, 0);
    for (const Outcome &outcome : outcomes)
        QCOMPARE(outcome.out, outcomes.front().out);
}

/// The table says what was done: seed, step, tolerance, and what documented's difference means.
void TestCheck::explainsItself()
{
    const Outcome outcome = check(QStringLiteral("--sample=three-four --delta=ones --seed=5"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    const QString text = QString::fromUtf8(outcome.out);
    for (const char *part :
         {"axis None", "every rule", "drawn with seed 5", "√(S + ε)/256, here 0.0195",
          "Tolerance:", "documented is not the gradient of this layer", "its own test says so",
          "passthrough is not the gradient of this layer", "exact is the gradient of this layer",
          "differs most at (0, 0, 0, 1): delta is 1.04, the gradient -0.024"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    QVERIFY(check(QStringLiteral("--help")).out.contains("--samples"));
}

void TestCheck::refuses_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no samples") << QStringLiteral("--samples=0") << 2;
    QTest::newRow("too many samples") << QStringLiteral("--samples=100001") << 2;
    QTest::newRow("samples without a number") << QStringLiteral("--samples=many") << 2;
    QTest::newRow("negative seed") << QStringLiteral("--seed=-1") << 2;
    QTest::newRow("no threads") << QStringLiteral("--threads=0") << 2;
    QTest::newRow("axis") << QStringLiteral("--axis=4") << 2;
    QTest::newRow("epsilon") << QStringLiteral("--epsilon=-1") << 2;
    QTest::newRow("impulse outside") << QStringLiteral("--delta=impulse:9,0,0,0") << 2;
    QTest::newRow("nothing to write") << QStringLiteral("--out=folder") << 2;
    QTest::newRow("missing file") << QStringLiteral("missing.png") << 3;
    QTest::newRow("missing delta") << QStringLiteral("--delta=missing.npy") << 3;
}

void TestCheck::refuses()
{
    QFETCH(QString, options);
    QFETCH(int, exitCode);
    QCOMPARE(test::notRefused(check(options), exitCode), QString());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
