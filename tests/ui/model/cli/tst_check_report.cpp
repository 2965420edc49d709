// SPDX-License-Identifier: GPL-3.0-or-later
// What `check` says when a rule that is declared as the gradient is not.
#include "ui/model/cli/check_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace normscope;

namespace {

/// Passthrough, but declared as the gradient.
BackwardRule wrongRule()
{
    BackwardRule rule = kPassthroughRule;
    rule.name = "claimed";
    rule.isGradient = true;
    return rule;
}

} // namespace

class TestCheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheFailure();
    void writesTheFailure();
    void prefersTheSamples();

private:
    const BackwardRule m_rule = wrongRule();
    std::shared_ptr<const LayerResult> m_result;
    GradientCheck m_check;
};

/// x = (3, 4), dy = (1, 1).
void TestCheckReport::initTestCase()
{
    Setup setup;
    setup.sample = QStringLiteral("three-four");
    setup.delta.kind = DeltaSource::Kind::ones;
    m_result = computeResult(setup, nullptr).result;
    QVERIFY(m_result);
    const BackwardRule *const rules[] {&m_rule};
    const auto check = checkGradient(m_result->run->input(), m_result->run->spec(),
                                     ComputeType::float64, {.rules = rules});
    QVERIFY(check.hasValue());
    m_check = *check;
    QVERIFY(m_check.hasFailed());
}

void TestCheckReport::tellsTheFailure()
{
    const QString text = QString::fromUtf8(checkText(*m_result, m_check));
    QVERIFY2(text.contains(u"claimed IS DECLARED AS THE GRADIENT AND IS NOT IT: 2 of the samples"),
             qPrintable(text));
    QVERIFY(!text.contains(u"THE FORWARD IS NOT"));
    const QString line = failureText(m_check);
    QVERIFY2(line.startsWith(u"rule claimed is declared as the gradient and differs from finite "
                             "differences: at (0, 0, 0, 1) delta is 1, not -0.024 (tolerance "),
             qPrintable(line));
    QVERIFY(!line.contains(u'\n'));
}

void TestCheckReport::writesTheFailure()
{
    const QJsonObject document = QJsonDocument::fromJson(checkJson(*m_result, m_check)).object();
    const QJsonObject rule = document[u"rules"][0].toObject();
    QCOMPARE(rule[u"rule"].toString(), QStringLiteral("claimed"));
    QVERIFY(rule[u"expected_to_match"].toBool());
    QVERIFY(!rule[u"matches_gradient"].toBool(true));
    QCOMPARE(rule[u"samples_beyond"].toInt(), 2);
}

/// Without a sample that differs, the closed form is what it is said to differ from.
void TestCheckReport::prefersTheSamples()
{
    GradientCheck check = m_check;
    check.rules.front().samplesBeyond = 0;
    QVERIFY(failureText(check).contains(u"differs from the gradient in closed form"));
    check.forwardAgrees = false;
    check.rules.front().matches = true;
    QVERIFY(check.hasFailed());
    QVERIFY(failureText(check).contains(u"mend the forward pass"));
    QVERIFY(QString::fromUtf8(checkText(*m_result, check)).contains(u"THE FORWARD IS NOT"));
}

QTEST_GUILESS_MAIN(TestCheckReport)
#include "tst_check_report.moc"
