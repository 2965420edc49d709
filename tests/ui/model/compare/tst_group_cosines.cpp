// SPDX-License-Identifier: GPL-3.0-or-later
// The cosine between two stages in each group, against plain loops and known vectors.
#include "tests/ui/model/compare/compare_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace normscope;

class TestGroupCosines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofKnownVectors_data();
    void ofKnownVectors();
    void keepsLargeAndSmallNumbers_data();
    void keepsLargeAndSmallNumbers();
    void ofEveryAxisSet_data();
    void ofEveryAxisSet();
    void cancels();
};

namespace {

StagePair pairOf(const std::shared_ptr<const LayerRun> &a, const std::shared_ptr<const LayerRun> &b,
                 StageId stage)
{
    return {{a, stage, 0}, {b, stage, 0}, a->shape()};
}

/// A run over one pixel whose input is these numbers.
std::shared_ptr<const LayerRun> pixelRun(const std::vector<double> &numbers)
{
    return test::runOver({1, 1, 1, std::ssize(numbers)}, test::specOver(8),
                         [&](std::int64_t i) { return numbers[static_cast<std::size_t>(i)]; });
}

} // namespace

void TestGroupCosines::ofKnownVectors_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("degrees");
    const auto row = [](const char *name, const QList<double> &a, const QList<double> &b,
                        double degrees) { QTest::newRow(name) << a << b << degrees; };
    row("itself", {0.1, 0.7, -0.3}, {0.1, 0.7, -0.3}, 0);
    row("its negative", {0.1, 0.7, -0.3}, {-0.1, -0.7, 0.3}, 180);
    row("right angle", {1, 0}, {0, 5}, 90);
    row("half of it", {1, 0}, {3, 3}, 45);
    row("60 degrees", {1, 0}, {1, std::sqrt(3.0)}, 60);
    row("135 degrees", {1, 0}, {-2, 2}, 135);
    row("dead", {0, 0}, {1, 2}, std::nan(""));
    row("one number", {3}, {-0.5}, 180);
}

void TestGroupCosines::ofKnownVectors()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, degrees);
    const std::vector<double> left(a.begin(), a.end());
    const std::vector<double> right(b.begin(), b.end());
    const auto pair = pairOf(pixelRun(left), pixelRun(right), StageId::input);
    const auto cosines = GroupCosines::compute(pair, AxisSet::fromMask(8), {1, 1});
    QVERIFY(cosines.hasValue());
    std::vector<double> out(left.size());
    cosines->repeat({0, 0, 1}, left, right, out);
    for (const double cosine : out) {
        const double got = degreesOf(cosine);
        if (std::isnan(degrees))
            QVERIFY(std::isnan(got));
        else // the rounded cosine tells angles near 0 apart by about 1e-6 degrees
            QVERIFY2(std::abs(got - degrees) < 2e-6, qPrintable(QString::number(got, 'g', 17)));
    }
    if (degrees == 0 || degrees == 180)
        QCOMPARE(degreesOf(out.front()), degrees);
}

void TestGroupCosines::keepsLargeAndSmallNumbers_data()
{
    QTest::addColumn<double>("size");
    QTest::newRow("squares overflow") << 1e300;
    QTest::newRow("squares vanish") << 1e-300;
    QTest::newRow("denormal") << 5e-324;
}

/// Numbers of one size, whatever it is: (s, 0) and (s, s) stand at 45 degrees.
void TestGroupCosines::keepsLargeAndSmallNumbers()
{
    QFETCH(double, size);
    const std::vector<double> a {size, 0};
    const std::vector<double> b {size, size};
    const auto pair = pairOf(pixelRun(a), pixelRun(b), StageId::input);
    for (const unsigned mask : {8U, 15U}) {
        const auto cosines = GroupCosines::compute(pair, AxisSet::fromMask(mask), {size, size});
        QVERIFY(cosines.hasValue());
        std::vector<double> out(2);
        cosines->repeat({0, 0, 1}, a, b, out);
        QVERIFY(std::abs(degreesOf(out[0]) - 45) < 1e-9);
        QVERIFY(std::abs(degreesOf(cosines->products(a, b).cosine()) - 45) < 1e-9);
    }
}

void TestGroupCosines::ofEveryAxisSet_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<qint64>("batch");
    for (int mask = 0; mask < 16; ++mask) {
        QTest::addRow("%d of one image", mask) << mask << qint64(1);
        QTest::addRow("%d of a batch", mask) << mask << qint64(3);
    }
}

/// Delta of two rules, group by group, with sums in the order of the elements. Sums of at most
/// 3·4·5·2 terms differ by rounding alone: 1e-13 is ample.
void TestGroupCosines::ofEveryAxisSet()
{
    QFETCH(int, mask);
    QFETCH(qint64, batch);
    const Shape shape {batch, 4, 5, 2};
    const AxisSet axis = AxisSet::fromMask(static_cast<unsigned>(mask));
    const auto a = test::runOver(shape, test::specOver(8), test::scatter);
    const auto b = test::runOver(shape, test::specOver(8, kExactRule), test::scatter);
    const StagePair pair = pairOf(a, b, StageId::delta);
    const auto cosines = GroupCosines::compute(pair, axis, {2, 2});
    QVERIFY(cosines.hasValue());

    const std::vector<double> left = test::valuesOf(*a, StageId::delta);
    const std::vector<double> right = test::valuesOf(*b, StageId::delta);
    const GroupIndex index(shape, axis);
    std::vector<VectorProducts> sums(static_cast<std::size_t>(index.groups()));
    for (std::int64_t i = 0; i < shape.elements(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        sums[static_cast<std::size_t>(index.groupOf(shape.unflat(i)))].add(left[at], right[at]);
    }
    QCOMPARE(cosines->groups(), index.groups());
    for (std::int64_t n = 0; n < batch; ++n) {
        const auto first = static_cast<std::size_t>(n * shape.imageElements());
        const auto count = static_cast<std::size_t>(shape.imageElements());
        std::vector<double> out(count);
        cosines->repeat({n, 0, shape.pixels()}, std::span(left).subspan(first, count),
                        std::span(right).subspan(first, count), out);
        for (std::size_t i = 0; i < count; ++i) {
            const Index4 place = shape.unflat(static_cast<std::int64_t>(first + i));
            const VectorProducts &of = sums[static_cast<std::size_t>(index.groupOf(place))];
            QVERIFY(std::abs(out[i] - of.ab / std::sqrt(of.aa * of.bb)) < 1e-13);
        }
    }
}

void TestGroupCosines::cancels()
{
    const auto run = test::runOver({1, 4, 5, 2}, test::specOver(8), test::scatter);
    std::stop_source stop;
    stop.request_stop();
    const auto cosines = GroupCosines::compute(pairOf(run, run, StageId::output), AxisSet::none(),
                                               {1, 1}, stop.get_token());
    QVERIFY(!cosines.hasValue());
    QCOMPARE(cosines.error().code, ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(TestGroupCosines)
#include "tst_group_cosines.moc"
