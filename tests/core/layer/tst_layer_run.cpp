// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/layer_run.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/reference_layer.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

const Shape kShapes[] {{1, 1, 1, 1}, {3, 5, 7, 3}, {2, 3, 1, 40}, {2, 50, 60, 1}, {1, 2, 2, 3000}};

const DeltaSource kDeltas[] {{.kind = DeltaSource::Kind::random},
                             {.kind = DeltaSource::Kind::output}};

/// Values of a stage with the group stages repeated, in C order of the elements.
Numbers elementwise(const LayerRun &run, StageId id)
{
    const Numbers values = test::arrayOf(run, id);
    if (stage(id).domain == Domain::element)
        return values;
    Numbers repeated;
    for (const std::size_t group : test::naiveGroups(run.shape(), run.spec().axis))
        repeated.push_back(values[group]);
    return repeated;
}

Numbers slice(const Numbers &values, std::int64_t first, std::int64_t count)
{
    return {values.begin() + first, values.begin() + first + count};
}

/// Evaluates random spans of one stage and compares with its whole array.
QString wrongSpan(const LayerRun &run, StageId id, test::Random &random)
{
    const Shape &shape = run.shape();
    const Numbers whole = elementwise(run, id);
    for (int round = 0; round < 5; ++round) {
        PixelSpan span {random.whole(0, shape.batch - 1), random.whole(0, shape.pixels() - 1), 0};
        span.count = random.whole(1, shape.pixels() - span.first);
        Numbers got(static_cast<std::size_t>(span.count * shape.channels));
        run.evaluate(id, span, got.data());
        const std::int64_t first = span.batch * shape.imageElements() + span.first * shape.channels;
        const QString wrong
            = test::bitDifference(got, slice(whole, first, span.count * shape.channels));
        if (!wrong.isEmpty())
            return QString::fromUtf8(stage(id).name.data()) + QStringLiteral(": ") + wrong;
    }
    return {};
}

/// Evaluates random parts of a stage's array and compares with the whole.
QString wrongPart(const LayerRun &run, StageId id, test::Random &random)
{
    const Numbers whole = test::arrayOf(run, id);
    for (int round = 0; round < 5; ++round) {
        const std::int64_t first = random.whole(0, std::ssize(whole) - 1);
        const std::int64_t count = random.whole(1, std::ssize(whole) - first);
        Numbers got(static_cast<std::size_t>(count));
        run.evaluateArray(id, first, count, got.data());
        const QString wrong = test::bitDifference(got, slice(whole, first, count));
        if (!wrong.isEmpty())
            return QString::fromUtf8(stage(id).name.data()) + QStringLiteral(": ") + wrong;
    }
    return {};
}

Input someInput()
{
    return test::rawInput<double>({1, 2, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
}

} // namespace

/// The run of the layer: what may be asked for, and what is refused.
class TestLayerRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void evaluatesSpans_data() { test::addAxisAndTypeRows(); }
    void evaluatesSpans();
    void evaluatesParts_data() { test::addAxisAndTypeRows(); }
    void evaluatesParts();
    void evaluatesSeveralStages();
    void narrowsToFloat();
    void knowsShapes_data();
    void knowsShapes();
    void remembersWhatItRan();
    void doesNotDependOnThreads_data() { test::addAxisAndTypeRows(); }
    void doesNotDependOnThreads();
    void isSharedByThreads();
    void refusesEpsilon_data();
    void refusesEpsilon();
    void refusesNegativeCalls();
    void refusesOtherShapes();
    void stops();

private:
    template<typename Check>
    void forEachRun(const Check &check) const
    {
        test::Random random(m_seed);
        for (const Shape &shape : kShapes) {
            const Input input = test::rawInput(shape, random.reals(shape.elements()));
            for (const DeltaSource &delta : kDeltas) {
                for (const BackwardRule *rule : ruleTable()) {
                    const auto run = test::runOf(
                        input, test::specOf(test::axisOfRow(), *rule, delta), test::typeOfRow());
                    for (const StageId id : stagesOf(*rule))
                        QCOMPARE(check(*run, id, random), QString());
                }
            }
        }
    }

    std::uint64_t m_seed = 0;
};

void TestLayerRun::evaluatesSpans()
{
    forEachRun(&wrongSpan);
}

void TestLayerRun::evaluatesParts()
{
    forEachRun(&wrongPart);
}

void TestLayerRun::evaluatesSeveralStages()
{
    const Shape shape {2, 40, 60, 3}; // more than the evaluator takes at a time
    const auto run
        = test::runOf(test::rawInput(shape, test::Random(m_seed).reals(shape.elements())),
                      test::specOf(AxisSet::fromMask(8)), ComputeType::float64);
    const std::vector<StageId> ids {StageId::delta, StageId::norm, StageId::input};
    const PixelSpan span {1, 7, 2100};
    const std::int64_t elements = span.count * shape.channels;
    Numbers got(ids.size() * static_cast<std::size_t>(elements));
    run->evaluate(ids, span, got.data());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Numbers want(static_cast<std::size_t>(elements));
        run->evaluate(ids[i], span, want.data());
        QCOMPARE(test::bitDifference(slice(got, static_cast<std::int64_t>(i) * elements, elements),
                                     want),
                 QString());
    }
}

void TestLayerRun::narrowsToFloat()
{
    const auto run = test::runOf(someInput(), test::specOf(AxisSet::none()), ComputeType::float64);
    const Numbers wide = test::arrayOf<double>(*run, StageId::output);
    std::vector<float> want(wide.size());
    std::ranges::transform(wide, want.begin(), [](double v) { return static_cast<float>(v); });
    QCOMPARE(test::bitDifference(test::arrayOf<float>(*run, StageId::output), want), QString());
}

void TestLayerRun::knowsShapes_data()
{
    QTest::addColumn<QByteArray>("axis");
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("None") << QByteArray("none") << QByteArray("1 x 1 x 1 x 1");
    QTest::newRow("channels") << QByteArray("3") << QByteArray("1 x 2 x 3 x 1");
    QTest::newRow("rows") << QByteArray("1") << QByteArray("1 x 1 x 3 x 2");
    QTest::newRow("empty") << QByteArray("()") << QByteArray("1 x 2 x 3 x 2");
}

void TestLayerRun::knowsShapes()
{
    QFETCH(QByteArray, axis);
    const auto run
        = test::runOf(someInput(), test::specOf(*AxisSet::parse(axis.toStdString()), kExactRule),
                      ComputeType::float64);
    for (const StageId id : {StageId::sum, StageId::norm, StageId::dot})
        QTEST(QByteArray::fromStdString(toString(run->stageShape(id))), "shape");
    for (const StageId id : {StageId::input, StageId::output, StageId::delta})
        QCOMPARE(toString(run->stageShape(id)), toString(run->shape()));
}

void TestLayerRun::remembersWhatItRan()
{
    const LayerSpec spec = test::specOf(AxisSet::fromMask(5), kExactRule,
                                        {.kind = DeltaSource::Kind::random, .seed = 8}, 3);
    const auto run = test::runOf(someInput(), spec, ComputeType::float32);
    QVERIFY(run->spec() == spec);
    QVERIFY(run->computeType() == ComputeType::float32);
    QCOMPARE(toString(run->shape()), std::string("1 x 2 x 3 x 2"));
}

void TestLayerRun::doesNotDependOnThreads()
{
    test::Random random(m_seed);
    const Shape shape {3, 90, 131, 3};
    const Input input = test::rawInput(shape, random.reals(shape.elements()));
    const LayerSpec spec
        = test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::random});
    Numbers first;
    for (const int threads : {1, 2, 3, 8}) {
        const ThreadLimit limit(threads);
        const auto run = test::runOf(input, spec, test::typeOfRow());
        const Numbers delta = test::arrayOf(*run, StageId::delta);
        if (threads == 1)
            first = delta;
        QCOMPARE(test::bitDifference(delta, first), QString());
    }
}

/// One run is asked by several threads at once.
void TestLayerRun::isSharedByThreads()
{
    const Shape shape {2, 60, 40, 3};
    const Input input = test::rawInput(shape, test::Random(m_seed).reals(shape.elements()));
    for (const AxisSet &axes : test::allAxisSets()) {
        const auto run = test::runOf(
            input, test::specOf(axes, kExactRule, {.kind = DeltaSource::Kind::output}),
            ComputeType::float64);
        const Numbers want = test::arrayOf(*run, StageId::delta);
        std::vector<Numbers> got(16);
        QVERIFY(parallelFor(16, {}, [&](std::int64_t i) {
            got[static_cast<std::size_t>(i)] = test::arrayOf(*run, StageId::delta);
        }));
        for (const Numbers &values : got)
            QCOMPARE(test::bitDifference(values, want), QString());
    }
}

void TestLayerRun::refusesEpsilon_data()
{
    QTest::addColumn<double>("epsilon");
    QTest::addColumn<bool>("refused");
    QTest::newRow("negative") << -1e-8 << true;
    QTest::newRow("NaN") << double(NAN) << true;
    QTest::newRow("Inf") << double(INFINITY) << true;
    QTest::newRow("0") << 0. << false;
    QTest::newRow("-0") << -0. << false;
    QTest::newRow("smallest") << 5e-324 << false;
    QTest::newRow("largest") << std::numeric_limits<double>::max() << false;
}

void TestLayerRun::refusesEpsilon()
{
    QFETCH(double, epsilon);
    LayerSpec spec;
    spec.epsilon = epsilon;
    const auto run = LayerRun::compute(someInput(), spec, ComputeType::float64);
    QTEST(!run.hasValue(), "refused");
    if (!run)
        QCOMPARE(run.error().code, ErrorCode::invalidArgument);
}

void TestLayerRun::refusesNegativeCalls()
{
    LayerSpec spec;
    spec.calls = -1;
    const auto run = LayerRun::compute(someInput(), spec, ComputeType::float64);
    QVERIFY(!run.hasValue());
    QCOMPARE(run.error().code, ErrorCode::invalidArgument);
}

void TestLayerRun::refusesOtherShapes()
{
    const DeltaSource sources[] {
        test::deltaOf({1, 3, 2, 2}, Numbers(12)), // as many elements
        test::deltaOf({2, 2, 3, 2}, Numbers(24)),
        {.kind = DeltaSource::Kind::impulse, .at = {0, 2, 0, 0}},
        {.kind = DeltaSource::Kind::impulse, .at = {0, 0, -1, 0}},
    };
    for (const DeltaSource &source : sources) {
        const auto run
            = LayerRun::compute(someInput(), test::specOf(AxisSet::none(), kDocumentedRule, source),
                                ComputeType::float64);
        QVERIFY(!run.hasValue());
        QCOMPARE(run.error().code, ErrorCode::shapeMismatch);
        QVERIFY(run.error().detail.find("1 x 2 x 3 x 2") != std::string::npos);
    }
}

/// Groups that are made where they are looked at need no pass, so there is nothing to stop.
void TestLayerRun::stops()
{
    std::stop_source source;
    source.request_stop();
    for (const AxisSet &axes : test::allAxisSets()) {
        for (const BackwardRule *rule : ruleTable()) {
            const auto run = LayerRun::compute(someInput(), test::specOf(axes, *rule),
                                               ComputeType::float64, source.get_token());
            if (groupsArePixelLocal(someInput().shape(), axes))
                continue;
            QVERIFY(!run.hasValue());
            QCOMPARE(run.error().code, ErrorCode::cancelled);
        }
    }
}

QTEST_APPLESS_MAIN(TestLayerRun)
#include "tst_layer_run.moc"
