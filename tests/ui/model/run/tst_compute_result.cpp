// SPDX-License-Identifier: GPL-3.0-or-later
// A setup computed: what is read again, what is said, and why there may be no result.
#include "tests/core/support/comparison.h"
#include "tests/core/support/runs.h"
#include "tests/ui/model/support/array_files.h"
#include "ui/model/run/layer_result.h"

#include <QTest>

#include <cmath>
#include <stop_token>

using namespace normscope;

namespace {

class TestComputeResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computes();
    void keepsTheInput_data();
    void keepsTheInput();
    void keepsTheDeltaFile();
    void rescalesAsTheInputDoes();
    void neverRescalesDelta();
    void tellsWhatIsInDelta();
    void fitsTheView();
    void refuses_data();
    void refuses();
    void isCancelled();
    void looksFirstAtWhatIsLarge();
    void completesAtOnce_data();
    void completesAtOnce();

private:
    LayerOutcome compute(const Setup &setup) const { return computeResult(setup, nullptr); }

    test::ArrayFiles m_files;
};

} // namespace

/// 3 and 4 have length 5.
void TestComputeResult::computes()
{
    Setup setup = test::sampleSetup();
    setup.axis = AxisSet::fromMask(1U << kChannels);
    setup.epsilon = 0;
    const LayerOutcome outcome = compute(setup);
    QVERIFY(outcome.result);
    QVERIFY(!outcome.error);
    const LayerResult &result = *outcome.result;
    QVERIFY(result.setup == setup);
    QCOMPARE(test::difference(test::arrayOf(*result.run, StageId::output),
                              std::vector<double> {0.6, 0.8}, {1e-15, 0}),
             QString());
    QCOMPARE(result.statistics->of(StageId::sum).max, 25.);
    QVERIFY(!result.deltaFile);
    QVERIFY(result.notices.isEmpty());
}

void TestComputeResult::keepsTheInput_data()
{
    QTest::addColumn<Setup>("before");
    QTest::addColumn<Setup>("after");
    QTest::addColumn<bool>("isKept");
    const FilePath file = m_files.write<double>("a.npy", {1, 1, 2, 2}, {1, 2, 3, 4});
    const FilePath other = m_files.write<double>("b.npy", {1, 1, 2, 2}, {1, 2, 3, 4});
    const Setup sample = test::sampleSetup();
    const Setup opened = test::setupOf(file);
    const auto row = [](const char *name, const Setup &before, bool isKept, auto change) {
        Setup after = before;
        change(after);
        QTest::newRow(name) << before << after << isKept;
    };
    row("axis", sample, true, [](Setup &s) { s.axis = AxisSet::fromMask(1); });
    row("rescale", sample, true, [](Setup &s) { s.rescale = RescaleKind::minmax; });
    row("type", opened, true, [](Setup &s) { s.computeType = ComputeType::float32; });
    row("delta", opened, true, [](Setup &s) { s.delta.kind = DeltaSource::Kind::ones; });
    row("sample behind a file", opened, true, [](Setup &s) { s.sample = QStringLiteral("twins"); });
    row("another sample", sample, false, [](Setup &s) { s.sample = QStringLiteral("twins"); });
    row("another file", opened, false, [&other](Setup &s) { s.files = {other}; });
    row("a second file", opened, false, [&other](Setup &s) { s.files += other; });
    row("from file to sample", opened, false, [](Setup &s) { s.files.clear(); });
    row("layout", opened, false, [](Setup &s) { s.layout = Layout::nchw; });
    row("alpha", opened, false, [](Setup &s) { s.keepAlpha = true; });
    row("limit", opened, false, [](Setup &s) { s.maxMegapixels = 1; });
}

void TestComputeResult::keepsTheInput()
{
    QFETCH(Setup, before);
    QFETCH(Setup, after);
    QFETCH(bool, isKept);
    const auto first = compute(before).result;
    QVERIFY(first);
    const auto second = computeResult(after, first).result;
    QVERIFY(second);
    QCOMPARE(second->loaded == first->loaded, isKept);
    QVERIFY(second->setup == after);
}

void TestComputeResult::keepsTheDeltaFile()
{
    Setup setup = test::sampleSetup();
    setup.delta.kind = DeltaSource::Kind::file;
    setup.delta.file = m_files.write<double>("dy.npy", {1, 1, 1, 2}, {0.5, -0.5});
    const auto first = compute(setup).result;
    QVERIFY(first && first->deltaFile);
    setup.epsilon = 1;
    const auto second = computeResult(setup, first).result;
    QVERIFY(second->deltaFile == first->deltaFile);
    setup.delta.file = m_files.write<double>("dy2.npy", {1, 1, 1, 2}, {1, 1});
    const auto third = computeResult(setup, second).result;
    QVERIFY(third->deltaFile != second->deltaFile);
    QVERIFY(third->loaded == first->loaded);
    setup.delta.kind = DeltaSource::Kind::ones;
    QVERIFY(!computeResult(setup, third).result->deltaFile);
}

/// The input's own default: raw for arrays; what the setup says comes first.
void TestComputeResult::rescalesAsTheInputDoes()
{
    Setup setup = test::setupOf(m_files.write<double>("raw.npy", {1, 1, 2, 1}, {2, 6}));
    QCOMPARE(compute(setup).result->rescale, RescaleKind::none);
    setup.rescale = RescaleKind::minmax;
    const auto result = compute(setup).result;
    QCOMPARE(result->rescale, RescaleKind::minmax);
    QCOMPARE(result->statistics->of(StageId::input).min, 0.);
    QCOMPARE(result->statistics->of(StageId::input).max, 1.);
}

void TestComputeResult::neverRescalesDelta()
{
    Setup setup = test::setupOf(m_files.write<double>("x.npy", {1, 1, 2, 1}, {2, 6}));
    setup.rescale = RescaleKind::minmax;
    setup.delta.kind = DeltaSource::Kind::file;
    setup.delta.file = m_files.write<float>("big.npy", {1, 1, 2, 1}, {-100, 300});
    const auto result = compute(setup).result;
    QVERIFY(result);
    QVERIFY(test::arrayOf(*result->run, StageId::deltaIn) == std::vector<double>({-100, 300}));
}

void TestComputeResult::tellsWhatIsInDelta()
{
    Setup setup = test::sampleSetup();
    setup.delta.kind = DeltaSource::Kind::file;
    setup.delta.file = m_files.write<double>("nan.npy", {1, 1, 1, 2}, {0.5, std::nan("")});
    const auto first = compute(setup).result;
    QVERIFY(first);
    QCOMPARE(first->notices.size(), 1);
    QCOMPARE(first->notices.constFirst().code, NoticeCode::nonFinite);
    QVERIFY(first->notices.constFirst().file == setup.delta.file);
    setup.epsilon = 1; // the file is not read again
    QVERIFY(computeResult(setup, first).result->notices == first->notices);
}

void TestComputeResult::fitsTheView()
{
    Setup setup = test::sampleSetup(); // one image, two channels
    setup.image = 7;
    setup.channel = 7;
    setup.stage = StageId::tangent;
    const auto result = compute(setup).result;
    QCOMPARE(result->setup.image, 0);
    QCOMPARE(result->setup.channel, 1);
    QCOMPARE(result->setup.stage, StageId::delta); // documented has no tangent
    setup.rule = &kExactRule;
    QCOMPARE(fittedTo(setup, {8, 1, 1, 8}).image, 7);
    QCOMPARE(fittedTo(setup, {8, 1, 1, 8}).channel, 7);
    QCOMPARE(fittedTo(setup, {8, 1, 1, 8}).stage, StageId::tangent);
}

void TestComputeResult::refuses_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, ErrorCode code, const FilePath &file, auto change) {
        Setup setup = test::sampleSetup();
        change(setup);
        QTest::newRow(name) << setup << int(code) << file.bytes();
    };
    const FilePath none = FilePath::fromString(m_files.path(QStringLiteral("none.npy")));
    const FilePath wide = m_files.write<double>("wide.npy", {1, 1, 1, 3}, {1, 2, 3});
    const FilePath pair = m_files.write<double>("pair.npy", {1, 1, 1, 2}, {1, 2});
    row("no file", ErrorCode::fileNotOpened, none, [&](Setup &s) { s.files = {none}; });
    row("no sample", ErrorCode::invalidArgument, FilePath::fromBytes("nothing"),
        [](Setup &s) { s.sample = QStringLiteral("nothing"); });
    row("a batch of two sizes", ErrorCode::shapeMismatch, wide, [&](Setup &s) {
        s.files = {pair, wide};
    });
    row("no delta file", ErrorCode::fileNotOpened, none, [&](Setup &s) {
        s.delta.kind = DeltaSource::Kind::file;
        s.delta.file = none;
    });
    row("delta of another shape", ErrorCode::shapeMismatch, wide, [&](Setup &s) {
        s.delta.kind = DeltaSource::Kind::file;
        s.delta.file = wide;
    });
    row("impulse outside", ErrorCode::invalidArgument, pair, [&](Setup &s) {
        s.files = {pair};
        s.delta.kind = DeltaSource::Kind::impulse;
        s.delta.at = {0, 0, 0, 2};
    });
    row("unit of floats", ErrorCode::invalidArgument, pair, [&](Setup &s) {
        s.files = {pair};
        s.rescale = RescaleKind::unit;
    });
    row("negative epsilon", ErrorCode::invalidArgument, {}, [](Setup &s) { s.epsilon = -1; });
    row("negative calls", ErrorCode::invalidArgument, {}, [](Setup &s) { s.calls = -1; });
    row("too large", ErrorCode::tooLarge, wide, [&](Setup &s) {
        s.files = {wide};
        s.maxMegapixels = 0;
    });
}

void TestComputeResult::refuses()
{
    QFETCH(Setup, setup);
    const LayerOutcome outcome = compute(setup);
    QVERIFY(!outcome.result);
    QVERIFY(outcome.error);
    QTEST(int(outcome.error->error.code), "code");
    QTEST(outcome.error->file.bytes(), "file");
    QVERIFY(!outcome.isCancelled());
}

void TestComputeResult::isCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const LayerOutcome outcome
        = computeResult(test::sampleSetup("twins"), nullptr, stop.get_token());
    QVERIFY(!outcome.result);
    QVERIFY(outcome.isCancelled());
}

/// The first look knows what the views show; what follows is what comes without it.
void TestComputeResult::looksFirstAtWhatIsLarge()
{
    Setup setup = test::largeSetup(m_files);
    const LayerOutcome before = computeFirstLook(setup, nullptr);
    QVERIFY(before.result && before.result->isComplete); // where nothing can be shown before it
    setup.axis = AxisSet::fromMask(1U << kRows);
    setup.views.others = {StageId::norm};

    const LayerOutcome look = computeFirstLook(setup, before.result);
    QVERIFY(look.result && !look.result->isComplete);
    QCOMPARE(look.result->statistics->counted, Counted::some);
    const LayerOutcome complete = completeResult(look.result);
    QVERIFY(complete.result && complete.result->isComplete);
    const LayerOutcome whole = computeResult(setup, before.result);
    QVERIFY(complete.result->run == look.result->run);
    QVERIFY(complete.result->loaded == before.result->loaded);
    for (const StageId id : stagesOf(*setup.rule)) {
        const StageStatistics &seen = look.result->statistics->of(id);
        const StageStatistics &known = whole.result->statistics->of(id);
        const bool isShown = id == StageId::output || id == StageId::norm;
        QCOMPARE(seen.count > 0, isShown);
        QVERIFY(id != StageId::output || seen.count < known.count);
        QVERIFY(!isShown || (seen.min >= known.min && seen.max <= known.max));
        QVERIFY(complete.result->statistics->of(id).mean == known.mean);
    }
    QCOMPARE(complete.result->notices.size(), whole.result->notices.size());
}

void TestComputeResult::completesAtOnce_data()
{
    QTest::addColumn<bool>("isSmall");
    QTest::newRow("a small input") << true;
    QTest::newRow("an input that has to be read") << false;
}

void TestComputeResult::completesAtOnce()
{
    QFETCH(bool, isSmall);
    Setup setup = isSmall ? test::sampleSetup() : test::largeSetup(m_files);
    const LayerOutcome before = computeResult(isSmall ? setup : test::sampleSetup(), nullptr);
    setup.epsilon = 2;
    const LayerOutcome outcome = computeFirstLook(setup, before.result);
    QVERIFY(outcome.result && outcome.result->isComplete);
}

QTEST_GUILESS_MAIN(TestComputeResult)
#include "tst_compute_result.moc"
