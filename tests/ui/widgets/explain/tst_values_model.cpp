// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers of an element read below each other.
#include "ui/model/probe/probe_reading.h"
#include "ui/widgets/explain/values_model.h"

#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestValuesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsStandBelowEachOther();
    void aCopyHasAllDigits();
};

constexpr double kLong = 0.7532467532467533;

ProbeReading reading()
{
    ProbeReading probe;
    probe.values.fill(0.25);
    probe.values[static_cast<std::size_t>(StageId::input)] = kLong;
    probe.values[static_cast<std::size_t>(StageId::squares)] = 1;
    probe.values[static_cast<std::size_t>(StageId::sum)] = 137.00856432;
    return probe;
}

} // namespace

void TestValuesModel::pointsStandBelowEachOther()
{
    ValuesModel model;
    model.setProbe(kDocumentedRule, reading(), ComputeType::float64);
    const auto row = [&model](StageId id) { return model.indexOf(id).row(); };
    QCOMPARE(model.valueText(row(StageId::input), false), u"0.7532467532"_s);
    QCOMPARE(model.spaceBehind(row(StageId::input)), 0);
    QCOMPARE(model.valueText(row(StageId::sum), false), u"137.0085643"_s);
    QCOMPARE(model.spaceBehind(row(StageId::sum)), 3);
    QCOMPARE(model.spaceBehind(row(StageId::norm)), 8);     // 0.25
    QCOMPARE(model.spaceBehind(row(StageId::squares)), 11); // a 1 alone has no point
}

void TestValuesModel::aCopyHasAllDigits()
{
    ValuesModel model;
    model.setProbe(kDocumentedRule, reading(), ComputeType::float64);
    const QString text = model.valueText(model.indexOf(StageId::input).row(), true);
    QCOMPARE(text.toDouble(), kLong);
    QVERIFY(model.allText().contains(u"input\t"_s + text));
}

QTEST_GUILESS_MAIN(TestValuesModel)
#include "tst_values_model.moc"
