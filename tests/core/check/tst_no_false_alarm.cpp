// SPDX-License-Identifier: GPL-3.0-or-later
// The exact rule is never called wrong: random shapes and axis sets, every source of delta,
// epsilon of any size, both compute types, dead and non-finite elements, numbers of any size.
#include "tests/core/check/checks.h"
#include "tests/core/support/random_values.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

namespace {

constexpr double kEpsilons[] {1e-8, 1e-3, 0, 1, 1e-300, 1e20};

Shape randomShape(test::Random &random)
{
    Shape shape {random.whole(1, 3), random.whole(1, 7), random.whole(1, 7), random.whole(1, 5)};
    if (random.whole(0, 9) == 0)
        shape.batch = random.whole(15, 20); // across the limit of images that are read together
    if (random.whole(0, 9) == 0)
        shape.channels = random.whole(60, 70); // across the limit of local groups
    return shape;
}

/// A mixture of zeros, NaN, infinities and numbers of the row's scale.
std::vector<double> randomValues(const Shape &shape, double scale, test::Random &random)
{
    std::vector<double> values = random.reals(shape.elements());
    const std::int64_t deadShare = random.whole(0, 9); // tenths
    const bool hasNonFinite = random.whole(0, 3) == 0;
    for (double &value : values) {
        value *= scale;
        if (random.whole(0, 9) < deadShare)
            value = random.whole(0, 1) == 0 ? 0. : -0.;
        if (hasNonFinite && random.whole(0, 30) == 0)
            value = random.whole(0, 1) == 0 ? std::numeric_limits<double>::quiet_NaN()
                                            : std::numeric_limits<double>::infinity();
    }
    return values;
}

DeltaSource randomDelta(const Shape &shape, test::Random &random)
{
    DeltaSource delta;
    delta.kind = static_cast<DeltaSource::Kind>(random.whole(0, 5));
    delta.seed = static_cast<std::uint64_t>(random.whole(1, 1000));
    delta.at = shape.unflat(random.whole(0, shape.elements() - 1));
    if (delta.kind == DeltaSource::Kind::file) {
        const double scale = std::pow(10., static_cast<double>(random.whole(-30, 30)));
        delta.file = test::sharedTensor(shape, randomValues(shape, scale, random));
    }
    return delta;
}

} // namespace

class TestNoFalseAlarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void onRandomArrays_data();
    void onRandomArrays() const;
    void onWholeNumbers() const;
    void onLongGroups_data();
    void onLongGroups() const;

private:
    std::uint64_t m_seed = 0;
};

void TestNoFalseAlarm::onRandomArrays_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1., 1e-4, 1e-20, 1e-38, 1e-44, 1e-150, 1e-160, 1e-300, 255., 1e19,
                               1e38, 1e150, 1e153, 1e300})
        QTest::addRow("%g", scale) << scale;
}

void TestNoFalseAlarm::onRandomArrays() const
{
    QFETCH(double, scale);
    test::Random random(m_seed);
    for (int i = 0; i < 300; ++i) {
        const Shape shape = randomShape(random);
        const auto sets = test::allAxisSets();
        LayerSpec spec
            = test::specOf(sets[static_cast<std::size_t>(random.whole(0, 16))], kDocumentedRule,
                           randomDelta(shape, random), random.whole(0, 3));
        spec.epsilon = kEpsilons[random.whole(0, 5)];
        const auto type = random.whole(0, 1) == 0 ? ComputeType::float64 : ComputeType::float32;
        const Input input = test::rawInput(shape, randomValues(shape, scale, random));
        const std::int64_t budget = random.whole(0, 1) == 0 ? 0 : 200'000'000;
        const GradientCheck check = test::checkOf(
            input, spec, type, {.samples = 16, .seed = m_seed, .forwardBudget = budget});
        if (spec.calls > 0)
            QVERIFY2(test::falseAlarm(check).isEmpty(),
                     qPrintable(QStringLiteral("%1: %2, axis %3, epsilon %4, %5, delta %6: %7")
                                    .arg(i)
                                    .arg(QString::fromStdString(toString(shape)),
                                         QString::fromStdString(spec.axis.toPython()))
                                    .arg(spec.epsilon)
                                    .arg(type == ComputeType::float32 ? 32 : 64)
                                    .arg(static_cast<int>(spec.delta.kind))
                                    .arg(test::falseAlarm(check))));
        QVERIFY(!check.hasFailed());
        QVERIFY(check.forwardAgrees);
        QCOMPARE(check.compared + check.skipped, shape.elements());
    }
}

/// Raw numbers of images: large, equal, and many zeros.
void TestNoFalseAlarm::onWholeNumbers() const
{
    test::Random random(m_seed);
    const Shape shape {2, 12, 11, 3};
    std::vector<std::uint16_t> values(static_cast<std::size_t>(shape.elements()));
    for (std::uint16_t &value : values)
        value = static_cast<std::uint16_t>(random.whole(0, 2) == 0 ? 0 : random.whole(0, 65535));
    for (const AxisSet &axis : test::allAxisSets()) {
        for (const auto type : {ComputeType::float64, ComputeType::float32}) {
            for (const double epsilon : kEpsilons) {
                LayerSpec spec
                    = test::specOf(axis, kDocumentedRule, {.kind = DeltaSource::Kind::random});
                spec.epsilon = epsilon;
                const GradientCheck check
                    = test::checkOf(test::rawInput(shape, values), spec, type);
                QVERIFY2(test::falseAlarm(check).isEmpty(), qPrintable(test::falseAlarm(check)));
                if (epsilon >= 1e-8)
                    QCOMPARE(check.skipped, 0);
            }
        }
    }
}

void TestNoFalseAlarm::onLongGroups_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isFloat");
    for (const int kind : {1, 2, 3})
        for (const bool isFloat : {false, true})
            QTest::addRow("delta %d %s", kind, isFloat ? "float32" : "float64") << kind << isFloat;
}

/// Many elements of one sign in one group, summed and condensed.
void TestNoFalseAlarm::onLongGroups() const
{
    QFETCH(int, kind);
    test::Random random(m_seed);
    const Shape shape {1, 500, 300, 3};
    std::vector<float> values = random.reals<float>(shape.elements());
    for (float &value : values)
        value = std::abs(value);
    const Input input = test::rawInput(shape, values);
    for (const AxisSet &axis : {AxisSet::none(), AxisSet::fromMask(6)}) {
        const LayerSpec spec
            = test::specOf(axis, kDocumentedRule, {.kind = static_cast<DeltaSource::Kind>(kind)});
        const GradientCheck check = test::checkOf(input, spec, test::typeOfRow(), {.samples = 8});
        QCOMPARE(test::falseAlarm(check), QString());
        const GradientCheck condensed
            = test::checkOf(input, spec, test::typeOfRow(), {.forwardBudget = 0});
        QCOMPARE(test::falseAlarm(condensed), QString());
        QCOMPARE(condensed.skipped, 0);
    }
}

QTEST_GUILESS_MAIN(TestNoFalseAlarm)
#include "tst_no_false_alarm.moc"
