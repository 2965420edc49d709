// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/stage_json.h"

#include <QTest>

#include <limits>

using namespace normscope;

namespace {

class TestStageJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbers();
    void takesDeltaFromTheRule();
};

} // namespace

void TestStageJson::writesNumbers()
{
    using Limits = std::numeric_limits<double>;
    QCOMPARE(numberJson(0.1), QJsonValue(0.1));
    QCOMPARE(numberJson(Limits::quiet_NaN()), QJsonValue(QStringLiteral("NaN")));
    QCOMPARE(numberJson(Limits::infinity()), QJsonValue(QStringLiteral("Infinity")));
    QCOMPARE(numberJson(-Limits::infinity()), QJsonValue(QStringLiteral("-Infinity")));
}

void TestStageJson::takesDeltaFromTheRule()
{
    for (const BackwardRule *rule : ruleTable()) {
        const QJsonObject delta = stageJson(StageId::delta, *rule);
        QCOMPARE(delta[u"code"].toString(), textOfView(rule->delta.code));
        QCOMPARE(delta[u"domain"].toString(), QStringLiteral("element"));
    }
    QCOMPARE(rulesJson(StageId::dot), QJsonArray({QStringLiteral("exact")}));
    QCOMPARE(rulesJson(StageId::delta).size(), qsizetype(ruleTable().size()));
}

QTEST_GUILESS_MAIN(TestStageJson)
#include "tst_stage_json.moc"
