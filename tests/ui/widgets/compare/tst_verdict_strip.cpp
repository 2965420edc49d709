// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison finds, in words and numbers.
#include "tests/ui/widgets/compare/compared_window.h"

#include <cmath>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestVerdictStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(); }
    void saysWhetherSidesDiffer();
    void probeTellsAllThree();
    void aFailureStaysInSight();
};

} // namespace

/// Documented against itself is identical; B over None is not.
void TestVerdictStrip::saysWhetherSidesDiffer()
{
    Setup setup = comparing(CompareMode::difference);
    setup.compare.rule.reset();
    ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QCOMPARE(textOf(shown, "compareVerdict"), u"Identical bit for bit"_s);
    QVERIFY(shown.workbench.changeField(u"b-axis"_s, u"none"_s).hasValue());
    QVERIFY(shown.settle());
    QVERIFY(textOf(shown, "compareVerdict").contains(u"of signs agree"_s));
}

void TestVerdictStrip::probeTellsAllThree()
{
    ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    const Index4 at {0, 5, 7, 1};
    shown.workbench.setProbe(at);
    const auto comparison = comparisonOf(shown);
    const double a = valueAt(*comparison->a->run, StageId::delta, at);
    const double b = valueAt(*comparison->b->run, StageId::delta, at);
    QStringList parts = textOf(shown, "compareProbe").replace(u'−', u'-').split(u' ');
    parts.removeAll(QString());
    // "A", its number, "B", its number, "A", "-", "B", the difference
    QCOMPARE(parts.size(), 8);
    QVERIFY(std::abs(parts[1].toDouble() - a) <= 1e-3 * std::abs(a));
    QVERIFY(std::abs(parts[3].toDouble() - b) <= 1e-3 * std::abs(b));
    QVERIFY(std::abs(parts[7].toDouble() - (a - b)) <= 1e-3 * std::abs(a - b));
    QCOMPARE(mapsOf(shown).viewOfA().probeValue(), std::optional(a - b));
}

/// A step does not take the reason away.
void TestVerdictStrip::aFailureStaysInSight()
{
    ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    const QString verdict = textOf(shown, "compareVerdict");
    QVERIFY(shown.workbench.changeField(u"b-delta"_s, u"impulse:0,9999,0,0"_s));
    QTRY_VERIFY(textOf(shown, "compareVerdict") != verdict);
    const QString reason = textOf(shown, "compareVerdict");
    QVERIFY(!reason.isEmpty());
    QVERIFY(shown.workbench.changeField(u"channel"_s, u"1"_s));
    QCOMPARE(textOf(shown, "compareVerdict"), reason);
    QVERIFY(shown.workbench.changeField(u"b-delta"_s, u"same"_s));
    QVERIFY(shown.settle());
    QVERIFY(textOf(shown, "compareVerdict") != reason);
}

QTEST_MAIN(TestVerdictStrip)
#include "tst_verdict_strip.moc"
