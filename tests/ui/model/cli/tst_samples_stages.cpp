// SPDX-License-Identifier: GPL-3.0-or-later
// `normscope samples` and `normscope stages`.
#include "tests/ui/model/cli/normscope_process.h"
#include "ui/model/input/sample_table.h"

#include <QJsonArray>
#include <QTest>

using namespace normscope;
using test::Outcome;

namespace {

class TestSamplesStages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSamples();
    void listsSamplesAsJson();
    void runsEverySample();
    void listsStages();
    void listsStagesAsJson();
    void tellsDeltaByRule();

private:
    Outcome run(const char *words) const
    {
        return m_program.run(QString::fromLatin1(words).split(u' '));
    }

    test::NormscopeProcess m_program;
};

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    const auto values = array.toArray();
    for (const auto value : values)
        strings += value.toString();
    return strings;
}

const QStringList &stageIds()
{
    static const QStringList ids
        = QStringLiteral("input squares sum norm output scales delta_in layer_delta dot tangent "
                         "delta")
              .split(u' ');
    return ids;
}

QStringList samplesOf(const QJsonObject &document)
{
    QStringList ids;
    const auto rows = document[u"samples"].toArray();
    for (const auto row : rows)
        ids += row[u"id"].toString();
    return ids;
}

} // namespace

void TestSamplesStages::listsSamples()
{
    const Outcome outcome = run("samples");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    QCOMPARE(outcome.out.count('\n'), qsizetype(sampleTable().size()));
    for (const SampleRow &row : sampleTable())
        QVERIFY(outcome.out.startsWith(row.id) || outcome.out.contains("\n" + QByteArray(row.id)));
}

void TestSamplesStages::listsSamplesAsJson()
{
    const QJsonObject document = run("samples --json").json();
    QCOMPARE(document[u"schema"].toInt(), 1);
    const auto rows = document[u"samples"].toArray();
    for (const auto row : rows) {
        QCOMPARE(row.toObject().keys(),
                 QStringList({QStringLiteral("description"), QStringLiteral("id"),
                              QStringLiteral("title")}));
        QVERIFY(!row[u"title"].toString().isEmpty() && !row[u"description"].toString().isEmpty());
    }
    QStringList expected;
    for (const SampleRow &row : sampleTable())
        expected += QString::fromLatin1(row.id);
    QCOMPARE(samplesOf(document), expected);
}

void TestSamplesStages::runsEverySample()
{
    std::vector<QStringList> commands;
    const QStringList samples = samplesOf(run("samples --json").json());
    QVERIFY(!samples.isEmpty());
    for (const QString &sample : samples)
        commands.push_back(
            {QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--sample"), sample});
    const auto outcomes = m_program.runAll(commands);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const Outcome &outcome = outcomes[std::size_t(i)];
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.json()[u"input"][u"sample"].toString(), samples[i]);
        QVERIFY(outcome.json()[u"input"][u"files"].toArray().isEmpty());
    }
}

void TestSamplesStages::listsStages()
{
    const Outcome outcome = run("stages");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    for (const QString &id : stageIds())
        QVERIFY(outcome.out.contains('\n' + id.toLatin1() + ' '));
}

void TestSamplesStages::listsStagesAsJson()
{
    const QJsonObject document = run("stages --json").json();
    QCOMPARE(document[u"schema"].toInt(), 1);
    QStringList ids;
    const auto rows = document[u"stages"].toArray();
    for (const auto row : rows) {
        const QString id = row[u"id"].toString();
        ids += id;
        QStringList keys = row.toObject().keys();
        keys.removeOne(QStringLiteral("by_rule")); // of delta
        QCOMPARE(keys.join(u' '), QStringLiteral("code domain formula id rules source title"));
        QStringList rules {QStringLiteral("documented"), QStringLiteral("passthrough"),
                           QStringLiteral("exact")};
        if (id == u"layer_delta")
            rules = {QStringLiteral("documented")};
        if (id == u"dot" || id == u"tangent")
            rules = {QStringLiteral("exact")};
        QCOMPARE(stringsOf(row[u"rules"]), rules);
        const bool isGroup = id == u"sum" || id == u"norm" || id == u"dot";
        QCOMPARE(row[u"domain"].toString(),
                 isGroup ? QStringLiteral("group") : QStringLiteral("element"));
    }
    QCOMPARE(ids, stageIds());
}

void TestSamplesStages::tellsDeltaByRule()
{
    const QJsonObject delta = run("stages --json").json()[u"stages"].toArray().last().toObject();
    const QJsonObject byRule = delta[u"by_rule"].toObject();
    QCOMPARE(byRule.keys().join(u' '), QStringLiteral("documented exact passthrough"));
    QCOMPARE(byRule[u"documented"][u"code"], delta[u"code"]);
    QVERIFY(byRule[u"exact"][u"code"] != delta[u"code"]);
    QCOMPARE(byRule[u"passthrough"][u"code"].toString(), QStringLiteral("delta = delta_in"));
}

QTEST_GUILESS_MAIN(TestSamplesStages)
#include "tst_samples_stages.moc"
