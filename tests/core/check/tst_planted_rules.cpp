// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that claim to be the gradient and are not: each is found, whatever the axes and the type.
#include "core/layer/span_evaluator.h"
#include "tests/core/check/checks.h"
#include "tests/core/support/random_values.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace normscope;

namespace {

template<typename T>
using Array = Eigen::Array<T, Eigen::Dynamic, 1>;

/// What a wrong rule is made from.
template<typename T>
struct Letters
{
    explicit Letters(SpanEvaluator<T> &span)
        : x(span.values(StageId::input)),
          y(span.values(StageId::output)),
          n(span.values(StageId::norm)),
          sum(span.values(StageId::sum)),
          dy(span.values(StageId::deltaIn)),
          dot(span.values(StageId::dot)),
          epsilon(static_cast<T>(span.spec().epsilon))
    {
    }

    Array<T> x, y, n, sum, dy, dot;
    T epsilon;
};

struct Right
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - l.y * l.dot);
    }
};
struct SignFlipped
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return -l.n * (l.dy - l.y * l.dot);
    }
};
struct WithoutNorm
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.dy - l.y * l.dot;
    }
};
struct NormTwice
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * l.n * (l.dy - l.y * l.dot);
    }
};
struct WithoutDot
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * l.dy;
    }
};
struct DotAdded
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy + l.y * l.dot);
    }
};
struct DotHalved
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - T(0.5) * l.y * l.dot);
    }
};
struct InputForOutput
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - l.x * l.dot);
    }
};
struct DeltaForOutput
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - l.dy * l.dot);
    }
};
struct DotWithoutNorm
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - l.y * l.dot / l.n);
    }
};
struct EpsilonDropped
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        const Array<T> n = l.sum.rsqrt();
        return n * (l.dy - l.x * n * (l.dot / l.n * n));
    }
};
struct EpsilonOutsideRoot
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        const Array<T> n = (l.sum.sqrt() + l.epsilon).inverse();
        return n * (l.dy - l.y * l.dot);
    }
};
struct EpsilonTwice
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        const Array<T> n = (l.sum + 2 * l.epsilon).rsqrt();
        return n * (l.dy - l.y * l.dot);
    }
};
struct NeighbourDot
{
    /// The dot of the element before, as from a wrong stride. Within one group it changes nothing.
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        Array<T> dot = l.dot;
        for (Eigen::Index i = 1; i < dot.size(); ++i)
            dot[i] = l.dot[i - 1];
        return l.n * (l.dy - l.y * dot);
    }
};
struct DotOverThePixels
{
    /// Σ dy·y over the span, whatever the axes.
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        return l.n * (l.dy - l.y * (l.dy * l.y).head(l.y.size() - 1).sum());
    }
};
struct OneElementOff
{
    /// Right but for the largest element of each span, by a part in ten thousand.
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        Array<T> delta = Right::delta(l);
        Eigen::Index place = 0;
        delta.abs().maxCoeff(&place);
        delta[place] *= T(1.0001);
        return delta;
    }
};
struct OneElementNan
{
    template<typename T>
    static Array<T> delta(const Letters<T> &l)
    {
        Array<T> delta = Right::delta(l);
        delta[0] = std::numeric_limits<T>::quiet_NaN();
        return delta;
    }
};

template<typename Formula, typename T>
void kernelOf(SpanEvaluator<T> &span, MutableValues<T> delta)
{
    delta = Formula::delta(Letters<T>(span));
}

template<typename Formula>
BackwardRule planted()
{
    BackwardRule rule = kExactRule;
    rule.kernel = {&kernelOf<Formula, float>, &kernelOf<Formula, double>};
    return rule;
}

struct PlantedRule
{
    const char *name;
    BackwardRule rule;
};

/// All of them; a function, since kExactRule must be there first.
std::vector<PlantedRule> plantedRules()
{
    return {
        {"sign flipped", planted<SignFlipped>()},
        {"without norm", planted<WithoutNorm>()},
        {"norm twice", planted<NormTwice>()},
        {"without dot", planted<WithoutDot>()},
        {"dot added", planted<DotAdded>()},
        {"dot halved", planted<DotHalved>()},
        {"x for y", planted<InputForOutput>()},
        {"dy for y", planted<DeltaForOutput>()},
        {"dot without norm", planted<DotWithoutNorm>()},
        {"epsilon dropped", planted<EpsilonDropped>()},
        {"epsilon outside the root", planted<EpsilonOutsideRoot>()},
        {"epsilon twice", planted<EpsilonTwice>()},
        {"dot over the pixels", planted<DotOverThePixels>()},
        {"one element off", planted<OneElementOff>()},
        {"one element NaN", planted<OneElementNan>()},
    };
}

GradientCheck checkOfRule(const BackwardRule &rule, const Shape &shape, double epsilon,
                          std::uint64_t seed, std::int64_t forwardBudget = 200'000'000)
{
    test::Random random(seed);
    LayerSpec spec = test::specOf(test::axisOfRow(), rule, {.kind = DeltaSource::Kind::random});
    spec.epsilon = epsilon;
    const BackwardRule *const rules[] {&rule};
    return test::checkOf(test::rawInput(shape, random.reals(shape.elements())), spec,
                         test::typeOfRow(), {.rules = rules, .forwardBudget = forwardBudget});
}

} // namespace

class TestPlantedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void areFound_data();
    void areFound() const;
    void areFoundByDifferences_data() { areFound_data(); }
    void areFoundByDifferences() const;
    void isFoundWithTheDotOfANeighbour_data() { test::addAxisAndTypeRows(); }
    void isFoundWithTheDotOfANeighbour() const;
    void otherRulesAreFound_data() { test::addAxisAndTypeRows(); }
    void otherRulesAreFound() const;
    void theRightOneIsNot_data() { test::addAxisAndTypeRows(); }
    void theRightOneIsNot() const;

private:
    std::uint64_t m_seed = 0;
    const std::vector<PlantedRule> m_planted = plantedRules();
};

void TestPlantedRules::areFound_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<bool>("isFloat");
    QTest::addColumn<const BackwardRule *>("rule");
    for (const PlantedRule &rule : m_planted)
        for (const AxisSet &axes : test::allAxisSets())
            for (const bool isFloat : {false, true})
                QTest::addRow("%s, axis %s, %s", rule.name, axes.toPython().c_str(),
                              isFloat ? "float32" : "float64")
                    << (axes.isNone() ? -1 : static_cast<int>(axes.mask())) << isFloat
                    << &rule.rule;
}

void TestPlantedRules::areFound() const
{
    QFETCH(const BackwardRule *, rule);
    const GradientCheck check = checkOfRule(*rule, {2, 9, 8, 3}, 1e-3, m_seed);
    QVERIFY(check.hasFailed());
    QVERIFY(check.forwardAgrees);
    QVERIFY(check.rules.front().beyond > 0);
    QVERIFY(check.rules.front().worst.error > check.rules.front().worst.tolerance);
}

/// The samples alone are enough for what is wrong everywhere, by both methods.
void TestPlantedRules::areFoundByDifferences() const
{
    QFETCH(const BackwardRule *, rule);
    if (QByteArray(QTest::currentDataTag()).startsWith("one element"))
        return;
    for (const std::int64_t budget : {0, 200'000'000}) {
        const GradientCheck check = checkOfRule(*rule, {2, 9, 8, 3}, 1e-3, m_seed, budget);
        QVERIFY(check.rules.front().samplesBeyond > 0);
        QVERIFY(check.rules.front().worstSample.error > check.rules.front().worstSample.tolerance);
    }
}

/// A dot from the wrong place is right only where all elements share it.
void TestPlantedRules::isFoundWithTheDotOfANeighbour() const
{
    const BackwardRule rule = planted<NeighbourDot>();
    const Shape shape {2, 9, 8, 3};
    const bool oneGroup = groupShape(shape, test::axisOfRow()).imageElements() == 1;
    QCOMPARE(checkOfRule(rule, shape, 1e-3, m_seed).hasFailed(), !oneGroup);
}

void TestPlantedRules::otherRulesAreFound() const
{
    for (BackwardRule rule : {kDocumentedRule, kPassthroughRule}) {
        rule.isGradient = true;
        QVERIFY(checkOfRule(rule, {2, 9, 8, 3}, 1e-8, m_seed).hasFailed());
    }
}

void TestPlantedRules::theRightOneIsNot() const
{
    const BackwardRule rule = planted<Right>();
    for (const double epsilon : {1e-8, 1e-3, 0., 1.}) {
        const GradientCheck check = checkOfRule(rule, {2, 9, 8, 3}, epsilon, m_seed);
        QVERIFY(!check.hasFailed());
        QVERIFY(check.rules.front().matches);
    }
}

QTEST_GUILESS_MAIN(TestPlantedRules)
#include "tst_planted_rules.moc"
