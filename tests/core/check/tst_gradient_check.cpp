// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of rules with the gradient: cases by hand, golden data, what is skipped, and
// what it depends on.
#include "core/check/gradient_check.h"
#include "tests/core/check/checks.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/golden_case.h"
#include "tests/core/support/random_values.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

Q_DECLARE_METATYPE(normscope::test::GoldenCase)

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

const AxisSet kOverChannels = AxisSet::fromMask(1U << kChannels);
const DeltaSource kOnes {.kind = DeltaSource::Kind::ones};
const DeltaSource kRandom {.kind = DeltaSource::Kind::random};

GradientCheck checkGolden(const test::GoldenCase &golden, ComputeType type)
{
    LayerSpec spec {.axis = golden.axis(), .epsilon = golden.epsilon()};
    spec.delta = {.kind = DeltaSource::Kind::file, .file = golden.tensor("dy")};
    return test::checkOf(Input(golden.tensor("x"), Rescale {}), spec, type);
}

GradientCheck checkThreeAndFour(std::int64_t calls, ComputeType type = ComputeType::float64)
{
    LayerSpec spec = test::specOf(kOverChannels, kDocumentedRule, kOnes, calls);
    spec.epsilon = 0;
    return test::checkOf(test::rawInput<double>({1, 1, 1, 2}, {3, 4}), spec, type);
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-13;
}

} // namespace

class TestGradientCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeAndFourByHand();
    void countsCallsOfTheDocumentedRule();
    void expectsNothingWithoutACall();
    void agreesWithGoldenData_data();
    void agreesWithGoldenData();
    void skipsWhatIsNotFinite();
    void skipsEverything();
    void skipsWhereEpsilonIsMissing();
    void leavesZerosOutOfSigns();
    void seesADeltaThatIsNotFinite();
    void samplesAsAsked_data();
    void samplesAsAsked();
    void doesNotDependOnThreads_data() { test::addAxisAndTypeRows(); }
    void doesNotDependOnThreads();
    void methodsAgree();
    void canBeStopped();
    void refusesWhatARunRefuses();
};

/// x = (3, 4), dy = (1, 1), ε = 0: n = 1/5, y = (.6, .8), Σ dy·y = 1.4, so the gradient is
/// .2·(1 − .84, 1 − 1.12) = (.032, −.024); scales are .2·(.4, .2) = (.08, .04).
void TestGradientCheck::threeAndFourByHand()
{
    const GradientCheck check = checkThreeAndFour(1);
    QCOMPARE(check.samples.size(), std::size_t {2});
    QVERIFY(isNear(check.samples[0].closedForm, 0.032));
    QVERIFY(std::abs(check.samples[0].difference - 0.032) < check.samples[0].differenceError);
    QVERIFY(check.samples[0].differenceError < 1e-10);
    QVERIFY(isNear(check.samples[1].closedForm, -0.024));
    QVERIFY(check.forwardAgrees);
    QCOMPARE(check.compared, 2);
    QCOMPARE(check.skipped, 0);
    QVERIFY(!check.hasFailed());

    const RuleCheck &exact = test::resultOf(check, "exact");
    QVERIFY(exact.matches && exact.isExpected);
    QVERIFY(isNear(exact.cosine, 1));
    QCOMPARE(exact.signAgreement, 1.);
    QVERIFY(exact.worst.error < 1e-16);

    const RuleCheck &passthrough = test::resultOf(check, "passthrough");
    QVERIFY(!passthrough.matches && !passthrough.isExpected);
    QVERIFY(passthrough.worst.at == (Index4 {0, 0, 0, 1}));
    QVERIFY(isNear(passthrough.worst.error, 1.024));
    QVERIFY(isNear(passthrough.cosine, 0.008 / (0.04 * std::sqrt(2.))));
    QCOMPARE(passthrough.signAgreement, 0.5);
    QCOMPARE(passthrough.beyond, 2);
    QCOMPARE(passthrough.samplesBeyond, 2);

    const RuleCheck &documented = test::resultOf(check, "documented");
    QVERIFY(!documented.matches && !documented.isExpected);
    QVERIFY(isNear(documented.worst.delta, 1.04));
    QVERIFY(isNear(documented.worst.gradient, -0.024));
    QVERIFY(isNear(documented.worst.error, 1.064));
}

/// Three calls add scales · 6.
void TestGradientCheck::countsCallsOfTheDocumentedRule()
{
    const GradientCheck check = checkThreeAndFour(3);
    QVERIFY(isNear(test::resultOf(check, "documented").worst.delta, 1 + 0.08 * 6));
    QVERIFY(test::resultOf(check, "exact").matches);
}

void TestGradientCheck::expectsNothingWithoutACall()
{
    const GradientCheck check = checkThreeAndFour(0);
    for (const RuleCheck &rule : check.rules) {
        QVERIFY(!rule.isExpected);
        QVERIFY(!rule.matches);
        QVERIFY(isNear(rule.worst.delta, 1));
    }
    QVERIFY(!check.hasFailed());
    QVERIFY(check.forwardAgrees);
}

void TestGradientCheck::agreesWithGoldenData_data()
{
    QTest::addColumn<test::GoldenCase>("golden");
    for (const test::GoldenCase &golden : test::GoldenCase::all())
        QTest::newRow(qPrintable(golden.id())) << golden;
}

/// The sampled gradients are NumPy's, in float64 as they are; in the type of the case nothing is
/// called wrong.
void TestGradientCheck::agreesWithGoldenData()
{
    QFETCH(test::GoldenCase, golden);
    QCOMPARE(test::falseAlarm(checkGolden(golden, golden.type())), QString());
    const GradientCheck check = checkGolden(golden, ComputeType::float64);
    QCOMPARE(test::falseAlarm(check), QString());
    const std::vector<double> expected = golden.numbers("vjp64");
    const Shape shape = golden.tensor("x")->shape();
    std::vector<double> closedForm;
    std::vector<double> differences;
    std::vector<double> wanted;
    for (const DifferenceSample &sample : check.samples) {
        closedForm.push_back(sample.closedForm);
        differences.push_back(sample.difference);
        wanted.push_back(expected[static_cast<std::size_t>(shape.flat(sample.at))]);
    }
    QCOMPARE(check.samples.size(),
             static_cast<std::size_t>(std::min<std::int64_t>(64, check.compared)));
    if (!golden.isNonFinite())
        QCOMPARE(check.skipped, 0);
    QCOMPARE(test::difference(closedForm, wanted,
                              {golden.tolerance("rtol_vjp"), golden.tolerance("atol_vjp")}),
             QString());
    if (golden.has("fd_idx"))
        QCOMPARE(test::difference(differences, wanted,
                                  {golden.tolerance("rtol_fd"), golden.tolerance("atol_fd")}),
                 QString());
}

/// One NaN and one infinity take their pixels with them and nothing else.
void TestGradientCheck::skipsWhatIsNotFinite()
{
    std::vector<double> x(120, 0.5);
    x[7] = kNan;
    x[30] = -kInfinity;
    for (const ComputeType type : {ComputeType::float64, ComputeType::float32}) {
        const GradientCheck check = test::checkOf(
            test::rawInput<double>({1, 4, 10, 3}, x),
            test::specOf(kOverChannels, kDocumentedRule, kRandom), type, {.samples = 1000});
        QCOMPARE(test::falseAlarm(check), QString());
        QCOMPARE(check.compared, 114);
        QCOMPARE(check.skipped, 6);
        QCOMPARE(check.samples.size(), std::size_t {114});
        QCOMPARE(check.skippedSamples, 6);
        QVERIFY(test::resultOf(check, "exact").matches);
    }
}

void TestGradientCheck::skipsEverything()
{
    std::vector<double> x(120, 0.5);
    x[7] = kNan;
    const GradientCheck check = test::checkOf(
        test::rawInput<double>({1, 4, 10, 3}, x),
        test::specOf(AxisSet::none(), kDocumentedRule, kRandom), ComputeType::float64);
    QCOMPARE(check.compared, 0);
    QCOMPARE(check.skipped, 120);
    QVERIFY(check.samples.empty());
    QVERIFY(!check.hasFailed());
    QVERIFY(!test::resultOf(check, "exact").matches);
}

/// Without epsilon a dead group has no gradient, and one whose squares underflow has none either.
void TestGradientCheck::skipsWhereEpsilonIsMissing()
{
    LayerSpec spec = test::specOf(kOverChannels, kDocumentedRule, kRandom);
    spec.epsilon = 0;
    const Input input = test::rawInput<double>({1, 1, 3, 2}, {0, 0, 1e-170, 2e-170, 0, 3});
    const GradientCheck check = test::checkOf(input, spec, ComputeType::float64);
    QCOMPARE(test::falseAlarm(check), QString());
    QCOMPARE(check.skipped, 4);
    QCOMPARE(check.compared, 2);
}

/// dy = 0 in one pixel: no sign there, and both are zero.
void TestGradientCheck::leavesZerosOutOfSigns()
{
    const Shape shape {1, 1, 2, 2};
    const LayerSpec spec
        = test::specOf(kOverChannels, kDocumentedRule, test::deltaOf<double>(shape, {0, 0, 1, 1}));
    const GradientCheck check
        = test::checkOf(test::rawInput<double>(shape, {1, 2, 3, 4}), spec, ComputeType::float64);
    QCOMPARE(test::resultOf(check, "passthrough").signAgreement, 0.5);
    QCOMPARE(test::resultOf(check, "exact").signAgreement, 1.);

    const GradientCheck zeros = test::checkOf(test::rawInput<double>(shape, {1, 2, 3, 4}),
                                              test::specOf(kOverChannels), ComputeType::float64);
    QVERIFY(std::isnan(test::resultOf(zeros, "exact").signAgreement));
    QVERIFY(std::isnan(test::resultOf(zeros, "exact").cosine));
    QVERIFY(test::resultOf(zeros, "exact").matches);
    QVERIFY(!test::resultOf(zeros, "documented").matches);
}

/// So many calls that scales · K(K + 1)/2 is beyond float32.
void TestGradientCheck::seesADeltaThatIsNotFinite()
{
    const GradientCheck check
        = checkThreeAndFour(std::numeric_limits<std::int64_t>::max(), ComputeType::float32);
    const RuleCheck &documented = test::resultOf(check, "documented");
    QVERIFY(!documented.matches);
    QVERIFY(documented.worst.error > 1e36);
    QVERIFY(!check.hasFailed());
}

void TestGradientCheck::samplesAsAsked_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("expected");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("some") << 64 << 64;
    QTest::newRow("all") << 120 << 120;
    QTest::newRow("more than there are") << 1000 << 120;
}

void TestGradientCheck::samplesAsAsked()
{
    QFETCH(int, samples);
    QFETCH(int, expected);
    test::Random random(1);
    const Shape shape {2, 4, 5, 3};
    const Input input = test::rawInput(shape, random.reals(shape.elements()));
    const LayerSpec spec = test::specOf(AxisSet::none(), kDocumentedRule, kRandom);
    const auto check = [&](std::uint64_t seed) {
        return test::checkOf(input, spec, ComputeType::float64, {.samples = samples, .seed = seed});
    };
    const GradientCheck first = check(1);
    QCOMPARE(first.samples.size(), static_cast<std::size_t>(expected));
    QCOMPARE(first.seed, std::uint64_t {1});
    for (std::size_t i = 1; i < first.samples.size(); ++i)
        QVERIFY(first.samples[i - 1].at < first.samples[i].at);
    const auto differs = std::ranges::mismatch(first.samples, check(2).samples, {},
                                               &DifferenceSample::at, &DifferenceSample::at)
                             .in1
        != first.samples.end();
    QCOMPARE(differs, expected < 120);
}

void TestGradientCheck::doesNotDependOnThreads()
{
    test::Random random(3);
    const Shape shape {3, 71, 53, 3};
    const Input input = test::rawInput(shape, random.reals<float>(shape.elements()));
    const LayerSpec spec = test::specOf(test::axisOfRow(), kDocumentedRule, kRandom);
    std::vector<double> single;
    for (const int threads : {1, 2, 5}) {
        const ThreadLimit limit(threads);
        const GradientCheck check = test::checkOf(input, spec, test::typeOfRow(), {.samples = 8});
        std::vector<double> numbers;
        for (const RuleCheck &rule : check.rules)
            numbers.insert(numbers.end(),
                           {rule.worst.error, rule.worst.delta, rule.cosine, rule.signAgreement,
                            rule.worstSample.error, static_cast<double>(rule.beyond)});
        for (const DifferenceSample &sample : check.samples)
            numbers.push_back(sample.difference);
        if (threads == 1)
            single = numbers;
        QCOMPARE(test::bitDifference(numbers, single), QString());
    }
}

/// Too large for the forward on every element: condensed, and the same within both bounds.
void TestGradientCheck::methodsAgree()
{
    test::Random random(4);
    const Shape shape {1, 200, 100, 3};
    const Input input = test::rawInput(shape, random.reals(shape.elements()));
    const LayerSpec spec = test::specOf(AxisSet::none(), kDocumentedRule, kRandom);
    const GradientCheck forward = test::checkOf(input, spec, ComputeType::float64);
    const GradientCheck condensed
        = test::checkOf(input, spec, ComputeType::float64, {.forwardBudget = 1000});
    QCOMPARE(forward.method, DifferenceMethod::forward);
    QCOMPARE(condensed.method, DifferenceMethod::condensed);
    QCOMPARE(test::falseAlarm(condensed), QString());
    QCOMPARE(forward.samples.size(), condensed.samples.size());
    for (std::size_t i = 0; i < forward.samples.size(); ++i) {
        const DifferenceSample &a = forward.samples[i];
        const DifferenceSample &b = condensed.samples[i];
        QVERIFY(a.at == b.at);
        QVERIFY(std::abs(a.difference - b.difference) <= a.differenceError + b.differenceError);
    }
}

void TestGradientCheck::canBeStopped()
{
    std::stop_source source;
    source.request_stop();
    for (const AxisSet &axis : test::allAxisSets()) {
        const auto check
            = checkGradient(test::rawInput({1, 20, 20, 3}, std::vector<double>(1200, 0.5)),
                            test::specOf(axis), ComputeType::float64, {}, source.get_token());
        QVERIFY(!check);
        QCOMPARE(check.error().code, ErrorCode::cancelled);
    }
}

void TestGradientCheck::refusesWhatARunRefuses()
{
    LayerSpec spec;
    spec.epsilon = -1;
    const auto check
        = checkGradient(test::rawInput<double>({1, 1, 1, 2}, {3, 4}), spec, ComputeType::float64);
    QVERIFY(!check);
    QCOMPARE(check.error().code, ErrorCode::invalidArgument);
}

QTEST_GUILESS_MAIN(TestGradientCheck)
#include "tst_gradient_check.moc"
