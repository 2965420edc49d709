// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/widgets/heatmap/heatmap_renderer.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

class TestHeatmapRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersWhatIsAsked();
    void theNewestWins();
    void keptPlanesAreNotComputedAgain();
    void aLargeReductionBeginsWithASample();
    void diesWhileBusy();
};

namespace {

const Shape kShape {1, 400, 500, 3};

HeatmapRequest requestOf(const std::shared_ptr<const LayerRun> &run, int channel, double zoom)
{
    HeatmapRequest request;
    request.run = run;
    request.area = {0, channel, {0, 0, 500, 400}, zoom};
    return request;
}

} // namespace

void TestHeatmapRenderer::rendersWhatIsAsked()
{
    const auto run = runOver(kShape, specOver(0b1000U), scatter);
    HeatmapRenderer renderer;
    QSignalSpy rendered(&renderer, &HeatmapRenderer::rendered);
    renderer.render(requestOf(run, 1, 0.5), {});
    QVERIFY(rendered.wait());
    QVERIFY(renderer.latest()->answers(requestOf(run, 1, 0.5), {}));
    QVERIFY(!renderer.latest()->answers(requestOf(run, 2, 0.5), {}));
    QCOMPARE(renderer.latest()->plane->values, computePlane(requestOf(run, 1, 0.5))->values);
    QCOMPARE(renderer.latest()->image.size(), QSize(250, 200));
}

void TestHeatmapRenderer::theNewestWins()
{
    const auto run = runOver(kShape, specOver(0b1000U), scatter);
    HeatmapRenderer renderer;
    for (int i = 0; i < 100; ++i)
        renderer.render(requestOf(run, i % 3, 20.0 / (100 - i / 2)), {});
    const HeatmapRequest newest = requestOf(run, 0, 20.0 / 51);
    QVERIFY(QTest::qWaitFor([&] { return !renderer.isBusy(); }));
    QVERIFY(renderer.latest()->answers(newest, {}));
}

void TestHeatmapRenderer::keptPlanesAreNotComputedAgain()
{
    const auto run = runOver(kShape, specOver(0b1000U), scatter);
    HeatmapRenderer renderer;
    QSignalSpy rendered(&renderer, &HeatmapRenderer::rendered);
    renderer.render(requestOf(run, 0, 1), {});
    QVERIFY(rendered.wait());
    const auto first = renderer.latest()->plane;
    renderer.render(requestOf(run, 1, 1), {});
    QVERIFY(rendered.wait());
    HeatmapStyle other;
    other.colormap = ColormapId::cividis;
    renderer.render(requestOf(run, 0, 7), other); // from 100 % on the zoom does not matter
    QVERIFY(rendered.wait());
    QCOMPARE(renderer.latest()->plane, first);
    renderer.render(requestOf(run, 0, 3), other);
    QVERIFY2(!renderer.isBusy(), "it is there already");
}

void TestHeatmapRenderer::aLargeReductionBeginsWithASample()
{
    const Shape large {1, 2200, 2000, 1};
    const auto run = runOver(large, specOver(0b1000U), scatter);
    HeatmapRequest request;
    request.run = run;
    request.area = {0, 0, {0, 0, 2000, 2200}, 0.1};
    HeatmapRenderer renderer;
    QSignalSpy rendered(&renderer, &HeatmapRenderer::rendered);
    renderer.render(request, {});
    QVERIFY(rendered.wait());
    QCOMPARE(renderer.latest()->request.cellValue, CellValue::sample);
    QVERIFY(!renderer.latest()->answers(request, {}));
    QVERIFY(rendered.wait());
    QCOMPARE(renderer.latest()->request.cellValue, CellValue::mean);
    QVERIFY(renderer.latest()->answers(request, {}));
}

void TestHeatmapRenderer::diesWhileBusy()
{
    const auto run = runOver(kShape, specOver(0b1000U), scatter);
    auto renderer = std::make_unique<HeatmapRenderer>();
    renderer->render(requestOf(run, 0, 0.1), {});
    QVERIFY(renderer->isBusy());
    renderer.reset();
    // The pool's thread lets go of its job a moment after the job has reported its end.
    QTRY_COMPARE(run.use_count(), 1);
}

QTEST_MAIN(TestHeatmapRenderer)
#include "tst_heatmap_renderer.moc"
