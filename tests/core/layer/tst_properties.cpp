// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every input: identities of the formulas, on random arrays.
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

const Shape kShapes[] {{1, 3, 5, 1},  {2, 4, 3, 2},  {3, 2, 5, 3}, {1, 5, 2, 4},
                       {2, 3, 2, 17}, {1, 2, 3, 64}, {2, 7, 1, 3}};

double roundoffOfRow()
{
    return test::typeOfRow() == ComputeType::float32 ? test::kRoundoff<float>
                                                     : test::kRoundoff<double>;
}

/// Random arrays for one shape, exactly representable in float32.
struct Arrays
{
    Arrays(const Shape &arrayShape, test::Random &random)
        : shape(arrayShape), x(random.reals(shape.elements())), dy(random.reals(shape.elements()))
    {
    }

    test::Run run(const BackwardRule &rule, const Numbers &input, const Numbers &delta,
                  double epsilon = kDefaultEpsilon) const
    {
        LayerSpec spec = test::specOf(test::axisOfRow(), rule, test::deltaOf(shape, delta));
        spec.epsilon = epsilon;
        return test::runOf(test::rawInput(shape, input), spec, test::typeOfRow());
    }
    test::Run run(const BackwardRule &rule) const { return run(rule, x, dy); }

    Shape shape;
    Numbers x;
    Numbers dy;
};

/// For each element, how large the terms are that its exact delta is the difference of.
Numbers exactMagnitudes(const test::ReferenceLayer &reference, const Numbers &dy)
{
    std::vector<long double> dots(reference.sum.size());
    for (std::size_t i = 0; i < dy.size(); ++i)
        dots[reference.groupOf[i]]
            += std::abs(static_cast<long double>(dy[i]) * reference.output[i]);
    Numbers magnitudes(dy.size());
    for (std::size_t i = 0; i < dy.size(); ++i) {
        const std::size_t group = reference.groupOf[i];
        const long double size = std::abs(static_cast<long double>(dy[i]))
            + std::abs(reference.output[i]) * dots[group];
        magnitudes[i] = static_cast<double>(reference.norm[group] * size);
    }
    return magnitudes;
}

/// Empty if |got − want| <= roundoffs · u · magnitude for each element.
template<typename Want>
QString beyondRounding(const Numbers &got, const std::vector<Want> &want, const Numbers &magnitudes,
                       double roundoffs)
{
    for (std::size_t i = 0; i < got.size(); ++i) {
        const test::Tolerance tolerance {.absolute = roundoffs * roundoffOfRow() * magnitudes[i]};
        const auto a = static_cast<long double>(got[i]);
        const auto b = static_cast<long double>(want[i]);
        if (!tolerance.accepts(a, b))
            return test::numbersAt(i, a, b);
    }
    return {};
}

template<typename T>
QString wrongIdentity(const LayerRun &run, const AxisSet &axes)
{
    const std::vector<T> x = test::arrayOf<T>(run, StageId::input);
    const std::vector<T> n = test::arrayOf<T>(run, StageId::norm);
    const std::vector<std::size_t> groupOf = test::naiveGroups(run.shape(), axes);
    std::vector<T> squares;
    std::vector<T> output;
    std::vector<T> scales;
    for (std::size_t i = 0; i < x.size(); ++i) {
        squares.push_back(x[i] * x[i]);
        output.push_back(x[i] * n[groupOf[i]]);
        scales.push_back((T(1) - output[i]) * n[groupOf[i]]);
    }
    return test::bitDifference(test::arrayOf<T>(run, StageId::squares), squares)
        + test::bitDifference(test::arrayOf<T>(run, StageId::output), output)
        + test::bitDifference(test::arrayOf<T>(run, StageId::scales), scales);
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void agreesWithTheFormulas_data() { test::addAxisAndTypeRows(); }
    void agreesWithTheFormulas();
    void isWrittenInOneOrder_data() { test::addAxisAndTypeRows(); }
    void isWrittenInOneOrder();
    void hasTheLengthOfSOverSPlusEpsilon_data() { test::addAxisAndTypeRows(); }
    void hasTheLengthOfSOverSPlusEpsilon();
    void staysBelowOne_data() { test::addAxisAndTypeRows(); }
    void staysBelowOne();
    void standsAcrossTheInput_data() { test::addAxisAndTypeRows(); }
    void standsAcrossTheInput();
    void isLinearInDelta_data() { test::addAxisAndTypeRows(); }
    void isLinearInDelta();
    void commutesWithPermutations_data() { test::addAxisAndTypeRows(); }
    void commutesWithPermutations();
    void ignoresAPowerOfTwo_data() { test::addAxisAndTypeRows(); }
    void ignoresAPowerOfTwo();

private:
    template<typename Check>
    void forEachShape(const Check &check) const
    {
        test::Random random(m_seed);
        for (const Shape &shape : kShapes)
            check(Arrays(shape, random), random);
    }

    std::uint64_t m_seed = 0;
};

/// Every stage against the formulas in long double.
void TestProperties::agreesWithTheFormulas()
{
    forEachShape([](const Arrays &a, test::Random &) {
        const test::ReferenceLayer reference(a.shape, test::axisOfRow(), kDefaultEpsilon, a.x,
                                             a.dy);
        const auto run = a.run(kExactRule);
        const test::Tolerance few {.relative = 16 * roundoffOfRow()};
        QCOMPARE(test::difference(test::arrayOf(*run, StageId::sum), reference.sum, few),
                 QString());
        QCOMPARE(test::difference(test::arrayOf(*run, StageId::norm), reference.norm, few),
                 QString());
        QCOMPARE(test::difference(test::arrayOf(*run, StageId::output), reference.output, few),
                 QString());
        Numbers norms(a.x.size());
        for (std::size_t i = 0; i < norms.size(); ++i)
            norms[i] = static_cast<double>(reference.norm[reference.groupOf[i]]);
        QCOMPARE(beyondRounding(test::arrayOf(*run, StageId::scales), reference.scales, norms, 16),
                 QString());
        QCOMPARE(beyondRounding(test::arrayOf(*run, StageId::delta), reference.exact,
                                exactMagnitudes(reference, a.dy), 16),
                 QString());
    });
}

/// output = x·norm and scales = (1 − output)·norm bit for bit, in the compute type.
void TestProperties::isWrittenInOneOrder()
{
    forEachShape([](const Arrays &a, test::Random &) {
        const auto run = a.run(kDocumentedRule);
        const QString wrong = test::typeOfRow() == ComputeType::float32
            ? wrongIdentity<float>(*run, test::axisOfRow())
            : wrongIdentity<double>(*run, test::axisOfRow());
        QCOMPARE(wrong, QString());
        const Numbers scales = test::arrayOf(*run, StageId::scales);
        QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::layerDelta), scales), QString());
    });
}

/// |y|² = S/(S + ε) for every group, where ε is small, and where it is not.
void TestProperties::hasTheLengthOfSOverSPlusEpsilon()
{
    forEachShape([](const Arrays &a, test::Random &) {
        for (const double epsilon : {0., 1e-8, 0.25, 100.}) {
            const test::ReferenceLayer reference(a.shape, test::axisOfRow(), epsilon, a.x, a.dy);
            const Numbers y
                = test::arrayOf(*a.run(kDocumentedRule, a.x, a.dy, epsilon), StageId::output);
            std::vector<long double> lengths(reference.sum.size());
            std::vector<long double> want(reference.sum.size());
            for (std::size_t i = 0; i < y.size(); ++i)
                lengths[reference.groupOf[i]] += static_cast<long double>(y[i]) * y[i];
            for (std::size_t g = 0; g < want.size(); ++g)
                want[g] = reference.sum[g] / (reference.sum[g] + static_cast<long double>(epsilon));
            QCOMPARE(test::difference(lengths, want, {.relative = 16 * roundoffOfRow()}),
                     QString());
        }
    });
}

/// |y| <= 1 and scales >= 0, but for rounding.
void TestProperties::staysBelowOne()
{
    forEachShape([](const Arrays &a, test::Random &) {
        const auto run = a.run(kDocumentedRule);
        const double most = 1 + 4 * roundoffOfRow();
        for (const double y : test::arrayOf(*run, StageId::output))
            QVERIFY(std::abs(y) <= most);
        if (test::typeOfRow() == ComputeType::float32)
            return;
        for (const double scale : test::arrayOf(*run, StageId::scales))
            QVERIFY(scale >= 0);
    });
}

/// Σ x·delta = (Σ dy·y)·ε·n² for every group: 0 but for ε.
void TestProperties::standsAcrossTheInput()
{
    forEachShape([](const Arrays &a, test::Random &) {
        for (const double epsilon : {1e-8, 0.25}) {
            const test::ReferenceLayer reference(a.shape, test::axisOfRow(), epsilon, a.x, a.dy);
            const Numbers delta
                = test::arrayOf(*a.run(kExactRule, a.x, a.dy, epsilon), StageId::delta);
            const Numbers sizes = exactMagnitudes(reference, a.dy);
            Numbers got(reference.sum.size());
            Numbers magnitudes(got.size());
            std::vector<long double> want(got.size());
            for (std::size_t i = 0; i < delta.size(); ++i) {
                got[reference.groupOf[i]] += a.x[i] * delta[i];
                magnitudes[reference.groupOf[i]] += std::abs(a.x[i]) * sizes[i];
            }
            for (std::size_t g = 0; g < want.size(); ++g)
                want[g] = reference.dot[g] * static_cast<long double>(epsilon) * reference.norm[g]
                    * reference.norm[g];
            QCOMPARE(beyondRounding(got, want, magnitudes, 16), QString());
        }
    });
}

/// delta(2·dy + 0.5·other) = 2·delta(dy) + 0.5·delta(other)
void TestProperties::isLinearInDelta()
{
    forEachShape([](const Arrays &a, test::Random &random) {
        Numbers first(a.dy.size()); // few bits, so that the combination is exact in float32
        Numbers second(a.dy.size());
        Numbers combined(a.dy.size());
        for (std::size_t i = 0; i < combined.size(); ++i) {
            first[i] = static_cast<double>(random.whole(-512, 512)) / 256;
            second[i] = static_cast<double>(random.whole(-512, 512)) / 256;
            combined[i] = 2 * first[i] + 0.5 * second[i];
        }
        const auto deltaOf = [&](const Numbers &dy) {
            return test::arrayOf(*a.run(kExactRule, a.x, dy), StageId::delta);
        };
        const auto magnitudesOf = [&](const Numbers &dy) {
            return exactMagnitudes({a.shape, test::axisOfRow(), kDefaultEpsilon, a.x, dy}, dy);
        };
        const Numbers d1 = deltaOf(first);
        const Numbers d2 = deltaOf(second);
        const Numbers m1 = magnitudesOf(first);
        const Numbers m2 = magnitudesOf(second);
        Numbers want(d1.size());
        Numbers magnitudes(d1.size());
        for (std::size_t i = 0; i < want.size(); ++i) {
            want[i] = 2 * d1[i] + 0.5 * d2[i];
            magnitudes[i] = 2 * m1[i] + 0.5 * m2[i];
        }
        QCOMPARE(beyondRounding(deltaOf(combined), want, magnitudes, 32), QString());
    });
}

/// Elements that change places within their group take their output along.
void TestProperties::commutesWithPermutations()
{
    forEachShape([](const Arrays &a, test::Random &random) {
        const std::vector<std::size_t> groupOf = test::naiveGroups(a.shape, test::axisOfRow());
        std::vector<std::vector<std::size_t>> members(
            test::naiveGroupCount(a.shape, test::axisOfRow()));
        for (std::size_t i = 0; i < groupOf.size(); ++i)
            members[groupOf[i]].push_back(i);
        std::vector<std::size_t> from(groupOf.size());
        for (const std::vector<std::size_t> &group : members) {
            std::vector<std::size_t> shuffled = group;
            random.shuffle(shuffled);
            for (std::size_t k = 0; k < group.size(); ++k)
                from[group[k]] = shuffled[k];
        }
        const auto permuted = [&from](const Numbers &values) {
            Numbers result;
            for (const std::size_t i : from)
                result.push_back(values[i]);
            return result;
        };
        const auto run = a.run(kExactRule);
        const auto other = a.run(kExactRule, permuted(a.x), permuted(a.dy));
        QCOMPARE(test::difference(test::arrayOf(*other, StageId::output),
                                  permuted(test::arrayOf(*run, StageId::output)),
                                  {.relative = 8 * roundoffOfRow()}),
                 QString());
        const test::ReferenceLayer reference(a.shape, test::axisOfRow(), kDefaultEpsilon, a.x,
                                             a.dy);
        QCOMPARE(beyondRounding(test::arrayOf(*other, StageId::delta),
                                permuted(test::arrayOf(*run, StageId::delta)),
                                permuted(exactMagnitudes(reference, a.dy)), 32),
                 QString());
    });
}

/// Without ε, a factor of 4 changes no bit of the output and divides norm by 4.
void TestProperties::ignoresAPowerOfTwo()
{
    forEachShape([](const Arrays &a, test::Random &) {
        Numbers larger(a.x.size());
        std::ranges::transform(a.x, larger.begin(), [](double x) { return 4 * x; });
        const auto run = a.run(kDocumentedRule, a.x, a.dy, 0);
        const auto other = a.run(kDocumentedRule, larger, a.dy, 0);
        QCOMPARE(test::bitDifference(test::arrayOf(*other, StageId::output),
                                     test::arrayOf(*run, StageId::output)),
                 QString());
        Numbers norms = test::arrayOf(*run, StageId::norm);
        for (double &norm : norms)
            norm /= 4;
        QCOMPARE(test::bitDifference(test::arrayOf(*other, StageId::norm), norms), QString());
    });
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
