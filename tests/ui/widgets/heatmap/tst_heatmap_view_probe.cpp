// SPDX-License-Identifier: GPL-3.0-or-later
// The pointed element of a map: how it moves, what is told of it and drawn around it.
#include "tests/ui/widgets/heatmap/shown_map.h"
#include "ui/widgets/theme/theme.h"

#include <QSignalSpy>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestHeatmapViewProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->setReducedMotion(true); }
    void pointingMovesTheProbe_data();
    void pointingMovesTheProbe();
    void arrowsMoveTheProbe();
    void aHeldProbeFollowsClicksOnly();
    void asksToBeHeld();
    void theProbeIsSpoken_data();
    void theProbeIsSpoken();
    void theLensStaysInTheSeenPart();
    void aSourceHasALensToo();
};

} // namespace

void TestHeatmapViewProbe::pointingMovesTheProbe_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.0, 1.0, 3.0, 16.0, 61.0})
        QTest::addRow("%g", zoom) << zoom;
}

void TestHeatmapViewProbe::pointingMovesTheProbe()
{
    QFETCH(double, zoom);
    ShownMap shown;
    shown.view.setImageAndChannel(1, 1);
    if (zoom > 0)
        shown.view.setView(zoom, {45, 30});
    const QSignalSpy moved(&shown.view, &HeatmapView::probeMoved);
    const QSignalSpy picked(&shown.view, &HeatmapView::probePicked);
    for (const QPoint pixel : {QPoint(45, 30), QPoint(44, 31), QPoint(46, 29)}) {
        // The pixel at a place is the one whose rectangle holds it.
        const QRectF rect = shown.view.pixelRect(pixel);
        shown.move(rect.center());
        QCOMPARE(shown.probePixel(), pixel);
        QCOMPARE(moved.last().first().value<Index4>(), (Index4 {1, pixel.y(), pixel.x(), 1}));
        double value = 0;
        shown.run->evaluateArray(StageId::output, kMapShape.flat(*shown.view.probe()), 1, &value);
        QCOMPARE(shown.view.probeValue(), std::optional(value));
    }
    QCOMPARE(picked.size(), 0);
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({45, 30}));
    QCOMPARE(picked.size(), 1);
}

void TestHeatmapViewProbe::arrowsMoveTheProbe()
{
    ShownMap shown;
    const QSignalSpy picked(&shown.view, &HeatmapView::probePicked);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY2(shown.view.probe().has_value(), "the first key sets it in the middle");
    shown.view.setProbe(Index4 {0, 10, 20, 0});
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(shown.probePixel(), QPoint(21, 10));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(shown.probePixel(), QPoint(21, 11));
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(shown.probePixel(), QPoint(11, 11));
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.probePixel(), QPoint(11, 0));
    QCOMPARE(picked.size(), 6);
    shown.view.setView(64, {80, 50});
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QVERIFY2(shown.view.visibleMap().contains(shown.view.pixelRect({11, 1})), "it scrolls along");
}

void TestHeatmapViewProbe::aHeldProbeFollowsClicksOnly()
{
    ShownMap shown;
    shown.view.setProbe(Index4 {0, 10, 20, 0});
    shown.view.setProbeHeld(true);
    shown.move(shown.middleOf({50, 40}));
    QCOMPARE(shown.probePixel(), QPoint(20, 10));
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({50, 40}));
    QCOMPARE(shown.probePixel(), QPoint(50, 40));
}

/// A click or a key asks for it to be held; a click on it, or Esc, to be let go.
void TestHeatmapViewProbe::asksToBeHeld()
{
    ShownMap shown;
    const QSignalSpy wanted(&shown.view, &HeatmapView::holdWanted);
    QObject::connect(&shown.view, &HeatmapView::holdWanted, &shown.view,
                     &HeatmapView::setProbeHeld);
    const auto last = [&wanted] { return wanted.constLast().constFirst().toBool(); };
    shown.move(shown.middleOf({50, 40}));
    QTest::keyClick(&shown.view, Qt::Key_Escape); // nothing to let go of
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({50, 40}));
    QVERIFY(last());
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({30, 20}));
    QVERIFY(last());
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.middleOf({30, 20}));
    QVERIFY(!last());
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(last());
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!last());
    QCOMPARE(wanted.size(), 5);
    for (const bool held : {false, true}) {
        shown.view.setProbeHeld(held);
        const QPoint place = shown.middleOf({30, 20});
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, place);
        QMouseEvent second(QEvent::MouseButtonDblClick, place, shown.view.mapToGlobal(place),
                           Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(&shown.view, &second);
        QVERIFY2(last() == held, "it fits the map and does nothing else");
    }
}

void TestHeatmapViewProbe::theProbeIsSpoken_data()
{
    QTest::addColumn<unsigned>("mask");
    QTest::addColumn<QString>("ending");
    QTest::newRow("channels") << 0b1000U << QStringLiteral(", group of 3");
    QTest::newRow("rows") << 0b0010U << QStringLiteral(", group of 60");
    QTest::newRow("None") << 0xFU << QStringLiteral(", group of 32\u2009400");
}

void TestHeatmapViewProbe::theProbeIsSpoken()
{
    QFETCH(unsigned, mask);
    QFETCH(QString, ending);
    ShownMap shown(mask);
    shown.view.setProbe(Index4 {0, 12, 7, 0});
    const QString spoken = shown.view.accessibleDescription();
    QVERIFY2(spoken.startsWith(QStringLiteral("row 12, column 7, channel red, output 0.")),
             qPrintable(spoken));
    QVERIFY2(spoken.endsWith(ending), qPrintable(spoken));
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(shown.view.accessibleDescription().startsWith(QStringLiteral("row 12, column 8,")));
}

/// A map of which another one covers a part shows no card of a probe that is covered.
void TestHeatmapViewProbe::theLensStaysInTheSeenPart()
{
    ShownMap shown;
    shown.view.setProbe(Index4 {0, 30, 20, 0});
    QVERIFY(shown.view.lens().has_value());
    const auto changedBy = [&shown](bool lens) {
        shown.view.setLensVisible(lens);
        return shown.view.grab().toImage();
    };
    const QImage without = changedBy(false);
    const QRect area = shown.view.rect();
    const QRectF left(0, 0, area.width() / 2.0, area.height());
    shown.view.setSeenPart(left.translated(left.width(), 0));
    QCOMPARE(changedBy(true), without);
    shown.view.setSeenPart(left);
    const QImage with = changedBy(true);
    QVERIFY(with != without);
    const int border = static_cast<int>(left.right() * with.devicePixelRatio());
    const QRect beyond(border, 0, with.width() - border, with.height());
    QCOMPARE(with.copy(beyond), without.copy(beyond));
}

/// Values that are no stage: the number of each element is that of the source.
void TestHeatmapViewProbe::aSourceHasALensToo()
{
    class Places : public MapSource
    {
    public:
        const Shape &shape() const override { return kMapShape; }
        void evaluate(const PixelSpan &span, double *out) const override
        {
            const std::int64_t first
                = (span.batch * kMapShape.rows * kMapShape.columns + span.first)
                * kMapShape.channels;
            for (std::int64_t i = 0; i < span.count * kMapShape.channels; ++i)
                out[i] = static_cast<double>(first + i);
        }
    };
    ShownMap shown;
    shown.view.setSource(std::make_shared<const Places>(), QStringLiteral("place"), {});
    shown.view.setProbe(Index4 {0, 2, 5, 1});
    const std::optional<GroupLens> &lens = shown.view.lens();
    QVERIFY(lens.has_value());
    QVERIFY(lens->title().endsWith(QStringLiteral(", place")));
    QStringList expected; // (row 2 of 90 columns, column 5) times 3 channels
    for (const int place : {555, 556, 557})
        expected += QString::number(place) + QStringLiteral(".0000");
    QCOMPARE(lens->texts(), expected);
    QVERIFY(lens->footerText().isEmpty());
}

QTEST_MAIN(TestHeatmapViewProbe)
#include "tst_heatmap_view_probe.moc"
