// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/histogram.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <cmath>

using namespace normscope;

namespace {

using Numbers = std::vector<double>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kHuge = std::numeric_limits<double>::max();

/// The histogram of an array, by one plain loop over edges.
Histogram naiveHistogram(const Numbers &values, const HistogramRequest &request)
{
    Histogram result {.request = request,
                      .counts = std::vector<std::int64_t>(static_cast<std::size_t>(request.bins))};
    for (const double value : values) {
        if (std::isnan(value))
            ++result.nan;
        else if (std::isinf(value))
            ++(value > 0 ? result.positiveInf : result.negativeInf);
        else if (value < request.low)
            ++result.below;
        else if (value > request.high)
            ++result.above;
        else {
            const long double width
                = static_cast<long double>(request.high) - static_cast<long double>(request.low);
            const long double part
                = width == 0 ? 0 : (static_cast<long double>(value) - request.low) / width;
            const auto bin = static_cast<std::int64_t>(part * request.bins);
            ++result
                  .counts[static_cast<std::size_t>(std::min<std::int64_t>(bin, request.bins - 1))];
        }
    }
    return result;
}

QString difference(const Histogram &got, const Histogram &want)
{
    if (got.below != want.below || got.above != want.above || got.nan != want.nan
        || got.positiveInf != want.positiveInf || got.negativeInf != want.negativeInf)
        return QStringLiteral("%1 below, %2 above, %3 NaN, not %4, %5, %6")
            .arg(got.below)
            .arg(got.above)
            .arg(got.nan)
            .arg(want.below)
            .arg(want.above)
            .arg(want.nan);
    for (std::size_t bin = 0; bin < want.counts.size(); ++bin) {
        if (got.counts.at(bin) != want.counts[bin])
            return QStringLiteral("bin %1 has %2, not %3")
                .arg(bin)
                .arg(got.counts[bin])
                .arg(want.counts[bin]);
    }
    return {};
}

Histogram histogramOf(const Numbers &values, const HistogramRequest &request)
{
    const auto count = static_cast<std::int64_t>(values.size());
    const auto run
        = test::runOf(test::rawInput({1, 1, count, 1}, values), {}, ComputeType::float64);
    return *run->histogram(request);
}

} // namespace

/// How often a stage's values lie in each part of a range.
class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_seed = test::announcedSeed(); }
    void agreesWithArrays_data() { test::addAxisAndTypeRows(); }
    void agreesWithArrays() const;
    void agreesWithAChannel_data() { test::addAxisAndTypeRows(); }
    void agreesWithAChannel() const;
    void agreesOnBytes_data() { test::addAxisAndTypeRows(); }
    void agreesOnBytes() const;
    void countsEdges();
    void countsOneNumber();
    void countsExtremeRanges();
    void countsNonFinite();
    void findsQuantiles();
    void hasNoQuantileOfNothing();
    void refuses();
    void doesNotDependOnThreads() const;
    void stops();

private:
    std::uint64_t m_seed = 0;
};

/// The range is a power of two and so are the bins, so that float and long double agree on edges.
void TestHistogram::agreesWithArrays() const
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {3, 5, 7, 3}, Shape {2, 40, 61, 17}, Shape {1, 100, 70, 1}}) {
        Numbers x = random.reals(shape.elements());
        for (double &value : x) {
            if (random.whole(0, 50) == 0)
                value = random.real() < 0 ? kNaN : -kInf;
        }
        const auto run = test::runOf(
            test::rawInput(shape, x),
            test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::random}),
            test::typeOfRow());
        std::vector<HistogramRequest> requests;
        for (const StageId id : stagesOf(kExactRule))
            requests.push_back({.stage = id, .low = -0.5, .high = 1.5, .bins = 256});
        const std::vector<Histogram> histograms = *run->histograms(requests);
        QCOMPARE(histograms.size(), requests.size());
        for (const Histogram &got : histograms) {
            const Numbers values = test::arrayOf(*run, got.request.stage);
            const QString wrong = difference(got, naiveHistogram(values, got.request));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
}

/// The values of one channel stand in the array at every so-many-th place; groups that channels
/// share are those of every channel.
void TestHistogram::agreesWithAChannel() const
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {3, 5, 7, 3}, Shape {1, 40, 61, 17}, Shape {2, 9, 8, 1}}) {
        const auto run = test::runOf(
            test::rawInput(shape, random.reals(shape.elements())),
            test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::random}),
            test::typeOfRow());
        std::vector<HistogramRequest> requests;
        for (const StageId id : stagesOf(kExactRule)) {
            for (const std::int64_t channel : {std::int64_t {0}, shape.channels - 1})
                requests.push_back(
                    {.stage = id, .low = -0.5, .high = 1.5, .bins = 64, .channel = channel});
        }
        const std::vector<Histogram> histograms = *run->histograms(requests);
        for (const Histogram &got : histograms) {
            const Numbers all = test::arrayOf(*run, got.request.stage);
            const auto step = static_cast<std::size_t>(run->stageShape(got.request.stage).channels);
            Numbers values;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (step == 1 || i % step == static_cast<std::size_t>(*got.request.channel))
                    values.push_back(all[i]);
            }
            const QString wrong = difference(got, naiveHistogram(values, got.request));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
}

/// Bytes of one group are counted, and evaluated once each; with ε = 0, zeros have no output.
void TestHistogram::agreesOnBytes() const
{
    test::Random random(m_seed);
    for (const Shape &shape : {Shape {1, 61, 45, 3}, Shape {3, 50, 40, 1}}) {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(shape.elements()));
        for (const std::int64_t most : {0, 90}) {
            for (std::uint8_t &byte : bytes)
                byte = static_cast<std::uint8_t>(random.whole(0, most));
            LayerSpec spec
                = test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::output});
            spec.epsilon = 0;
            const auto run = test::runOf(test::rawInput(shape, bytes), spec, test::typeOfRow());
            std::vector<HistogramRequest> requests;
            for (const StageId id : stagesOf(kExactRule))
                requests.push_back({.stage = id, .low = 0.0078125, .high = 2.0078125, .bins = 64});
            const std::vector<Histogram> histograms = *run->histograms(requests);
            for (const Histogram &got : histograms) {
                const Numbers values = test::arrayOf(*run, got.request.stage);
                QCOMPARE(difference(got, naiveHistogram(values, got.request)), QString());
            }
        }
    }
}

void TestHistogram::countsEdges()
{
    const Histogram histogram = histogramOf({-1, 0, 0.25, 0.5, 0.75, 1, std::nextafter(1., 2.)},
                                            {.stage = StageId::input, .bins = 4});
    QCOMPARE(histogram.below, 1);
    QCOMPARE(histogram.above, 1);
    QCOMPARE(histogram.counts, (std::vector<std::int64_t> {1, 1, 1, 2}));
    QCOMPARE(histogram.finite(), 7);
    QCOMPARE(histogram.edge(0), 0.);
    QCOMPARE(histogram.edge(3), 0.75);
    QCOMPARE(histogram.edge(4), 1.);
}

void TestHistogram::countsOneNumber()
{
    const Histogram histogram
        = histogramOf({4, 5, 5, 6}, {.stage = StageId::input, .low = 5, .high = 5, .bins = 3});
    QCOMPARE(histogram.counts, (std::vector<std::int64_t> {2, 0, 0}));
    QCOMPARE(histogram.below, 1);
    QCOMPARE(histogram.above, 1);
}

void TestHistogram::countsExtremeRanges()
{
    const Histogram wide
        = histogramOf({-kHuge, -kHuge / 4, kHuge / 4, kHuge},
                      {.stage = StageId::input, .low = -kHuge, .high = kHuge, .bins = 4});
    QCOMPARE(wide.counts, (std::vector<std::int64_t> {1, 1, 1, 1}));
    const Histogram narrow
        = histogramOf({0, 0x1p-1074, 0x3p-1074, 0x4p-1074, kHuge},
                      {.stage = StageId::input, .low = 0, .high = 0x4p-1074, .bins = 4});
    QCOMPARE(narrow.counts, (std::vector<std::int64_t> {1, 1, 0, 2}));
    QCOMPARE(narrow.above, 1);
}

void TestHistogram::countsNonFinite()
{
    const Histogram histogram
        = histogramOf({kNaN, 0.5, kInf, -kInf, kInf}, {.stage = StageId::input});
    QCOMPARE(histogram.nan, 1);
    QCOMPARE(histogram.positiveInf, 2);
    QCOMPARE(histogram.negativeInf, 1);
    QCOMPARE(histogram.below + histogram.above, 0);
    QCOMPARE(histogram.finite(), 1);
}

void TestHistogram::findsQuantiles()
{
    Numbers values;
    for (int i = 0; i < 1000; ++i)
        values.push_back((i + 0.5) / 1000);
    const Histogram histogram = histogramOf(values, {.stage = StageId::input, .bins = 100});
    for (const double p : {0., 0.02, 0.5, 0.98, 1.})
        QVERIFY(std::abs(histogram.quantile(p) - p) <= 0.01);
    const Histogram inside
        = histogramOf({-3, -2, 0.5, 7}, {.stage = StageId::input, .low = 0, .high = 1, .bins = 10});
    QCOMPARE(inside.quantile(0.1), 0.);
    QCOMPARE(inside.quantile(0.99), 1.);
}

void TestHistogram::hasNoQuantileOfNothing()
{
    QVERIFY(std::isnan(histogramOf({kNaN}, {.stage = StageId::input}).quantile(0.5)));
}

void TestHistogram::refuses()
{
    const auto run
        = test::runOf(test::rawInput<double>({1, 1, 1, 1}, {1}), {}, ComputeType::float64);
    for (const HistogramRequest &request :
         {HistogramRequest {.low = 2, .high = 1}, HistogramRequest {.low = kNaN},
          HistogramRequest {.high = kInf}, HistogramRequest {.bins = 0},
          HistogramRequest {.bins = kMostBins + 1}, HistogramRequest {.channel = -1},
          HistogramRequest {.channel = 1}}) {
        const Result<Histogram> histogram = run->histogram(request);
        QVERIFY(!histogram);
        QCOMPARE(histogram.error().code, ErrorCode::invalidArgument);
    }
}

void TestHistogram::doesNotDependOnThreads() const
{
    const Shape shape {2, 500, 400, 3};
    const Input input = test::rawInput(shape, test::Random(m_seed).reals<float>(shape.elements()));
    const auto run = test::runOf(input, test::specOf(AxisSet::fromMask(8)), ComputeType::float32);
    const HistogramRequest request {.stage = StageId::scales, .low = -1, .high = 3};
    const Histogram want = naiveHistogram(test::arrayOf(*run, StageId::scales), request);
    HistogramRequest ofChannel = request;
    ofChannel.channel = 1;
    const Histogram channel = *run->histogram(ofChannel);
    QCOMPARE(channel.finite(), shape.elements() / 3);
    for (const int threads : {1, 2, 7}) {
        const ThreadLimit limit(threads);
        QCOMPARE(difference(*run->histogram(request), want), QString());
        QCOMPARE(difference(*run->histogram(ofChannel), channel), QString());
    }
}

void TestHistogram::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto run
        = test::runOf(test::rawInput<double>({1, 1, 1, 1}, {1}), {}, ComputeType::float64);
    const Result<Histogram> histogram = run->histogram({}, source.get_token());
    QVERIFY(!histogram);
    QCOMPARE(histogram.error().code, ErrorCode::cancelled);
}

QTEST_APPLESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
