// SPDX-License-Identifier: GPL-3.0-or-later
// At every width that the window can have its bars show their controls whole.
#include "tests/ui/widgets/window/bar_faults.h"
#include "tests/ui/widgets/window/shown_window.h"

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
    void theFaultsAreFound();

private:
    static void addWidths();
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
        const QString faults = faultsOf(*shown.child<QWidget>(bar));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
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
