// SPDX-License-Identifier: GPL-3.0-or-later
// Which backward rule is the gradient: each against central differences of the forward pass.
#include "core/layer/rule_table.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

const Shape kShape {2, 3, 2, 3};

/// L = Σ dy·y of the forward pass.
long double lossOf(const Numbers &x, const Numbers &dy, const AxisSet &axes)
{
    const auto run
        = test::runOf(test::rawInput(kShape, x), test::specOf(axes), ComputeType::float64);
    const Numbers y = test::arrayOf(*run, StageId::output);
    long double loss = 0;
    for (std::size_t i = 0; i < y.size(); ++i)
        loss += static_cast<long double>(dy[i]) * static_cast<long double>(y[i]);
    return loss;
}

/// (L(x + h) − L(x − h)) / 2h at each element.
Numbers centralDifferences(const Numbers &x, const Numbers &dy, const AxisSet &axes)
{
    constexpr double kStep = 0x1p-17; // x ± h is exact
    Numbers gradient;
    for (std::size_t i = 0; i < x.size(); ++i) {
        Numbers moved = x;
        moved[i] = x[i] + kStep;
        const long double above = lossOf(moved, dy, axes);
        moved[i] = x[i] - kStep;
        const long double below = lossOf(moved, dy, axes);
        gradient.push_back(static_cast<double>((above - below) / (2 * kStep)));
    }
    return gradient;
}

/// Numbers that are not near 0, so that no group's curvature is large.
Numbers awayFromZero(test::Random &random)
{
    Numbers values = random.reals(kShape.elements());
    for (double &value : values)
        value = value < 0 ? value - 0.5 : value + 0.5;
    return values;
}

/// Empty if the rule's delta is the gradient of Σ dy·y.
QString differenceFromGradient(const BackwardRule &rule, const AxisSet &axes, std::uint64_t seed)
{
    test::Random random(seed);
    const Numbers x = awayFromZero(random);
    const Numbers dy = awayFromZero(random);
    const auto run
        = test::runOf(test::rawInput(kShape, x),
                      test::specOf(axes, rule, test::deltaOf(kShape, dy)), ComputeType::float64);
    // The error of the differences is about h² times a third derivative, and u/h.
    return test::difference(test::arrayOf(*run, StageId::delta), centralDifferences(x, dy, axes),
                            {.relative = 1e-8, .absolute = 1e-8});
}

// Rules that look right and are not.

template<typename T>
void withoutTangent(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::norm) * span.values(StageId::deltaIn);
}

template<typename T>
void withoutNorm(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::tangent);
}

template<typename T>
void withWrongSign(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::norm)
        * (span.values(StageId::deltaIn)
           + span.values(StageId::output) * span.values(StageId::dot));
}

template<typename T>
void withInputForOutput(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::norm)
        * (span.values(StageId::deltaIn) - span.values(StageId::input) * span.values(StageId::dot));
}

template<typename T>
void aMillionthOff(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = span.values(StageId::norm) * span.values(StageId::tangent) * T(1.000001);
}

BackwardRule wrongRule(ElementKernel kernel)
{
    BackwardRule rule = kExactRule;
    rule.name = "wrong";
    rule.kernel = kernel;
    return rule;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void namesRulesOnce();
    void listsStagesInOrder();
    void describesItself();
    void isTheGradient_data();
    void isTheGradient();
    void isNotTheGradient_data();
    void isNotTheGradient();
    void catchesWrongRules_data();
    void catchesWrongRules();
    void passesThrough_data();
    void passesThrough();
    void ignoresWhatArrived();

private:
    std::uint64_t m_seed = 0;
};

void TestRules::namesRulesOnce()
{
    std::set<std::string_view> names;
    for (const BackwardRule *rule : ruleTable()) {
        QVERIFY(names.insert(rule->name).second);
        QCOMPARE(ruleByName(rule->name), rule);
    }
    QCOMPARE(names, (std::set<std::string_view> {"documented", "passthrough", "exact"}));
    QCOMPARE(ruleTable().front(), &kDocumentedRule);
    QVERIFY(ruleByName("Exact") == nullptr);
    QVERIFY(ruleByName("") == nullptr);
}

void TestRules::listsStagesInOrder()
{
    for (const BackwardRule *rule : ruleTable()) {
        QVERIFY(std::ranges::is_sorted(rule->stages));
        QCOMPARE(rule->stages.front(), StageId::deltaIn);
        QCOMPARE(rule->stages.back(), StageId::delta);
        QCOMPARE(std::set<StageId>(rule->stages.begin(), rule->stages.end()).size(),
                 rule->stages.size());
        for (const StageId id : rule->stages)
            QVERIFY(stage(id).pass == Pass::backward);
    }
    QVERIFY(hasStage(kDocumentedRule, StageId::layerDelta));
    QVERIFY(!hasStage(kDocumentedRule, StageId::dot));
    QVERIFY(hasStage(kExactRule, StageId::tangent));
    QVERIFY(!hasStage(kExactRule, StageId::layerDelta));
    QCOMPARE(kPassthroughRule.stages.size(), 2U);
}

void TestRules::describesItself()
{
    for (const BackwardRule *rule : ruleTable()) {
        QVERIFY(!rule->title.empty() && !rule->who.empty());
        QVERIFY(!rule->delta.formula.empty() && !rule->delta.tex.empty());
        QVERIFY(!rule->delta.sentence.empty());
        QVERIFY(rule->delta.code.starts_with("delta = "));
        QVERIFY(rule->kernel.float32 != nullptr && rule->kernel.float64 != nullptr);
        QCOMPARE(rule->isGradient, rule->name == "exact");
        QCOMPARE(rule->hasState, rule->name == "documented");
    }
}

void TestRules::isTheGradient_data()
{
    QTest::addColumn<int>("mask");
    for (const AxisSet &axes : test::allAxisSets())
        QTest::addRow("axis %s", axes.toPython().c_str())
            << (axes.isNone() ? -1 : static_cast<int>(axes.mask()));
}

void TestRules::isTheGradient()
{
    for (const BackwardRule *rule : ruleTable()) {
        if (rule->isGradient)
            QCOMPARE(differenceFromGradient(*rule, test::axisOfRow(), m_seed), QString());
    }
}

void TestRules::isNotTheGradient_data()
{
    isTheGradient_data();
}

void TestRules::isNotTheGradient()
{
    for (const BackwardRule *rule : ruleTable()) {
        if (!rule->isGradient)
            QVERIFY(!differenceFromGradient(*rule, test::axisOfRow(), m_seed).isEmpty());
    }
}

void TestRules::catchesWrongRules_data()
{
    QTest::addColumn<int>("rule");
    QTest::newRow("no tangent") << 0;
    QTest::newRow("no norm") << 1;
    QTest::newRow("plus for minus") << 2;
    QTest::newRow("x for y") << 3;
    QTest::newRow("a millionth off") << 4;
}

/// The comparison of isTheGradient can fail.
void TestRules::catchesWrongRules()
{
    QFETCH(int, rule);
    const ElementKernel kernels[] {{&withoutTangent<float>, &withoutTangent<double>},
                                   {&withoutNorm<float>, &withoutNorm<double>},
                                   {&withWrongSign<float>, &withWrongSign<double>},
                                   {&withInputForOutput<float>, &withInputForOutput<double>},
                                   {&aMillionthOff<float>, &aMillionthOff<double>}};
    const BackwardRule wrong = wrongRule(kernels[rule]);
    for (const unsigned mask : {0x8U, 0x1U, 0x6U, 0xFU})
        QVERIFY(!differenceFromGradient(wrong, AxisSet::fromMask(mask), m_seed).isEmpty());
}

void TestRules::passesThrough_data()
{
    test::addAxisAndTypeRows();
}

void TestRules::passesThrough()
{
    test::Random random(m_seed);
    const Numbers x = random.reals(kShape.elements());
    std::vector<float> dy = random.reals<float>(kShape.elements());
    dy[0] = -0.F;
    dy[1] = std::numeric_limits<float>::quiet_NaN();
    dy[2] = -std::numeric_limits<float>::infinity();
    for (const int calls : {0, 1, 5}) {
        const auto run = test::runOf(
            test::rawInput(kShape, x),
            test::specOf(test::axisOfRow(), kPassthroughRule, test::deltaOf(kShape, dy), calls),
            test::typeOfRow());
        const auto got = test::arrayOf<float>(*run, StageId::delta);
        QCOMPARE(test::bitDifference(got, dy), QString());
    }
}

/// What the documented rule adds does not depend on dy.
void TestRules::ignoresWhatArrived()
{
    test::Random random(m_seed);
    const Input input = test::rawInput(kShape, random.reals(kShape.elements()));
    const auto added = [&](const DeltaSource &source) {
        const auto run = test::runOf(
            input, test::specOf(AxisSet::none(), kDocumentedRule, source, 2), ComputeType::float64);
        return test::arrayOf(*run, StageId::layerDelta);
    };
    QCOMPARE(test::bitDifference(added({.kind = DeltaSource::Kind::random}),
                                 added({.kind = DeltaSource::Kind::zeros})),
             QString());
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
