// SPDX-License-Identifier: GPL-3.0-or-later
// Difference, ratio and signs of two numbers, against what they are by definition.
#include "ui/model/compare/compare_mode.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace normscope;

namespace {

using Limits = std::numeric_limits<double>;
constexpr double kInf = Limits::infinity();
constexpr double kNan = Limits::quiet_NaN();

bool same(double got, double want)
{
    return std::isnan(want) ? std::isnan(got) : got == want;
}

} // namespace

class TestCompareOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void combines_data();
    void combines();
    void everyOperationHasItsMode();
    void everyModeIsDeclaredOnce();
};

void TestCompareOperation::combines_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("signs");
    QTest::newRow("both positive") << 3.0 << 4.0 << -1.0 << 0.75 << 1.0;
    QTest::newRow("both negative") << -3.0 << -4.0 << 1.0 << 0.75 << 1.0;
    QTest::newRow("opposite") << 3.0 << -4.0 << 7.0 << -0.75 << -1.0;
    QTest::newRow("equal") << 0.1 << 0.1 << 0.0 << 1.0 << 1.0;
    QTest::newRow("0 / 0") << 0.0 << 0.0 << 0.0 << kNan << 1.0;
    QTest::newRow("x / 0") << 2.0 << 0.0 << 2.0 << kInf << 0.0;
    QTest::newRow("-x / 0") << -2.0 << 0.0 << -2.0 << -kInf << 0.0;
    QTest::newRow("0 / x") << 0.0 << 2.0 << -2.0 << 0.0 << 0.0;
    QTest::newRow("two zeros of both signs") << 0.0 << -0.0 << 0.0 << kNan << 1.0;
    QTest::newRow("Inf - Inf") << kInf << kInf << kNan << kNan << 1.0;
    QTest::newRow("Inf and its negative") << kInf << -kInf << kInf << kNan << -1.0;
    QTest::newRow("NaN in A") << kNan << 1.0 << kNan << kNan << kNan;
    QTest::newRow("NaN in B") << 1.0 << kNan << kNan << kNan << kNan;
    QTest::newRow("tiny, which a product would lose")
        << Limits::denorm_min() << -Limits::denorm_min() << 2 * Limits::denorm_min() << -1.0
        << -1.0;
}

void TestCompareOperation::combines()
{
    QFETCH(double, a);
    QFETCH(double, b);
    const auto check = [&](CompareOperation id, double want) {
        double got = 0;
        combine(id, {&a, 1}, {&b, 1}, {&got, 1});
        QVERIFY2(same(got, want), qPrintable(QString::number(got)));
    };
    QFETCH(double, difference);
    QFETCH(double, ratio);
    QFETCH(double, signs);
    check(CompareOperation::difference, difference);
    check(CompareOperation::magnitude, std::abs(difference));
    check(CompareOperation::ratio, ratio);
    check(CompareOperation::signs, signs);
}

void TestCompareOperation::everyOperationHasItsMode()
{
    std::set<CompareOperation> made;
    for (const CompareModeRow &row : compareModeTable()) {
        if (row.operation)
            made.insert(*row.operation);
    }
    QCOMPARE(made.size(), operationTable().size());
    for (const CompareOperationRow &row : operationTable()) {
        QCOMPARE(operationRow(row.id).id, row.id);
        QVERIFY(!operationName(row.id).isEmpty());
        QVERIFY(!operationSentence(row.id).isEmpty());
    }
    for (const CompareMode mode : {CompareMode::off, CompareMode::a, CompareMode::b,
                                   CompareMode::split, CompareMode::flip, CompareMode::pictures})
        QVERIFY(!operationOf(mode));
}

/// Each mode stands once in the table, under a key and a name of its own, and those with a segment
/// stand first.
void TestCompareOperation::everyModeIsDeclaredOnce()
{
    std::set<CompareMode> modes;
    QSet<QString> keys;
    QSet<QString> names;
    bool hasSegments = true;
    for (const CompareModeRow &row : compareModeTable()) {
        modes.insert(row.mode);
        keys << QString::fromLatin1(row.key);
        names << compareModeName(row.mode);
        QCOMPARE(compareModeRow(row.mode).key, row.key);
        QVERIFY(hasSegments || !row.segment);
        hasSegments = row.segment != nullptr;
    }
    QCOMPARE(modes.size(), std::size_t(CompareMode::pictures) + 1);
    QCOMPARE(keys.size(), qsizetype(modes.size()));
    QCOMPARE(names.size(), qsizetype(modes.size()));
    QCOMPARE(compareModeTable().size(), modes.size());
}

QTEST_GUILESS_MAIN(TestCompareOperation)
#include "tst_compare_operation.moc"
