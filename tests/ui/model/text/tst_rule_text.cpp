// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/rule_text.h"

#include <QTest>

using namespace normscope;

class TestRuleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestRuleText::says_data()
{
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("documented") << &kDocumentedRule << QStringLiteral("documented rule");
    QTest::newRow("passthrough") << &kPassthroughRule << QStringLiteral("passthrough rule");
    QTest::newRow("exact") << &kExactRule << QStringLiteral("exact rule");
}

void TestRuleText::says()
{
    QFETCH(const BackwardRule *, rule);
    QTEST(ruleText(*rule), "text");
    QCOMPARE(backwardHeading(*rule), QStringLiteral("Backward, ") + ruleText(*rule));
    QCOMPARE(backwardHeading(*rule, 3), backwardHeading(*rule) + QStringLiteral(", 3 calls"));
}

QTEST_GUILESS_MAIN(TestRuleText)
#include "tst_rule_text.moc"
