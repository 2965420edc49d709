// SPDX-License-Identifier: GPL-3.0-or-later
// What the workbench knows about hidden values, and the ranges that it finds.
#include "core/layer/histogram.h"
#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestStageRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workbench.reset(); }
    void knowsTheHiddenShare();
    void forgetsItWhenAllIsShown();
    void findsPercentiles();
    void saysWhereThereIsNoRange();
    void aNewerChoiceWins();
    void keepsTheSelectionUntilTheStageGoes();

private:
    const LayerResult &result() const { return *m_workbench->result(); }
    double share(StageId stage) const { return m_workbench->ranges().hiddenShare(stage); }

    std::unique_ptr<Workbench> m_workbench;
};

} // namespace

void TestStageRanges::init()
{
    Setup setup = windowDefaults();
    setup.sample = u"chelsea"_s;
    m_workbench = std::make_unique<Workbench>(setup);
    QSignalSpy arrived(m_workbench.get(), &Workbench::resultChanged);
    m_workbench->start();
    QVERIFY(arrived.wait(60'000));
}

/// Of the values that are seen: of the red ones, then of all.
void TestStageRanges::knowsTheHiddenShare()
{
    QCOMPARE(share(StageId::output), 0.0);
    const ValueRange range {0.25, 0.75};
    const auto shareOf = [&](const std::optional<std::int64_t> &channel) {
        const Histogram counted = *result().run->histogram({.stage = StageId::output,
                                                            .low = range.low,
                                                            .high = range.high,
                                                            .bins = 1,
                                                            .channel = channel});
        return double(counted.below + counted.above) / double(counted.finite());
    };
    const double ofRed = shareOf(0);
    const double ofAll = shareOf(std::nullopt);
    QVERIFY(std::abs(ofRed - ofAll) > 0.01);
    m_workbench->change(withRange(m_workbench->setup(), StageId::output, range));
    QTRY_COMPARE_WITH_TIMEOUT(share(StageId::output), ofRed, 60'000);
    QVERIFY(m_workbench->changeField(u"channels"_s, u"all"_s).hasValue());
    QTRY_COMPARE_WITH_TIMEOUT(share(StageId::output), ofAll, 60'000);
    QCOMPARE(share(StageId::input), 0.0);
}

void TestStageRanges::forgetsItWhenAllIsShown()
{
    m_workbench->change(withRange(m_workbench->setup(), StageId::output, ValueRange {0.25, 0.75}));
    QTRY_VERIFY_WITH_TIMEOUT(share(StageId::output) > 0, 60'000);
    m_workbench->ranges().showAll(StageId::output);
    QCOMPARE(share(StageId::output), 0.0);
    QVERIFY(m_workbench->setup().looks.isEmpty());
    m_workbench->undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!m_workbench->ranges().isBusy(), 60'000);
}

void TestStageRanges::findsPercentiles()
{
    QVERIFY(m_workbench->changeField(u"channels"_s, u"all"_s).hasValue());
    m_workbench->ranges().usePercentiles(StageId::output, 0.01, 0.99);
    QTRY_VERIFY_WITH_TIMEOUT(share(StageId::output) > 0, 60'000);
    QVERIFY(m_workbench->setup().looks.value(StageId::output).range);
    QVERIFY(std::abs(share(StageId::output) - 0.02) < 1e-4);
}

/// delta_in is 0 everywhere.
void TestStageRanges::saysWhereThereIsNoRange()
{
    QSignalSpy said(&m_workbench->ranges(), &StageRanges::notFound);
    m_workbench->ranges().usePercentiles(StageId::deltaIn, 0.01, 0.99);
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 60'000);
    QVERIFY(said.first().first().toString().contains(u"the same"_s));
    QVERIFY(m_workbench->setup().looks.isEmpty());
    QVERIFY(!m_workbench->undoStack()->canUndo());
}

void TestStageRanges::aNewerChoiceWins()
{
    m_workbench->ranges().usePercentiles(StageId::output, 0.01, 0.99);
    m_workbench->ranges().usePercentiles(StageId::output, 0.25, 0.75);
    QTRY_VERIFY_WITH_TIMEOUT(share(StageId::output) > 0.4, 60'000);
    QCOMPARE(m_workbench->undoStack()->count(), 1);
}

void TestStageRanges::keepsTheSelectionUntilTheStageGoes()
{
    const ValueSelection selection {StageId::layerDelta, {0, 1}};
    m_workbench->setSelection(selection);
    QSignalSpy arrived(m_workbench.get(), &Workbench::resultChanged);
    QVERIFY(m_workbench->changeField(u"axis"_s, u"none"_s));
    QVERIFY(arrived.wait(60'000));
    QCOMPARE(m_workbench->selection(), std::optional(selection));
    QVERIFY(m_workbench->changeField(u"rule"_s, u"exact"_s));
    QVERIFY(arrived.wait(60'000));
    QVERIFY(!m_workbench->selection());
}

QTEST_GUILESS_MAIN(TestStageRanges)
#include "tst_stage_ranges.moc"
