// SPDX-License-Identifier: GPL-3.0-or-later
// The differences of the forward lie within their own error bound of the true gradient, computed
// in long double; so does the closed form.
#include "core/check/finite_difference.h"
#include "core/check/group_gradient.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

/// All elements of a random array, and their true gradient.
struct Case
{
    Case(const Shape &arrayShape, const AxisSet &axis, double epsilon, double scale,
         test::Random &random)
        : shape(arrayShape), x(random.reals(shape.elements())), dy(random.reals(shape.elements()))
    {
        for (double &value : x)
            value *= scale;
        reference = std::make_unique<test::ReferenceLayer>(shape, axis, epsilon, x, dy);
        LayerSpec spec = test::specOf(axis, kPassthroughRule, test::deltaOf(shape, dy));
        spec.epsilon = epsilon;
        run = test::runOf(test::rawInput(shape, x), spec, ComputeType::float64);
        const auto totals = GroupTotals::compute(*run, {});
        for (std::int64_t i = 0; i < shape.elements(); ++i) {
            const auto place = static_cast<std::size_t>(i);
            const Index4 at = shape.unflat(i);
            elements.push_back({at, x[place], dy[place], totals->of(at)});
        }
    }

    Shape shape;
    std::vector<double> x;
    std::vector<double> dy;
    std::unique_ptr<test::ReferenceLayer> reference;
    test::Run run;
    std::vector<SampledElement> elements;
};

constexpr double kEpsilons[] {1e-8, 1e-3, 0, 1};
constexpr double kScales[] {1, 1e-4, 1e5, 1e-100, 1e140};

} // namespace

class TestFiniteDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void staysWithinItsBound_data();
    void staysWithinItsBound() const;
    void closedFormStaysWithinItsBound_data() { staysWithinItsBound_data(); }
    void closedFormStaysWithinItsBound() const;
    void hasABoundThatTells() const;
    void stepsByTheRootOfTheGroup();
    void keepsToTheBudget();

private:
    std::uint64_t m_seed = 0;
};

void TestFiniteDifference::staysWithinItsBound_data()
{
    QTest::addColumn<int>("mask");
    for (const AxisSet &axes : test::allAxisSets())
        QTest::addRow("axis %s", axes.toPython().c_str())
            << (axes.isNone() ? -1 : static_cast<int>(axes.mask()));
}

void TestFiniteDifference::staysWithinItsBound() const
{
    test::Random random(m_seed);
    for (const double epsilon : kEpsilons) {
        for (const double scale : kScales) {
            const Case given({2, 3, 4, 3}, test::axisOfRow(), epsilon, scale, random);
            for (const auto method : {DifferenceMethod::forward, DifferenceMethod::condensed}) {
                const auto samples
                    = FiniteDifference(*given.run).differences(given.elements, method, {});
                QCOMPARE(samples->size(), given.elements.size());
                for (std::size_t i = 0; i < samples->size(); ++i) {
                    const DifferenceSample &sample = (*samples)[i];
                    QVERIFY(sample.at == given.elements[i].at);
                    const test::Tolerance bound {.absolute = sample.differenceError};
                    QVERIFY2(bound.accepts(sample.difference, given.reference->exact[i]),
                             qPrintable(
                                 test::numbersAt(i, sample.difference, given.reference->exact[i])));
                }
            }
        }
    }
}

void TestFiniteDifference::closedFormStaysWithinItsBound() const
{
    test::Random random(m_seed + 1);
    const Rounding rounding(ComputeType::float64, 72);
    for (const double epsilon : kEpsilons) {
        for (const double scale : kScales) {
            const Case given({2, 3, 4, 3}, test::axisOfRow(), epsilon, scale, random);
            for (std::size_t i = 0; i < given.elements.size(); ++i) {
                const GroupGradient group(given.elements[i].total, epsilon);
                const double got = group.at(given.x[i], given.dy[i]);
                const test::Tolerance bound {.absolute
                                             = group.error(given.x[i], given.dy[i], rounding)};
                QVERIFY2(bound.accepts(got, given.reference->exact[i]),
                         qPrintable(test::numbersAt(i, got, given.reference->exact[i])));
            }
        }
    }
}

/// A bound that is as large as the gradient would accept anything.
void TestFiniteDifference::hasABoundThatTells() const
{
    test::Random random(m_seed);
    const Case given({1, 20, 30, 3}, AxisSet::none(), 1e-8, 1, random);
    for (const auto method : {DifferenceMethod::forward, DifferenceMethod::condensed}) {
        const auto samples = FiniteDifference(*given.run).differences(given.elements, method, {});
        for (const DifferenceSample &sample : *samples) {
            const auto root = static_cast<double>(std::sqrt(given.reference->sum[0]));
            QVERIFY(sample.differenceError < 1e-8 / root);
        }
    }
}

/// h = √(S + ε)/256: 5/256 for the group (3, 4), √ε/256 in a dead group.
void TestFiniteDifference::stepsByTheRootOfTheGroup()
{
    const Shape shape {1, 1, 2, 2};
    LayerSpec spec = test::specOf(AxisSet::fromMask(1U << kChannels));
    spec.epsilon = 0x1p-20;
    const auto run
        = test::runOf(test::rawInput<double>(shape, {3, 4, 0, 0}), spec, ComputeType::float64);
    const auto samples = FiniteDifference(*run).differences(
        {{{0, 0, 0, 1}, 4, 1, {25, 0, 0}}, {{0, 0, 1, 0}, 0, 1, {0, 0, 0}}},
        DifferenceMethod::condensed, {});
    QVERIFY(std::abs((*samples)[0].step - 5. / 256) < 1e-8);
    QCOMPARE((*samples)[1].step, 0x1p-10 / 256);
}

void TestFiniteDifference::keepsToTheBudget()
{
    const Shape shape {1, 100, 100, 3};
    const auto run = test::runOf(
        test::rawInput(shape, std::vector<float>(static_cast<std::size_t>(shape.elements()), 1)),
        test::specOf(AxisSet::none()), ComputeType::float64);
    const FiniteDifference difference(*run);
    QCOMPARE(difference.methodFor(1, 1'000'000), DifferenceMethod::forward);
    QCOMPARE(difference.methodFor(64, 1'000'000), DifferenceMethod::condensed);
    QCOMPARE(difference.methodFor(64, 100'000'000), DifferenceMethod::forward);
    QCOMPARE(difference.methodFor(1, 180'000), DifferenceMethod::condensed);
}

QTEST_GUILESS_MAIN(TestFiniteDifference)
#include "tst_finite_difference.moc"
