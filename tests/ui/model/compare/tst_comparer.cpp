// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison follows the setup, and the newest one wins.
#include "ui/model/compare/comparer.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

class TestComparer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepsWithoutAComparison();
    void followsTheSetup();
    void letsGoOfEveryRun();
    void theNewestWins();
    void showingItOtherwiseComputesNothing();
    void tellsOfFailures();
};

namespace {

using namespace Qt::StringLiterals;

constexpr int kPatience = 60'000; ///< ms, for a busy computer

struct Bench
{
    explicit Bench(CompareMode mode = CompareMode::off)
        : workbench(setupIn(mode)), comparer(workbench)
    {
        workbench.start();
    }

    static Setup setupIn(CompareMode mode)
    {
        Setup setup = windowDefaults();
        setup.sample = u"dead-pixels"_s;
        setup.compare.mode = mode;
        return setup;
    }

    bool settle()
    {
        return QTest::qWaitFor(
            [this] { return workbench.result() && !workbench.isStale() && !comparer.isBusy(); },
            kPatience);
    }

    bool change(const QString &key, const QString &text)
    {
        return workbench.changeField(key, text).hasValue();
    }

    Workbench workbench;
    Comparer comparer;
};

} // namespace

void TestComparer::sleepsWithoutAComparison()
{
    Bench bench;
    QVERIFY(bench.settle());
    QVERIFY(!bench.comparer.comparison());
    QVERIFY(!bench.comparer.isStale());
}

void TestComparer::followsTheSetup()
{
    Bench bench(CompareMode::difference);
    QVERIFY(bench.settle());
    QVERIFY(bench.comparer.comparison());
    QVERIFY(bench.comparer.comparison()->summary.isIdentical());
    QVERIFY(bench.change(u"b-axis"_s, u"none"_s));
    QVERIFY(bench.comparer.isStale());
    QVERIFY(bench.settle());
    QVERIFY(!bench.comparer.isStale());
    QVERIFY(!bench.comparer.comparison()->summary.isIdentical());
    QVERIFY(bench.change(u"axis"_s, u"none"_s)); // A becomes what B is
    QVERIFY(bench.settle());
    QVERIFY(bench.comparer.comparison()->summary.isIdentical());
    QCOMPARE(bench.comparer.comparison()->a, bench.workbench.result());
    QVERIFY(bench.change(u"compare"_s, u"off"_s));
    QVERIFY(!bench.comparer.comparison());
}

/// No result of B is kept, nor is A's where the workbench has another one.
void TestComparer::letsGoOfEveryRun()
{
    Bench bench(CompareMode::difference);
    QVERIFY(bench.change(u"b-axis"_s, u"none"_s));
    QVERIFY(bench.settle());
    const std::weak_ptr<const LayerResult> a = bench.comparer.comparison()->a;
    const std::weak_ptr<const LayerResult> b = bench.comparer.comparison()->b;
    QVERIFY(!a.expired() && !b.expired());
    QVERIFY(bench.change(u"compare"_s, u"off"_s));
    QTRY_VERIFY(b.expired());
    QVERIFY(bench.change(u"sample"_s, u"three-four"_s));
    QVERIFY(bench.settle());
    QTRY_VERIFY(a.expired());
}

void TestComparer::theNewestWins()
{
    Bench bench(CompareMode::difference);
    QVERIFY(bench.settle());
    QSignalSpy spy(&bench.comparer, &Comparer::comparisonChanged);
    for (const char *axis : {"none", "0", "1", "2"})
        QVERIFY(bench.change(u"b-axis"_s, QString::fromLatin1(axis)));
    QVERIFY(bench.settle());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(bench.comparer.comparison()->b->setup.axis, AxisSet::fromMask(1U << 2));
}

void TestComparer::showingItOtherwiseComputesNothing()
{
    Bench bench(CompareMode::difference);
    QVERIFY(bench.settle());
    const auto before = bench.comparer.comparison();
    for (const char *mode : {"a", "b", "ratio", "angle", "signs", "split", "flip"})
        QVERIFY(bench.change(u"compare"_s, QString::fromLatin1(mode)));
    QVERIFY(bench.change(u"channel"_s, u"1"_s));
    QVERIFY(!bench.comparer.isBusy());
    QCOMPARE(bench.comparer.comparison(), before);
}

void TestComparer::tellsOfFailures()
{
    Bench bench(CompareMode::difference);
    QVERIFY(bench.settle());
    const auto before = bench.comparer.comparison();
    QSignalSpy spy(&bench.comparer, &Comparer::failed);
    QVERIFY(bench.change(u"b-delta"_s, u"impulse:0,9999,0,0"_s));
    QVERIFY(bench.settle());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(bench.comparer.comparison(), before);
    QVERIFY(bench.comparer.isStale());
    QVERIFY(bench.change(u"b-delta"_s, u"same"_s));
    QVERIFY(bench.settle());
    QVERIFY(!bench.comparer.isStale());
}

QTEST_GUILESS_MAIN(TestComparer)
#include "tst_comparer.moc"
