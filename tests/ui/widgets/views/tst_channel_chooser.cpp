// SPDX-License-Identifier: GPL-3.0-or-later
// One channel, three as colours, or all of them.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/views/channel_chooser.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/views/view_pane.h"

#include <QComboBox>
#include <QSignalSpy>

#include <array>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestChannelChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void mixesThreeChannels();
    void showsAllChannels();
    void signedStagesAreNotMixed();
    void sharedNumbersAreOneTile();
    void aListStandsInWhereRoomIsShort();
    void actionsDoTheSame();
    void opensInThatState();
    void viewsOfOtherTilesMoveTogether();
};

HeatmapView &viewOf(const test::ShownWindow &shown, int view = 0)
{
    return shown.child<ViewGrid>(u"viewGrid"_s)->panes()[view]->view();
}

SegmentedControl &segmentsOf(const test::ShownWindow &shown)
{
    return *shown.child<SegmentedControl>(u"channelSegments"_s);
}

Setup asSetup(const QString &state)
{
    Setup setup = test::windowSetup("chelsea");
    const Result<void> applied = applyStateText(setup, state);
    Q_ASSERT(applied);
    return setup;
}

} // namespace

/// The input of a photograph, mixed, is the photograph.
void TestChannelChooser::mixesThreeChannels()
{
    test::ShownWindow shown(asSetup(u"stage=input"_s));
    QVERIFY(shown.settle());
    QCOMPARE(segmentsOf(shown).count(), 5);
    segmentsOf(shown).setCurrent(0);
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().channelView, ChannelView::rgb);
    HeatmapView &view = viewOf(shown);
    view.zoomToActualSize();
    QVERIFY(shown.settle());
    const QImage grabbed = view.grab().toImage();
    const LayerRun &run = *shown.workbench.result()->run;
    for (const QPoint pixel : {QPoint(150, 100), QPoint(200, 200), QPoint(300, 90)}) {
        const QPoint place
            = (view.pixelRect(pixel).topLeft() * grabbed.devicePixelRatio()).toPoint();
        std::array<double, 3> x {}; // from 0 to 1, as the photograph is scaled
        run.evaluateArray(StageId::input, run.shape().flat({0, pixel.y(), pixel.x(), 0}), 3,
                          x.data());
        const QColor mixed(qRound(255 * x[0]), qRound(255 * x[1]), qRound(255 * x[2]));
        QCOMPARE(grabbed.pixelColor(place), mixed);
    }
    shown.history().undo();
    QCOMPARE(shown.setup().channelView, ChannelView::one);
    QCOMPARE(view.channelView(), ChannelView::one);
}

void TestChannelChooser::showsAllChannels()
{
    test::ShownWindow shown(asSetup({}));
    QVERIFY(shown.settle());
    segmentsOf(shown).setCurrent(4);
    QVERIFY(shown.settle());
    HeatmapView &view = viewOf(shown);
    QCOMPARE(view.tiles().tiles(), 3);
    // Pointing at a place of the third tile points at the third channel.
    view.setProbe(Index4 {0, 100, 145, 2});
    QSignalSpy moved(&view, &HeatmapView::probeMoved);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.front().front().value<Index4>(), (Index4 {0, 100, 146, 2}));
    // A channel leads back to one.
    shown.action(u"nextChannel"_s).trigger();
    QVERIFY(shown.settle());
    QCOMPARE(view.tiles().tiles(), 1);
    QCOMPARE(shown.setup().channel, 1);
}

void TestChannelChooser::signedStagesAreNotMixed()
{
    test::ShownWindow shown(asSetup(u"channels=rgb"_s));
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown).channelView(), ChannelView::rgb);
    QCOMPARE(segmentsOf(shown).current(), 0);
    shown.action(u"last"_s).trigger(); // delta
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown).channelView(), ChannelView::one);
    QCOMPARE(segmentsOf(shown).current(), 1); // what is shown
    QVERIFY(!segmentsOf(shown).segmentWidget(0)->isEnabled());
    QVERIFY(segmentsOf(shown).segmentWidget(0)->toolTip().contains(u"sign"_s));
    shown.action(u"first"_s).trigger();
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown).channelView(), ChannelView::rgb); // the wish is kept
}

void TestChannelChooser::sharedNumbersAreOneTile()
{
    test::ShownWindow shown(asSetup(u"channels=all&stage=norm"_s));
    QVERIFY(shown.settle());
    QCOMPARE(viewOf(shown).tiles().tiles(), 1);
    QVERIFY(!segmentsOf(shown).segmentWidget(4)->isEnabled());
}

void TestChannelChooser::aListStandsInWhereRoomIsShort()
{
    test::ShownWindow shown(asSetup(u"stage=delta&delta=random:1"_s));
    QVERIFY(shown.settle());
    auto &chooser = *shown.child<ChannelChooser>(u"channelChooser"_s);
    auto &list = *shown.child<QComboBox>(u"channelList"_s);
    QVERIFY(segmentsOf(shown).isVisible());
    QVERIFY(!list.isVisible());
    chooser.setFixedWidth(segmentsOf(shown).sizeHint().width() - 1);
    QTRY_VERIFY(list.isVisible());
    QVERIFY(!segmentsOf(shown).isVisible());
    QCOMPARE(list.count(), 5);
    QVERIFY2(!(list.model()->flags(list.model()->index(0, 0)) & Qt::ItemIsEnabled),
             "signs have no colour");
    Q_EMIT list.activated(4);
    QCOMPARE(shown.setup().channelView, ChannelView::all);
}

void TestChannelChooser::actionsDoTheSame()
{
    test::ShownWindow shown(asSetup({}));
    QVERIFY(shown.settle());
    shown.action(u"allChannels"_s).trigger();
    QCOMPARE(shown.setup().channelView, ChannelView::all);
    QVERIFY(shown.action(u"allChannels"_s).isChecked());
    shown.action(u"mixChannels"_s).trigger();
    QCOMPARE(shown.setup().channelView, ChannelView::rgb);
    QVERIFY(!shown.action(u"allChannels"_s).isChecked());
    shown.action(u"mixChannels"_s).trigger();
    QCOMPARE(shown.setup().channelView, ChannelView::one);
    QVERIFY(shown.settle());
}

void TestChannelChooser::opensInThatState()
{
    const Setup setup = asSetup(u"channels=all"_s);
    QCOMPARE(stateText(setup, test::windowSetup("chelsea")), u"channels=all"_s);
    Setup unknown;
    QVERIFY(!applyStateText(unknown, u"channels=some"_s));
}

/// A view of one tile follows one of several: the same pixels, at the same zoom.
void TestChannelChooser::viewsOfOtherTilesMoveTogether()
{
    test::ShownWindow shown(asSetup(u"channels=all&views=norm,*"_s));
    QVERIFY(shown.settle());
    HeatmapView &norm = viewOf(shown, 0);
    HeatmapView &output = viewOf(shown, 1);
    QCOMPARE(norm.tiles().tiles(), 1);
    QCOMPARE(output.tiles().tiles(), 3);
    output.setZoom(4);
    QVERIFY(shown.settle());
    QCOMPARE(norm.zoom(), 4.0);
    const TilePlace there = output.tiles().nearestPlace(output.viewCenter().toPoint());
    const TilePlace here = norm.tiles().nearestPlace(norm.viewCenter().toPoint());
    QVERIFY((there.pixel - here.pixel).manhattanLength() <= 2);
}

QTEST_MAIN(TestChannelChooser)
#include "tst_channel_chooser.moc"
