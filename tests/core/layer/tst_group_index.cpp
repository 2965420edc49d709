// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/group_index.h"
#include "tests/core/support/axis_rows.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"

#include <QTest>

#include <numeric>

using namespace normscope;

/// Which group an element belongs to.
class TestGroupIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersGroups();
    void repeatsGroupValues();
};

void TestGroupIndex::numbersGroups()
{
    for (const Shape &shape : {Shape {2, 3, 4, 5}, Shape {1, 3, 1, 2}, Shape {3, 1, 2, 1}}) {
        for (const AxisSet &axes : test::allAxisSets()) {
            const GroupIndex index(shape, axes);
            const std::vector<std::size_t> want = test::naiveGroups(shape, axes);
            QCOMPARE(static_cast<std::size_t>(index.groups()), test::naiveGroupCount(shape, axes));
            QCOMPARE(index.groups() * index.groupSize(), shape.elements());
            for (std::size_t i = 0; i < want.size(); ++i)
                QCOMPARE(static_cast<std::size_t>(
                             index.groupOf(shape.unflat(static_cast<std::int64_t>(i)))),
                         want[i]);
        }
    }
}

void TestGroupIndex::repeatsGroupValues()
{
    test::Random random(test::announcedSeed());
    for (int round = 0; round < 30; ++round) {
        const Shape shape {random.whole(1, 3), random.whole(1, 5), random.whole(1, 5),
                           random.whole(1, 4)};
        for (const AxisSet &axes : test::allAxisSets()) {
            const GroupIndex index(shape, axes);
            std::vector<double> values(static_cast<std::size_t>(index.groups()));
            std::iota(values.begin(), values.end(), 1.);
            const std::int64_t image = random.whole(0, shape.batch - 1);
            const std::int64_t first = random.whole(0, shape.imageElements() - 1);
            const std::int64_t count = random.whole(1, shape.imageElements() - first);
            std::vector<double> got(static_cast<std::size_t>(count));
            index.repeat(values.data(), image, first, count, got.data());
            const double *listed = index.listed(values.data(), image, first, count);
            QVERIFY(!listed || std::equal(got.begin(), got.end(), listed));
            const std::int64_t row = shape.columns * shape.channels;
            const bool isInRow = first % row + count <= row;
            const bool isOwn = !axes.contains(kColumns) && !axes.contains(kChannels);
            QVERIFY(isInRow || !listed);
            QVERIFY(!isInRow || !isOwn || shape.columns == 1 || listed);
            const auto groups = test::naiveGroups(shape, axes);
            for (std::int64_t i = 0; i < count; ++i) {
                const std::int64_t flat = image * shape.imageElements() + first + i;
                QCOMPARE(got[static_cast<std::size_t>(i)],
                         values[groups[static_cast<std::size_t>(flat)]]);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestGroupIndex)
#include "tst_group_index.moc"
