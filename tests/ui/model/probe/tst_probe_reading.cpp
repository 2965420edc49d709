// SPDX-License-Identifier: GPL-3.0-or-later
// A probe reads what the arrays hold at its place.
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"
#include "ui/model/probe/probe_reading.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

constexpr Shape kShape {2, 3, 4, 3};

class TestProbeReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheArrays_data();
    void readsTheArrays();
    void listsTheGroup_data();
    void listsTheGroup();
    void tellsTheLength();
};

test::Run runOf(const BackwardRule &rule)
{
    test::Random random(1);
    const LayerSpec spec
        = test::specOf(test::axisOfRow(), rule, {.kind = DeltaSource::Kind::random, .seed = 3}, 2);
    return test::runOf(test::rawInput(kShape, random.reals(kShape.elements())), spec,
                       test::typeOfRow());
}

} // namespace

void TestProbeReading::readsTheArrays_data()
{
    test::addAxisAndTypeRows();
}

/// Every stage of every rule at every element; NaN where the rule has no such stage.
void TestProbeReading::readsTheArrays()
{
    for (const BackwardRule *rule : ruleTable()) {
        const test::Run run = runOf(*rule);
        for (const Stage &row : stageTable()) {
            const bool isThere = hasStage(*rule, row.id);
            const auto array = isThere ? test::arrayOf(*run, row.id) : std::vector<double>();
            for (std::int64_t i = 0; i < kShape.elements(); ++i) {
                const ProbeReading reading = readProbe(*run, kShape.unflat(i));
                if (!isThere) {
                    QVERIFY(std::isnan(reading.value(row.id)));
                    continue;
                }
                const std::int64_t place = row.domain == Domain::group ? reading.group : i;
                QVERIFY(reading.value(row.id) == array[std::size_t(place)]);
                QVERIFY(valueAt(*run, row.id, kShape.unflat(i)) == array[std::size_t(place)]);
            }
        }
    }
}

void TestProbeReading::listsTheGroup_data()
{
    test::addAxisAndTypeRows();
}

/// The first eight elements with the same group, found by going through all of them.
void TestProbeReading::listsTheGroup()
{
    const test::Run run = runOf(kExactRule);
    const auto groupOf = test::naiveGroups(kShape, test::axisOfRow());
    const auto x = test::arrayOf(*run, StageId::input);
    const auto y = test::arrayOf(*run, StageId::output);
    const auto dy = test::arrayOf(*run, StageId::deltaIn);
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        const ProbeReading reading = readProbe(*run, kShape.unflat(std::int64_t(i)));
        QCOMPARE(std::size_t(reading.group), groupOf[i]);
        QCOMPARE(std::size_t(reading.groups), test::naiveGroupCount(kShape, test::axisOfRow()));
        QCOMPARE(reading.groups * reading.groupSize, kShape.elements());
        std::vector<std::size_t> members;
        for (std::size_t k = 0; k < groupOf.size(); ++k) {
            if (groupOf[k] == groupOf[i])
                members.push_back(k);
        }
        QCOMPARE(std::int64_t(members.size()), reading.groupSize);
        const auto all = groupMembers(*run, reading.at, kShape.elements());
        QCOMPARE(all.size(), members.size());
        members.resize(std::min(members.size(), std::size_t(kProbeMembers)));
        QCOMPARE(reading.members.size(), members.size());
        for (std::size_t k = 0; k < members.size(); ++k) {
            const GroupMember &member = reading.members[k];
            QCOMPARE(std::size_t(kShape.flat(member.at)), members[k]);
            QVERIFY(all[k] == member.at);
            QVERIFY(member.input == x[members[k]] && member.output == y[members[k]]
                    && member.deltaIn == dy[members[k]]);
        }
    }
}

void TestProbeReading::tellsTheLength()
{
    const test::Run run = test::runOf(test::rawInput<double>({1, 1, 1, 2}, {3, 4}),
                                      test::specOf(AxisSet::none()), ComputeType::float64);
    QCOMPARE(readProbe(*run, {0, 0, 0, 1}).groupLength(), 5.);
}

QTEST_GUILESS_MAIN(TestProbeReading)
#include "tst_probe_reading.moc"
