// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram in the window: its bars, its handles, and what is brushed.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/plots/histogram_plot.h"
#include "ui/widgets/plots/range_handle.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QRegularExpression>

#include <cmath>
#include <numeric>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestHistogramPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void countsTheCurrentStage();
    void countsTheChannelsThatAreSeen();
    void saysWhatItShowsOfAComparison();
    void gapsAreEven();
    void setsDeadGroupsApart();
    void theDeadSpikeIsSelected();
    void aDraggedHandleSetsTheRange();
    void bothEndsOfASymmetricRangeMove();
    void keysMoveAHandle();
    void aDoubleClickShowsAll();
    void saysWhatTheRangeHides();
    void brushedValuesAreMarked();
    void keysSelectBars();
    void tellsTheProbe();

private:
    static HistogramPlot &plotOf(const test::ShownWindow &shown)
    {
        return *shown.child<HistogramPlot>(u"histogramPlot"_s);
    }
    static RangeHandle &handleOf(const test::ShownWindow &shown, const char *name)
    {
        return *shown.child<RangeHandle>(QLatin1StringView(name));
    }
    static Setup chelsea(StageId stage = StageId::output)
    {
        Setup setup = test::windowSetup("chelsea");
        setup.stage = stage;
        return setup;
    }
    static ValueRange shownRange(const test::ShownWindow &shown)
    {
        return styleOf(shown.setup(), *shown.workbench.result(), shown.setup().stage).range;
    }
    /// Presses a handle in its middle, moves it to a value and lets go.
    static void drag(const test::ShownWindow &shown, RangeHandle &handle, double value)
    {
        const QPoint middle(RangeHandle::kSide / 2, RangeHandle::kSide / 2);
        QTest::mousePress(&handle, Qt::LeftButton, {}, middle);
        const QPoint there(int(std::lround(plotOf(shown).placeOf(value))), 0);
        const QPoint target(handle.mapFrom(&plotOf(shown), there).x(), middle.y());
        QTest::mouseMove(&handle, (middle + target) / 2);
        QTest::mouseMove(&handle, target);
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, target);
    }
    /// The value of one px of a linear axis.
    static double pixelOf(const test::ShownWindow &shown)
    {
        const ValueRange range = plotOf(shown).histogram()->scale.range();
        return (range.high - range.low)
            / (plotOf(shown).placeOf(range.high) - plotOf(shown).placeOf(range.low));
    }
};

} // namespace

void TestHistogramPlot::countsTheCurrentStage()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    for (const StageId stage : {StageId::output, StageId::norm, StageId::delta}) {
        shown.workbench.goTo(stage);
        QVERIFY(shown.settle());
        const StageHistogram *histogram = plotOf(shown).histogram();
        QVERIFY(histogram);
        QCOMPARE(histogram->stage, stage);
        // Of an element stage a third of the values are red.
        const std::int64_t all = shown.workbench.result()->statistics->of(stage).finite();
        const std::int64_t seen = normscope::stage(stage).domain == Domain::group ? all : all / 3;
        QCOMPARE(histogram->finite(), seen);
        const PlotTable table = plotOf(shown).table();
        QCOMPARE(std::accumulate(table.rows.begin(), table.rows.end(), 0.0,
                                 [](double sum, const auto &row) { return sum + row[2]; }),
                 double(histogram->finite()));
    }
}

void TestHistogramPlot::countsTheChannelsThatAreSeen()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    const HistogramPlot &plot = plotOf(shown);
    const std::int64_t all = shown.workbench.result()->statistics->of(StageId::output).finite();
    QVERIFY(plot.caption().startsWith(u"red, "_s));
    const auto red = plot.histogram()->counts;
    QVERIFY(shown.workbench.changeField(u"channel"_s, u"2"_s).hasValue());
    QVERIFY(shown.settle());
    QVERIFY(plot.caption().startsWith(u"blue, "_s));
    QVERIFY(plot.histogram()->counts != red);
    QCOMPARE(plot.histogram()->finite(), all / 3);
    for (const auto &channels : {u"rgb"_s, u"all"_s}) {
        QVERIFY(shown.workbench.changeField(u"channels"_s, channels).hasValue());
        QVERIFY(shown.settle());
        QVERIFY(plot.caption().startsWith(u"all channels, "_s));
        QCOMPARE(plot.histogram()->finite(), all);
    }
    shown.workbench.goTo(StageId::norm); // one for the three
    QVERIFY(shown.settle());
    QVERIFY(plot.caption().startsWith(u"groups, "_s));
}

/// A map of A minus B has no histogram of its own: what is counted is A.
void TestHistogramPlot::saysWhatItShowsOfAComparison()
{
    Setup setup = chelsea(StageId::delta);
    setup.compare.mode = CompareMode::difference;
    setup.compare.rule = &kExactRule;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QVERIFY(plotOf(shown).caption().startsWith(u"A: delta, red, "_s));
}

/// Along the foot of the bars each gap is one pixel wide.
void TestHistogramPlot::gapsAreEven()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    HistogramPlot &plot = plotOf(shown);
    const QRgb ground = Theme::of(&shown.window).tokens().panel.rgb();
    const QImage picture = plot.grab().toImage();
    const int left = int(plot.placeOf(plot.histogram()->edge(42))) + 2;
    const int right = int(plot.placeOf(plot.histogram()->edge(60)));
    const auto evenRow = [&](int y) {
        int gaps = 0;
        for (int x = left; x < right; ++x) {
            if (picture.pixel(x, y) != ground)
                continue;
            if (picture.pixel(x + 1, y) == ground)
                return false;
            ++gaps;
        }
        return gaps == 17 || gaps == 18;
    };
    bool isEven = false;
    for (int y = plot.height() / 2; y < plot.height() && !isEven; ++y)
        isEven = evenRow(y);
    QVERIFY(isEven);
}

void TestHistogramPlot::setsDeadGroupsApart()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const LayerStatistics &statistics = *shown.workbench.result()->statistics;
    QVERIFY(statistics.deadGroups > 0);
    QCOMPARE(plotOf(shown).histogram()->dead, statistics.deadGroups); // one of three is red
    QVERIFY(statistics.groupSize == 3);
    QVERIFY(plotOf(shown).accessibleDescription().contains(u"dead apart"_s));
}

/// The spike stands behind the axis; it is selected by a drag over it and by the keys.
void TestHistogramPlot::theDeadSpikeIsSelected()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    HistogramPlot &plot = plotOf(shown);
    const double end = plot.placeOf(plot.histogram()->scale.range().high);
    QVERIFY(end < plot.width() - 40);
    const QPoint spike(int(plot.placeOfDead()), plot.height() / 2);
    QVERIFY(spike.x() > int(end) + 20);
    const QRgb color = Theme::of(&shown.window).tokens().text2.rgb();
    QTRY_VERIFY([&] {
        const QImage picture = plot.grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(spike.x(), y) == color)
                return true;
        }
        return false;
    }());
    QTest::mousePress(&plot, Qt::LeftButton, {}, spike);
    QTest::mouseMove(&plot, spike + QPoint(2, 0));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, spike + QPoint(2, 0));
    const double dead = plot.histogram()->deadValue;
    const ValueSelection expected {StageId::output, {dead, dead}};
    QCOMPARE(shown.workbench.selection(), std::optional(expected));
    QTRY_COMPARE(plot.selectedCount(), std::optional(plot.histogram()->dead));
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(!shown.workbench.selection());
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(shown.workbench.selection(), std::optional(expected));
}

void TestHistogramPlot::aDraggedHandleSetsTheRange()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    QTRY_VERIFY(handleOf(shown, "rangeHighHandle").isVisible());
    drag(shown, handleOf(shown, "rangeHighHandle"), 0.75);
    QVERIFY(std::abs(shownRange(shown).high - 0.75) <= pixelOf(shown));
    QCOMPARE(shownRange(shown).low, 0.0);
    QVERIFY(shown.settle());
    drag(shown, handleOf(shown, "rangeLowHandle"), 0.25);
    QVERIFY(std::abs(shownRange(shown).low - 0.25) <= pixelOf(shown));
    QCOMPARE(shown.map().heatmapStyle().range, shownRange(shown));
    QVERIFY(shown.settle());
    // Beyond the other end it stops before it.
    drag(shown, handleOf(shown, "rangeLowHandle"), 0.9);
    QVERIFY(shownRange(shown).low < shownRange(shown).high);
    shown.trigger("undo");
    QVERIFY(shown.setup().looks.isEmpty());
}

void TestHistogramPlot::bothEndsOfASymmetricRangeMove()
{
    Setup setup = chelsea(StageId::delta);
    setup.rule = &kExactRule;
    setup.delta.kind = DeltaSource::Kind::random;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    const double limit = shownRange(shown).high;
    QCOMPARE(shownRange(shown).low, -limit);
    handleOf(shown, "rangeLowHandle").setFocus();
    QTest::keyClick(&handleOf(shown, "rangeLowHandle"), Qt::Key_PageUp);
    QVERIFY(shownRange(shown).high < limit);
    QCOMPARE(shownRange(shown).low, -shownRange(shown).high);
}

void TestHistogramPlot::keysMoveAHandle()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    RangeHandle &high = handleOf(shown, "rangeHighHandle");
    const double all = shownRange(shown).high;
    QTest::keyClick(&high, Qt::Key_Left);
    const double step = all - shownRange(shown).high;
    QVERIFY(std::abs(step - all / 100) <= pixelOf(shown));
    QTest::keyClick(&high, Qt::Key_PageDown);
    QVERIFY(std::abs(all - shownRange(shown).high - 0.11 * all) <= 2 * pixelOf(shown));
    QVERIFY(high.accessibleDescription().toDouble() < all);
    QTest::keyClick(&high, Qt::Key_End);
    QVERIFY(shown.setup().looks.isEmpty());
}

void TestHistogramPlot::aDoubleClickShowsAll()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    drag(shown, handleOf(shown, "rangeHighHandle"), 0.75);
    QVERIFY(!shown.setup().looks.isEmpty());
    RangeHandle &high = handleOf(shown, "rangeHighHandle");
    QTest::mouseDClick(&high, Qt::LeftButton, {}, high.rect().center());
    QVERIFY(shown.setup().looks.isEmpty());
}

void TestHistogramPlot::saysWhatTheRangeHides()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    shown.workbench.change(withRange(shown.setup(), StageId::output, ValueRange {0.25, 0.75}));
    QVERIFY(shown.settle());
    const double share = shown.workbench.ranges().hiddenShare(StageId::output);
    QVERIFY(share > 0.01);
    const auto &banner = *shown.child<Banner>(u"banner"_s);
    QTRY_VERIFY(banner.isVisible());
    const QRegularExpression sentence(u"^This range hides ([0-9.]+) % of the elements shown\\.$"_s);
    const QString number = sentence.match(banner.content().text).captured(1);
    QVERIFY2(std::abs(number.toDouble() - 100 * share) <= 0.05001, qPrintable(number));
    const QString words = number + u" % beyond"_s;
    QVERIFY(shown.child<MenuButton>(u"lookButton"_s)->text().contains(words));
    QVERIFY(plotOf(shown).caption().contains(words));
    QAbstractButton *showAll = nullptr;
    for (auto *button : banner.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Show all"_s)
            showAll = button;
    }
    QVERIFY(showAll);
    showAll->click();
    QVERIFY(shown.setup().looks.isEmpty());
    QVERIFY(shown.settle());
    // What is less urgent may stand there again.
    QVERIFY(!banner.content().text.contains(u"hides"_s) || !banner.isUnfolded());
}

void TestHistogramPlot::brushedValuesAreMarked()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    HistogramPlot &plot = plotOf(shown);
    const QImage before = shown.map().grab().toImage();
    const int y = plot.height() / 2;
    const auto place = [&](double value) { return QPoint(int(plot.placeOf(value)), y); };
    QTest::mousePress(&plot, Qt::LeftButton, {}, place(0.6));
    QTest::mouseMove(&plot, place(0.65));
    QTest::mouseMove(&plot, place(0.7));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, place(0.7));
    const auto &selection = shown.workbench.selection();
    QVERIFY(selection);
    QCOMPARE(selection->stage, StageId::output);
    const double bar = plot.histogram()->edge(1) - plot.histogram()->edge(0);
    QVERIFY(std::abs(selection->range.low - 0.6) <= bar);
    QVERIFY(std::abs(selection->range.high - 0.7) <= bar);
    QTRY_VERIFY(plot.selectedCount());
    QCOMPARE(*plot.selectedCount(),
             *countValues(*shown.workbench.result()->run, StageId::output, selection->range, 0));
    const auto caption = [&plot] { return plot.caption().remove(QChar(0x2009)); };
    QTRY_VERIFY(caption().contains(QString::number(*plot.selectedCount())));
    QVERIFY(shown.map().grab().toImage() != before);
    QVERIFY(shown.workbench.changeField(u"channel"_s, u"2"_s).hasValue());
    const std::int64_t blue
        = *countValues(*shown.workbench.result()->run, StageId::output, selection->range, 2);
    QTRY_COMPARE(plot.selectedCount(), std::optional(blue));
    QVERIFY(shown.workbench.changeField(u"channel"_s, u"0"_s).hasValue());
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(!shown.workbench.selection());
    QVERIFY(shown.settle());
    QCOMPARE(shown.map().grab().toImage(), before);
}

void TestHistogramPlot::keysSelectBars()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    HistogramPlot &plot = plotOf(shown);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
    const StageHistogram &histogram = *plot.histogram();
    QVERIFY(shown.workbench.selection());
    QCOMPARE(shown.workbench.selection()->range,
             (ValueRange {histogram.edge(0), histogram.edge(3)}));
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(shown.workbench.selection()->range,
             (ValueRange {histogram.edge(3), histogram.edge(4)}));
    shown.workbench.setProbe(Index4 {0, 95, 145, 0});
    shown.workbench.holdProbe(true);
    shown.trigger("clearSelection");
    QVERIFY(!shown.workbench.selection());
    QVERIFY(!shown.workbench.holdsProbe());
}

void TestHistogramPlot::tellsTheProbe()
{
    test::ShownWindow shown(chelsea());
    QVERIFY(shown.settle());
    shown.workbench.setProbe(Index4 {0, 95, 145, 0});
    const double value = shown.workbench.probe()->value(StageId::output);
    const int x = int(plotOf(shown).placeOf(value));
    const QColor amber = Theme::of(&shown.window).tokens().look;
    const auto isMarked = [&] {
        const QImage now = plotOf(shown).grab().toImage();
        for (int dx = -2; dx <= 2; ++dx) {
            if (now.pixelColor(x + dx, now.height() / 2) == amber)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isMarked());
    shown.workbench.setProbe(std::nullopt);
    QTRY_VERIFY(!isMarked());
}

QTEST_MAIN(TestHistogramPlot)
#include "tst_histogram_plot.moc"
