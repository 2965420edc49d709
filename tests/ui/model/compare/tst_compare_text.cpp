// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words.
#include "ui/model/compare/compare_text.h"

#include <QTest>

using namespace normscope;

class TestCompareText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesSides();
    void saysTheVerdict();
    void startsWithWhatIsWorthALook_data();
    void startsWithWhatIsWorthALook();
    void swapsTwice();
};

namespace {

using namespace Qt::StringLiterals;

} // namespace

void TestCompareText::namesSides()
{
    Setup a = windowDefaults();
    a.stage = StageId::delta;
    a.compare.rule = &kExactRule;
    QCOMPARE(sideText(a, setupOfB(a)), u"delta, documented rule"_s);
    QCOMPARE(sideText(setupOfB(a), a), u"delta, exact rule"_s);
    a = windowDefaults();
    a.compare.axis = AxisSet::none();
    a.compare.epsilon = 1;
    QCOMPARE(sideText(a, setupOfB(a)), u"output, axis 3, epsilon 1e-8"_s);
    QCOMPARE(sideText(setupOfB(a), a), u"output, axis None, epsilon 1"_s);
}

void TestCompareText::saysTheVerdict()
{
    ComparisonSummary summary;
    summary.elements = summary.identical = summary.sameSign = 1000;
    QCOMPARE(verdictText(summary), u"Identical bit for bit"_s);
    summary.identical = 120;
    summary.sameSign = 484;
    QCOMPARE(verdictText(summary), u"48.4 % of signs agree"_s);
    QVERIFY(verdictDetails(summary, CompareOperation::signs).endsWith(u"12.0 % identical"_s));
    summary.oppositeSign = 305;
    QVERIFY(verdictDetails(summary, CompareOperation::ratio)
                .startsWith(u"30.5 % opposite signs: grey, A ÷ B: "_s));
    QVERIFY(!verdictDetails(summary, CompareOperation::difference).contains(u"opposite"_s));
    QCOMPARE(cosineText(summary), u"No group has an angle"_s);
    summary.cosine = 0.99991;
    summary.groups = summary.groupsWithAngle = 4;
    summary.groupsOpposed = 3;
    for (const double cosine : {-0.998, -0.993, -0.991})
        summary.cosineBins.front().add(cosine);
    summary.cosineBins.back().add(1);
    QCOMPARE(summary.medianCosine(), (ValueRange {-0.998, -0.991}));
    QCOMPARE(cosineText(summary),
             u"median −0.998 to −0.991, 75.0 % of groups below 0, all elements as one vector "
             "0.9999"_s);
    summary.cosineBins.front() = {};
    for (int group = 0; group < 3; ++group)
        summary.cosineBins.back().add(1);
    QVERIFY(cosineText(summary).contains(u"median 1,"_s));
}

void TestCompareText::startsWithWhatIsWorthALook_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("isRule");
    QTest::newRow("delta") << u"delta"_s << true;
    QTest::newRow("output") << u"output"_s << false;
}

void TestCompareText::startsWithWhatIsWorthALook()
{
    QFETCH(QString, stage);
    QFETCH(bool, isRule);
    Setup setup = windowDefaults();
    setup.stage = *stageByName(stage.toStdString());
    const Setup compared = withCompare(setup, CompareMode::signs);
    QCOMPARE(compared.compare.rule.has_value(), isRule);
    QCOMPARE(compared.compare.axis.has_value(), !isRule);
    QVERIFY(setupOfB(compared).rule != compared.rule
            || !(setupOfB(compared).axis == compared.axis));
    // What was chosen stays.
    QCOMPARE(withCompare(compared, CompareMode::flip).compare.rule, compared.compare.rule);
    QCOMPARE(withCompare(setup, CompareMode::pictures).compare.isEqualSetup(), true);
}

void TestCompareText::swapsTwice()
{
    Setup setup = windowDefaults();
    setup.stage = StageId::delta;
    setup.compare.mode = CompareMode::split;
    setup.compare.rule = &kExactRule;
    setup.compare.epsilon = 0.5;
    setup.compare.divider = 300;
    const Setup swapped = withSidesSwapped(setup);
    QCOMPARE(swapped.rule, &kExactRule);
    QCOMPARE(swapped.epsilon, 0.5);
    QCOMPARE(setupOfB(swapped).rule, setup.rule);
    QCOMPARE(setupOfB(swapped).epsilon, setup.epsilon);
    QVERIFY(withSidesSwapped(swapped) == setup);
}

QTEST_GUILESS_MAIN(TestCompareText)
#include "tst_compare_text.moc"
