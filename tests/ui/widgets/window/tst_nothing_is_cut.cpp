// SPDX-License-Identifier: GPL-3.0-or-later
// At every width that the window can have its bars show their controls whole.
#include "tests/ui/widgets/window/bar_faults.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/strip/stage_button.h"

#include <array>

using namespace normscope;
using namespace normscope::test;

namespace {

using namespace Qt::StringLiterals;

/// The least one, those on either side of each change of the layout, and common ones.
constexpr std::array kWidths {1100, 1159, 1160, 1239, 1240, 1329, 1330, 1366, 1699, 1700, 1920};

class TestNothingIsCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void barsAreWhole_data();
    void barsAreWhole();
    void blocksStandSideBySide_data() { addWidths(); }
    void blocksStandSideBySide();
    void theBarNamesItsControls_data() { addWidths(); }
    void theBarNamesItsControls();
    void anOpenedSetupCutsNothing_data();
    void anOpenedSetupCutsNothing();
    void theFaultsAreFound();

private:
    static void addWidths();
    /// As soon as what changed is laid out.
    static bool isWhole(const test::ShownWindow &shown, const QString &bar)
    {
        const QWidget &part = *shown.child<QWidget>(bar);
        return QTest::qWaitFor([&part] { return faultsOf(part).isEmpty(); });
    }
};

} // namespace

void TestNothingIsCut::addWidths()
{
    QTest::addColumn<int>("width");
    for (const int width : kWidths)
        QTest::addRow("%d", width) << width;
}

void TestNothingIsCut::barsAreWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("bar");
    for (const int width : kWidths) {
        for (const QString &bar :
             {u"setupBar"_s, u"timelineBar"_s, u"viewHeader"_s, u"statusLine"_s})
            QTest::addRow("%s at %d", qPrintable(bar), width) << width << bar;
    }
}

void TestNothingIsCut::barsAreWhole()
{
    QFETCH(int, width);
    QFETCH(QString, bar);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    QVERIFY(shown.settle());
    QCOMPARE(shown.window.width(), width);
    shown.workbench.setProbe(Index4 {0, 15, 15, 2});
    const Timeline timeline = shown.workbench.timeline();
    for (const StageId stage : timeline.stops()) {
        shown.workbench.goTo(stage);
        QVERIFY(shown.settle());
        QVERIFY2(isWhole(shown, bar), qPrintable(faultsOf(*shown.child<QWidget>(bar))));
    }
}

/// The blocks of the window neither overlap nor leave it.
void TestNothingIsCut::blocksStandSideBySide()
{
    QFETCH(int, width);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    QVERIFY(shown.settle());
    QList<QRect> places;
    for (const QString &name :
         {u"setupBar"_s, u"sideRail"_s, u"setupPanel"_s, u"stageStrip"_s, u"viewHeader"_s,
          u"bannerArea"_s, u"viewGrid"_s, u"timelineBar"_s, u"explainPanel"_s, u"statusLine"_s}) {
        const QWidget &block = *shown.child<QWidget>(name);
        if (!block.isVisible())
            continue;
        const QRect place = placeIn(block, shown.window);
        QVERIFY2(shown.window.rect().contains(place), qPrintable(name));
        for (const QRect &other : places)
            QVERIFY2(!other.intersects(place), qPrintable(name));
        places += place;
    }
    QVERIFY(places.size() >= 9);
}

/// Axis, epsilon, rule and delta in are written beside or above their controls.
void TestNothingIsCut::theBarNamesItsControls()
{
    QFETCH(int, width);
    test::ShownWindow shown(test::windowSetup(), {width, 640});
    QVERIFY(shown.settle());
    QStringList names;
    for (const ElidedLabel *label :
         shown.child<QWidget>(u"setupBar"_s)->findChildren<ElidedLabel *>()) {
        if (label->isVisible() && !label->isElided())
            names += label->text();
    }
    QCOMPARE(names, (QStringList {u"Axis"_s, u"Epsilon"_s, u"Rule"_s, u"Delta in"_s}));
}

void TestNothingIsCut::anOpenedSetupCutsNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("state");
    for (const int width : {1100, 1159, 1239}) {
        for (const char *state : {"rule=documented", "rule=exact", "views=input,norm,*,delta"})
            QTest::addRow("%s at %d", state, width) << width << QString::fromLatin1(state);
    }
}

/// Opened from the rail of a narrow window, the setup stands beside the maps; every thumbnail and
/// every control around it stays whole.
void TestNothingIsCut::anOpenedSetupCutsNothing()
{
    QFETCH(int, width);
    QFETCH(QString, state);
    Setup setup = test::windowSetup();
    QVERIFY(applyStateText(setup, state).hasValue());
    test::ShownWindow shown(setup, {width, 640});
    QVERIFY(shown.settle());
    const QWidget &panel = *shown.child<QWidget>(u"setupPanel"_s);
    QVERIFY(!panel.isVisible());
    const QWidget &strip = *shown.child<QWidget>(u"stageStrip"_s);
    const int height = strip.height();
    shown.child<QAbstractButton>(u"rail_groups"_s)->click();
    QTRY_VERIFY(panel.isVisible());
    const QWidget &maps = *shown.child<QWidget>(u"compareArea"_s);
    QTRY_COMPARE(panel.geometry().right() + 1, maps.x());
    QVERIFY(shown.settle());
    QCOMPARE(strip.height(), height);
    for (const StageButton *stage : strip.findChildren<StageButton *>())
        QVERIFY2(strip.rect().contains(stage->geometry()), qPrintable(stage->accessibleName()));
    for (const QString &bar : {u"setupBar"_s, u"viewHeader"_s, u"timelineBar"_s}) {
        QVERIFY2(isWhole(shown, bar), qPrintable(faultsOf(*shown.child<QWidget>(bar))));
    }
    QList<QRect> places;
    for (const QString &name :
         {u"setupBar"_s, u"sideRail"_s, u"setupPanel"_s, u"stageStrip"_s, u"viewHeader"_s,
          u"compareArea"_s, u"timelineBar"_s, u"explainPanel"_s, u"statusLine"_s}) {
        const QRect place = placeIn(*shown.child<QWidget>(name), shown.window);
        QVERIFY2(shown.window.rect().contains(place), qPrintable(name));
        for (const QRect &other : places)
            QVERIFY2(!other.intersects(place), qPrintable(name));
        places += place;
    }
    const QWidget &banner = *shown.child<QWidget>(u"bannerArea"_s);
    QVERIFY(banner.isVisible());
    QVERIFY(!banner.geometry().intersects(panel.geometry()));
    const QWidget &diagram = *shown.child<QWidget>(u"groupDiagram"_s);
    QTRY_VERIFY2(panel.rect().contains(placeIn(diagram, panel)), "it is scrolled to the groups");
    shown.child<QAbstractButton>(u"rail_groups"_s)->click();
    QTRY_VERIFY(!panel.isVisible());
}

/// The test itself sees a part that is too narrow, one that overlaps and one that is outside.
void TestNothingIsCut::theFaultsAreFound()
{
    QWidget bar;
    bar.resize(100, 30);
    auto *chooser = new QComboBox(&bar);
    chooser->addItem(u"a text that has no room"_s);
    chooser->setGeometry(0, 0, 50, 30);
    auto *label = new ElidedLabel(u"another long text"_s, TextRole::label, Ink::text1, &bar);
    label->setGeometry(40, 0, 30, 30);
    auto *field = new QLineEdit(&bar);
    field->setGeometry(80, 0, 60, 30);
    bar.show();
    const QString faults = faultsOf(bar);
    QVERIFY(faults.contains(u"QComboBox  lacks"_s));
    QVERIFY(faults.contains(u"another long text lacks"_s));
    QVERIFY(faults.contains(u"overlaps"_s));
    QVERIFY(faults.contains(u"QLineEdit  lies outside"_s));
}

QTEST_MAIN(TestNothingIsCut)
#include "tst_nothing_is_cut.moc"
