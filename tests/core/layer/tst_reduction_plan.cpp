// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/reduction_plan.h"
#include "tests/core/support/axis_rows.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"

#include <QTest>

#include <set>

using namespace normscope;

Q_DECLARE_METATYPE(normscope::Shape)
Q_DECLARE_METATYPE(normscope::ReductionPlan)

/// A sum over any axes as five nested loops.
class TestReductionPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesAxes_data();
    void mergesAxes();
    void walksEveryGroup();
    void knowsPixelLocalGroups();
};

void TestReductionPlan::mergesAxes_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QByteArray>("axes");
    QTest::addColumn<ReductionPlan>("plan"); // kept, summed, kept, summed, kept
    const Shape shape {2, 3, 5, 7};

    QTest::newRow("None") << shape << QByteArray("none") << ReductionPlan {1, 1, 1, 210, 1};
    QTest::newRow("empty") << shape << QByteArray("()") << ReductionPlan {1, 1, 1, 1, 210};
    QTest::newRow("0") << shape << QByteArray("0") << ReductionPlan {1, 1, 1, 2, 105};
    QTest::newRow("1") << shape << QByteArray("1") << ReductionPlan {1, 1, 2, 3, 35};
    QTest::newRow("2") << shape << QByteArray("2") << ReductionPlan {1, 1, 6, 5, 7};
    QTest::newRow("3") << shape << QByteArray("3") << ReductionPlan {1, 1, 30, 7, 1};
    QTest::newRow("1,2") << shape << QByteArray("1,2") << ReductionPlan {1, 1, 2, 15, 7};
    QTest::newRow("1,3") << shape << QByteArray("1,3") << ReductionPlan {2, 3, 5, 7, 1};
    QTest::newRow("0,2") << shape << QByteArray("0,2") << ReductionPlan {1, 2, 3, 5, 7};
    QTest::newRow("0,3") << shape << QByteArray("0,3") << ReductionPlan {1, 2, 15, 7, 1};
    QTest::newRow("one channel vanishes")
        << Shape {2, 3, 5, 1} << QByteArray("2") << ReductionPlan {1, 1, 6, 5, 1};
    QTest::newRow("one column joins its neighbours")
        << Shape {2, 3, 1, 7} << QByteArray("1,3") << ReductionPlan {1, 1, 2, 21, 1};
    QTest::newRow("one element") << Shape {} << QByteArray("2") << ReductionPlan {};
}

void TestReductionPlan::mergesAxes()
{
    QFETCH(Shape, shape);
    QFETCH(QByteArray, axes);
    QTEST(makeReductionPlan(shape, *AxisSet::parse(axes.toStdString())), "plan");
}

namespace {

/// The set of flat indices of each group, by the plan's five loops.
std::vector<std::set<std::size_t>> groupsByLoops(const ReductionPlan &plan)
{
    std::vector<std::set<std::size_t>> groups(static_cast<std::size_t>(plan.groups()));
    std::size_t flat = 0;
    for (std::int64_t a = 0; a < plan.keptOuter; ++a)
        for (std::int64_t b = 0; b < plan.summedOuter; ++b)
            for (std::int64_t c = 0; c < plan.keptMiddle; ++c)
                for (std::int64_t d = 0; d < plan.summedInner; ++d)
                    for (std::int64_t e = 0; e < plan.keptInner; ++e) {
                        const std::int64_t group = (a * plan.keptMiddle + c) * plan.keptInner + e;
                        groups[static_cast<std::size_t>(group)].insert(flat++);
                    }
    return groups;
}

std::vector<std::set<std::size_t>> groupsByAxes(const Shape &shape, const AxisSet &axes)
{
    std::vector<std::set<std::size_t>> groups(test::naiveGroupCount(shape, axes));
    const std::vector<std::size_t> groupOf = test::naiveGroups(shape, axes);
    for (std::size_t flat = 0; flat < groupOf.size(); ++flat)
        groups[groupOf[flat]].insert(flat);
    return groups;
}

} // namespace

void TestReductionPlan::walksEveryGroup()
{
    test::Random random(test::announcedSeed());
    for (int round = 0; round < 40; ++round) {
        const Shape shape {random.whole(1, 7), random.whole(1, 7), random.whole(1, 7),
                           random.whole(1, 7)};
        for (const AxisSet &axes : test::allAxisSets()) {
            const ReductionPlan plan = makeReductionPlan(shape, axes);
            const auto want = groupsByAxes(shape, axes);
            QCOMPARE(plan.groups(), static_cast<std::int64_t>(want.size()));
            QCOMPARE(plan.groupSize(), static_cast<std::int64_t>(want.front().size()));
            QVERIFY2(groupsByLoops(plan) == want,
                     (toString(shape) + ", axis " + axes.toPython()).c_str());
        }
    }
}

void TestReductionPlan::knowsPixelLocalGroups()
{
    for (const AxisSet &axes : test::allAxisSets()) {
        const bool local = !axes.contains(kRows) && !axes.contains(kColumns);
        QCOMPARE(groupsArePixelLocal({2, 3, 5, 7}, axes), local);
        QCOMPARE(groupsArePixelLocal({2, 1, 1, 7}, axes), true);
        QCOMPARE(groupsArePixelLocal({2, 1, 5, 7}, axes), !axes.contains(kColumns));
        QCOMPARE(groupsArePixelLocal({17, 3, 5, 7}, axes), local && !axes.contains(kBatch));
    }
}

QTEST_APPLESS_MAIN(TestReductionPlan)
#include "tst_reduction_plan.moc"
