// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cpu_level.h"
#include "core/layer/group_sums.h"
#include "core/layer/whole_arrays.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <bit>

using namespace normscope;

namespace {

const Shape kShapes[] {{1, 1, 1, 1},    {1, 7, 9, 3},    {3, 5, 7, 3},    {2, 40, 61, 17},
                       {1, 300, 91, 2}, {20, 6, 5, 3},   {16, 2, 2, 3},   {16, 1, 1, 3},
                       {1, 3, 2000, 4}, {1, 2, 3, 4500}, {1, 600, 40, 3}, {1, 3, 5000, 3},
                       {2, 9, 700, 1}};

/// The arrays of one run.
template<typename T>
struct Arrays
{
    Arrays(const Shape &shape, std::uint64_t seed)
        : input(test::Random(seed).reals<T>(shape.elements())),
          deltaIn(test::Random(seed + 1).reals<T>(shape.elements())),
          output(input.size()),
          scales(input.size()),
          delta(input.size())
    {
    }

    std::vector<T> input, deltaIn, output, scales, delta;
};

template<typename T>
QString wrongArrays(const Shape &shape, const LayerSpec &spec, bool inPlace, CpuLevel level,
                    std::uint64_t seed)
{
    Arrays<T> arrays(shape, seed);
    LayerSpec withDelta = spec;
    withDelta.delta = test::deltaOf(shape, arrays.deltaIn);
    const auto run
        = test::runOf(test::rawInput(shape, arrays.input), withDelta,
                      std::is_same_v<T, float> ? ComputeType::float32 : ComputeType::float64);
    std::vector<T> &delta = inPlace ? arrays.deltaIn : arrays.delta;
    const Result<void> done
        = runWholeArrays<T>(shape, spec,
                            {arrays.input.data(), arrays.deltaIn.data(), arrays.output.data(),
                             arrays.scales.data(), delta.data()},
                            {}, kernelsOf<T>(level));
    if (!done)
        return QString::fromStdString(done.error().detail);
    QString wrong = test::bitDifference(arrays.output, test::arrayOf<T>(*run, StageId::output))
        + test::bitDifference(delta, test::arrayOf<T>(*run, StageId::delta));
    if (spec.rule == &kDocumentedRule)
        wrong += test::bitDifference(arrays.scales, test::arrayOf<T>(*run, StageId::scales));
    return wrong.isEmpty() ? wrong
                           : QString::fromStdString(toString(shape)) + QStringLiteral(": ") + wrong;
}

} // namespace

/// The layer into whole arrays: the values of LayerRun, to the bit.
class TestWholeArrays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void agreeWithRuns_data() { test::addAxisAndTypeRows(); }
    void agreeWithRuns();
    void agreePastTheCaches_data() { test::addAxisAndTypeRows(); }
    void agreePastTheCaches();
    void sumsAreThoseOfPlainLoops_data() { test::addAxisAndTypeRows(); }
    void sumsAreThoseOfPlainLoops();
    void bytesAreAddedAsTheirNumbers();
    void refuse();
    void stop();

private:
    std::uint64_t m_seed = 0;
};

void TestWholeArrays::agreeWithRuns()
{
    for (const Shape &shape : kShapes) {
        for (const BackwardRule *rule : ruleTable()) {
            for (const std::int64_t calls : {0, 1, 3}) {
                if (calls != 1 && rule != &kDocumentedRule)
                    continue;
                for (const CpuLevel level : cpuLevels()) {
                    if (calls == 0 && level != CpuLevel::portable)
                        continue; // no kernel is used
                    const LayerSpec spec = test::specOf(test::axisOfRow(), *rule, {}, calls);
                    const bool inPlace = calls == 1;
                    QCOMPARE(test::typeOfRow() == ComputeType::float32
                                 ? wrongArrays<float>(shape, spec, inPlace, level, m_seed)
                                 : wrongArrays<double>(shape, spec, inPlace, level, m_seed),
                             QString());
                }
            }
        }
    }
}

/// Arrays so large that they are written past the caches.
void TestWholeArrays::agreePastTheCaches()
{
    if (!test::axisOfRow().isNone() && std::popcount(test::axisOfRow().mask()) != 1)
        return;
    for (const Shape &shape : {Shape {1, 700, 1001, 4}, Shape {1, 60, 700, 67}}) {
        for (const BackwardRule *rule : {&kDocumentedRule, &kExactRule}) {
            const LayerSpec spec = test::specOf(test::axisOfRow(), *rule);
            const CpuLevel level = cpuLevels().back();
            QCOMPARE(test::typeOfRow() == ComputeType::float32
                         ? wrongArrays<float>(shape, spec, false, level, m_seed)
                         : wrongArrays<double>(shape, spec, true, level, m_seed),
                     QString());
        }
    }
}

/// The sums of a run have the bits that plain loops over its terms give.
void TestWholeArrays::sumsAreThoseOfPlainLoops()
{
    for (const Shape &shape : kShapes) {
        const std::vector<double> x = test::Random(m_seed).reals(shape.elements());
        const TermReader squares = [&](std::int64_t first, std::int64_t count, double *terms) {
            for (std::int64_t i = 0; i < count; ++i)
                terms[i] = x[static_cast<std::size_t>(first + i)]
                    * x[static_cast<std::size_t>(first + i)];
        };
        const AxisSet axes = test::axisOfRow();
        const auto run
            = test::runOf(test::rawInput(shape, x), test::specOf(axes), ComputeType::float64);
        if (groupsArePixelLocal(shape, axes))
            continue; // added in a span
        const Result<GroupSums> want = groupSums(makeReductionPlan(shape, axes), squares, {});
        QCOMPARE(test::bitDifference(test::arrayOf(*run, StageId::sum), *want), QString());
    }
}

void TestWholeArrays::bytesAreAddedAsTheirNumbers()
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {1, 300, 91, 3}, Shape {2, 70, 64, 1}, Shape {3, 5, 7, 3}}) {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(shape.elements()));
        std::ranges::generate(bytes,
                              [&] { return static_cast<std::uint8_t>(random.whole(0, 255)); });
        const std::vector<float> numbers(bytes.begin(), bytes.end());
        for (const AxisSet &axes : test::allAxisSets()) {
            const LayerSpec spec = test::specOf(axes);
            const auto ofBytes
                = test::runOf(test::rawInput(shape, bytes), spec, ComputeType::float32);
            const auto ofFloats
                = test::runOf(test::rawInput(shape, numbers), spec, ComputeType::float32);
            const auto ofRows = test::runOf(test::rawInput(test::stridedTensor(shape, bytes, 5)),
                                            spec, ComputeType::float32);
            const std::vector<double> want = test::arrayOf(*ofFloats, StageId::norm);
            QCOMPARE(test::bitDifference(test::arrayOf(*ofBytes, StageId::norm), want), QString());
            QCOMPARE(test::bitDifference(test::arrayOf(*ofRows, StageId::norm), want), QString());
        }
    }
}

void TestWholeArrays::refuse()
{
    Arrays<float> arrays({1, 1, 2, 3}, 1);
    const WholeArrays<float> whole {arrays.input.data(), arrays.deltaIn.data(),
                                    arrays.output.data(), arrays.scales.data(),
                                    arrays.delta.data()};
    LayerSpec spec;
    spec.epsilon = -1;
    const Result<void> negative = runWholeArrays<float>({1, 1, 2, 3}, spec, whole);
    QVERIFY(!negative);
    QCOMPARE(negative.error().code, ErrorCode::invalidArgument);
    spec = {};
    spec.calls = -1;
    QVERIFY(!runWholeArrays<float>({1, 1, 2, 3}, spec, whole));
}

void TestWholeArrays::stop()
{
    std::stop_source source;
    source.request_stop();
    const Shape shape {2, 3, 40, 3};
    Arrays<float> arrays(shape, 1);
    const WholeArrays<float> whole {arrays.input.data(), arrays.deltaIn.data(),
                                    arrays.output.data(), arrays.scales.data(),
                                    arrays.delta.data()};
    for (const AxisSet &axes : test::allAxisSets()) {
        const Result<void> done
            = runWholeArrays<float>(shape, test::specOf(axes), whole, source.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::cancelled);
    }
}

QTEST_APPLESS_MAIN(TestWholeArrays)
#include "tst_whole_arrays.moc"
