// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a stage, compared with its values counted one by one.
#include "tests/core/support/runs.h"
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/plots/dead_value.h"
#include "ui/model/plots/stage_histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace normscope;

namespace {

constexpr Shape kShape {2, 12, 17, 3};
constexpr std::int64_t kOfChannel = kShape.batch * kShape.rows * kShape.columns;

/// Values over about five decades, both signs, with the first pixels dead.
double spread(std::int64_t i)
{
    if (i < 30)
        return 0;
    const double sign = i % 5 == 0 ? -1 : 1;
    return sign * std::pow(10, 5 * test::scatter(i) - 3);
}

StageHistogramRequest requestFor(const std::shared_ptr<const LayerRun> &run, StageId stage,
                                 ScaleKind kind)
{
    const auto statistics = std::make_shared<const LayerStatistics>(*run->statistics());
    const StageStatistics &of = statistics->of(stage);
    return {run, statistics, stage, ValueScale(kind, {of.min, of.max}, of.meanMagnitude)};
}

class TestStageHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryValue_data();
    void countsEveryValue();
    void tellsDeadGroupsApart_data();
    void tellsDeadGroupsApart();
    void tinyGroupsAreNotDead();
    void countsOneChannel_data();
    void countsOneChannel();
    void countsWhatIsNotFinite();
    void countsARangeExactly();
    void stops();
};

} // namespace

void TestStageHistogram::countsEveryValue_data()
{
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<ScaleKind>("kind");
    QTest::addColumn<unsigned>("mask");
    for (const unsigned mask : {8U, 6U, 15U}) {
        const auto add = [&](const char *name, StageId stage, ScaleKind kind) {
            QTest::addRow("%s, axes %u", name, mask) << stage << kind << mask;
        };
        add("input linear", StageId::input, ScaleKind::linear);
        add("input symlog", StageId::input, ScaleKind::symlog);
        add("delta symlog", StageId::delta, ScaleKind::symlog);
        add("delta linear", StageId::delta, ScaleKind::linear);
        if (mask != 15) {
            add("sum linear", StageId::sum, ScaleKind::linear);
            add("norm log", StageId::norm, ScaleKind::log);
        }
    }
}

/// A bar holds at least the values that lie clearly inside it and at most those that touch it.
void TestStageHistogram::countsEveryValue()
{
    QFETCH(StageId, stage);
    QFETCH(ScaleKind, kind);
    QFETCH(unsigned, mask);
    const auto run = test::runOver(kShape, test::specOver(mask), spread);
    const StageHistogramRequest request = requestFor(run, stage, kind);
    const std::optional<StageHistogram> histogram = computeStageHistogram(request);
    QVERIFY(histogram);
    const std::vector<double> values = test::arrayOf(*run, stage);
    QCOMPARE(histogram->finite(), std::int64_t(values.size()));
    const double slack = kind == ScaleKind::linear ? 1e-9 : 1e-3; // of a bar
    for (int bar = 0; bar < kPlotBins; ++bar) {
        std::int64_t inside = 0;
        std::int64_t touching = 0;
        for (const double value : values) {
            const double place = request.scale.position(value) * kPlotBins - bar;
            const double top = bar == kPlotBins - 1 ? 1 + slack : 1 - slack;
            inside += place >= slack && place < top ? 1 : 0;
            touching += place >= -slack && place <= 1 + slack ? 1 : 0;
        }
        const bool isDeadBar = histogram->dead > 0 && histogram->binOf(histogram->deadValue) == bar;
        const std::int64_t count
            = histogram->counts[std::size_t(bar)] + (isDeadBar ? histogram->dead : 0);
        QVERIFY2(count >= inside && count <= touching,
                 qPrintable(QString::asprintf("bar %d: %ld, not %ld to %ld", bar, long(count),
                                              long(inside), long(touching))));
    }
}

void TestStageHistogram::tellsDeadGroupsApart_data()
{
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<bool>("isFloat");
    for (const bool isFloat : {false, true}) {
        for (const auto &[name, stage] :
             {std::pair("sum", StageId::sum), std::pair("norm", StageId::norm),
              std::pair("output", StageId::output), std::pair("scales", StageId::scales)})
            QTest::addRow("%s %s", name, isFloat ? "float32" : "float64") << stage << isFloat;
    }
}

/// 10 pixels of 3 channels are 0.
void TestStageHistogram::tellsDeadGroupsApart()
{
    QFETCH(StageId, stage);
    QFETCH(bool, isFloat);
    const auto run = test::runOver(kShape, test::specOver(8), spread,
                                   isFloat ? ComputeType::float32 : ComputeType::float64);
    const auto histogram = computeStageHistogram(requestFor(run, stage, ScaleKind::linear));
    QVERIFY(histogram);
    const bool isOfGroups = normscope::stage(stage).domain == Domain::group;
    QCOMPARE(histogram->dead, std::int64_t(isOfGroups ? 10 : 30));
    QCOMPARE(histogram->deadValue, test::arrayOf(*run, stage).front());
    const auto random = deadValue(*run, StageId::delta);
    QVERIFY2(!random, "delta differs from element to element");
    QCOMPARE(computeStageHistogram(requestFor(run, StageId::input, ScaleKind::linear))->dead,
             std::int64_t(0));
}

/// Sums of 1e-48 are 0 in float32 and greater in double, which decides.
void TestStageHistogram::tinyGroupsAreNotDead()
{
    const auto tiny = [](std::int64_t i) {
        if (i < 30)
            return 0.0;
        return i < 60 ? 1e-24 : test::scatter(i);
    };
    const auto run = test::runOver(kShape, test::specOver(8), tiny, ComputeType::float32);
    const std::int64_t dead = run->statistics()->deadGroups;
    QCOMPARE(dead, std::int64_t {10});
    for (const StageId stage : {StageId::norm, StageId::output}) {
        const auto histogram = computeStageHistogram(requestFor(run, stage, ScaleKind::linear));
        QVERIFY(histogram);
        QCOMPARE(histogram->dead, stage == StageId::norm ? dead : 3 * dead);
    }
}

void TestStageHistogram::countsOneChannel_data()
{
    QTest::addColumn<StageId>("stage");
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<std::int64_t>("values");
    QTest::addColumn<std::int64_t>("dead");
    // Over the channels the first 10 pixels are dead; over rows and columns all of the channel is.
    QTest::newRow("output, channels") << StageId::output << 8U << kOfChannel << std::int64_t {10};
    QTest::newRow("norm, channels") << StageId::norm << 8U << kOfChannel << std::int64_t {10};
    QTest::newRow("output, plane") << StageId::output << 6U << kOfChannel << kOfChannel;
    QTest::newRow("norm, plane") << StageId::norm << 6U << std::int64_t {2} << std::int64_t {2};
}

/// Channel 1 is 0 everywhere, others only in the first pixels.
void TestStageHistogram::countsOneChannel()
{
    QFETCH(StageId, stage);
    QFETCH(unsigned, mask);
    QFETCH(std::int64_t, values);
    QFETCH(std::int64_t, dead);
    const auto run = test::runOver(kShape, test::specOver(mask), [](std::int64_t i) {
        return i < 30 || i % 3 == 1 ? 0 : 0.5 + test::scatter(i);
    });
    StageHistogramRequest request = requestFor(run, stage, ScaleKind::linear);
    request.channel = 1;
    const auto histogram = computeStageHistogram(request);
    QVERIFY(histogram);
    QCOMPARE(histogram->finite(), values);
    QCOMPARE(histogram->dead, dead);
    request.channel = 0;
    QCOMPARE(computeStageHistogram(request)->finite(), values);
    QCOMPARE(computeStageHistogram(request)->dead, mask == 8U ? dead : std::int64_t {0});
}

void TestStageHistogram::countsWhatIsNotFinite()
{
    const auto run = test::runOver(Shape {1, 4, 4, 1}, test::specOver(8), [](std::int64_t i) {
        const double inf = std::numeric_limits<double>::infinity();
        return i < 3 ? std::numeric_limits<double>::quiet_NaN()
            : i < 5  ? inf
            : i == 5 ? -inf
                     : double(i);
    });
    const auto histogram
        = computeStageHistogram(requestFor(run, StageId::input, ScaleKind::symlog));
    QVERIFY(histogram);
    QCOMPARE(histogram->nan, std::int64_t(3));
    QCOMPARE(histogram->positiveInf, std::int64_t(2));
    QCOMPARE(histogram->negativeInf, std::int64_t(1));
    QCOMPARE(histogram->finite(), std::int64_t(10));
}

void TestStageHistogram::countsARangeExactly()
{
    const auto run = test::runOver(kShape, test::specOver(8), spread);
    const std::vector<double> values = test::arrayOf(*run, StageId::output);
    const ValueRange range {values[100], values[101] + 0.25};
    const auto expected = std::ranges::count_if(
        values, [&](double v) { return v >= range.low && v <= range.high; });
    QCOMPARE(countValues(*run, StageId::output, range, std::nullopt),
             std::optional<std::int64_t>(expected));
    std::int64_t ofGreen = 0;
    for (std::size_t i = 1; i < values.size(); i += 3)
        ofGreen += values[i] >= range.low && values[i] <= range.high ? 1 : 0;
    QCOMPARE(countValues(*run, StageId::output, range, 1), std::optional(ofGreen));
}

void TestStageHistogram::stops()
{
    const auto run = test::runOver(kShape, test::specOver(8), spread);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!computeStageHistogram(requestFor(run, StageId::input, ScaleKind::linear),
                                   source.get_token()));
}

QTEST_GUILESS_MAIN(TestStageHistogram)
#include "tst_stage_histogram.moc"
