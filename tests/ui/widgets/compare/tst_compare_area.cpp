// SPDX-License-Identifier: GPL-3.0-or-later
// How a comparison begins, takes the place of the views and ends, by actions and keys.
#include "tests/ui/widgets/compare/compared_window.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/views/view_pane.h"

#include <cmath>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestCompareArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(); }
    void everyActionChoosesItsMode_data();
    void everyActionChoosesItsMode();
    void zoomGoesOverAndBack();
    void focusStaysWithTheMap();
    void statusSaysWhatIsSeen();
    void swaps();
    void undoes();
    void closes();
    void everythingHasANameAndATip();
};

} // namespace

void TestCompareArea::everyActionChoosesItsMode_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("mode");
    const auto row = [](const char *action, CompareMode mode) {
        QTest::newRow(action) << QString::fromLatin1(action) << int(mode);
    };
    row("compareA", CompareMode::a);
    row("compareB", CompareMode::b);
    row("compareDifference", CompareMode::difference);
    row("compareMagnitude", CompareMode::magnitude);
    row("compareRatio", CompareMode::ratio);
    row("compareAngle", CompareMode::angle);
    row("compareSigns", CompareMode::signs);
    row("compareSplit", CompareMode::split);
    row("compareFlip", CompareMode::flip);
    row("comparePictures", CompareMode::pictures);
}

void TestCompareArea::everyActionChoosesItsMode()
{
    QFETCH(QString, action);
    QFETCH(int, mode);
    ShownWindow shown;
    QVERIFY(shown.settle());
    shown.action(action).trigger();
    QVERIFY(shown.settle());
    QCOMPARE(int(shown.setup().compare.mode), mode);
    QVERIFY(shown.action(action).isChecked());
    const bool hasSides = mode != int(CompareMode::pictures);
    QCOMPARE(shown.child<QWidget>(u"compareHead"_s)->isVisible(), hasSides);
    QCOMPARE(shown.child<QWidget>(u"lyingPictures"_s)->isVisible(), !hasSides);
    QVERIFY(!shown.child<ViewGrid>(u"viewGrid"_s)->isVisible());
}

/// Zoom and position are those of the views, and stay when the comparison is closed.
void TestCompareArea::zoomGoesOverAndBack()
{
    Setup setup = windowSetup("dead-pixels");
    setup.views = withViewCount(setup, 2).views;
    ShownWindow shown(setup);
    QVERIFY(shown.settle());
    auto *views = shown.child<ViewGrid>(u"viewGrid"_s);
    const QPointF place(8, 9);
    views->view().setView(6, place);
    const QPointF center = views->view().viewCenter();
    const auto isNear = [](QPointF a, QPointF b) { return (a - b).manhattanLength() <= 1; };
    shown.trigger("compareDifference");
    QVERIFY(shown.settle());
    const CompareMaps &maps = mapsOf(shown);
    QCOMPARE(maps.viewOfA().zoom(), 6.0);
    QCOMPARE(maps.viewOfB().zoom(), 6.0);
    QVERIFY(isNear(maps.viewOfA().viewCenter(), center));
    shown.trigger("zoomIn");
    const double zoom = maps.viewOfA().zoom();
    QVERIFY(zoom > 6);
    shown.trigger("compareOff");
    QVERIFY(shown.settle());
    for (const ViewPane *pane : views->panes())
        QCOMPARE(pane->view().zoom(), zoom);
    QVERIFY(isNear(views->view().viewCenter(), center));
    QVERIFY(textOf(shown, "statusZoom").contains(QString::number(std::lround(zoom * 100))));
}

void TestCompareArea::focusStaysWithTheMap()
{
    ShownWindow shown;
    QVERIFY(shown.settle());
    QVERIFY(shown.activate());
    auto *views = shown.child<ViewGrid>(u"viewGrid"_s);
    views->view().setFocus();
    shown.trigger("compareDifference");
    QVERIFY(mapsOf(shown).viewOfA().hasFocus());
    auto *modes = shown.child<SegmentedControl>(u"compareModes"_s);
    modes->segmentWidget(2)->setFocus();
    QTest::keyClick(modes->segmentWidget(2), Qt::Key_Right); // which the map does not take away
    QVERIFY(modes->isAncestorOf(QApplication::focusWidget()));
    mapsOf(shown).viewOfA().setFocus();
    shown.trigger("compareOff");
    QVERIFY(views->view().hasFocus());
}

/// Not the scale of a stage, which is not what the map shows.
void TestCompareArea::statusSaysWhatIsSeen()
{
    ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    QCOMPARE(textOf(shown, "statusScale"), u"A against B"_s);
    QVERIFY(!shown.action(u"twoViews"_s).isEnabled());
    shown.trigger("comparePictures");
    QCOMPARE(textOf(shown, "statusScale"), u"Bytes from 0 to 255"_s);
    QVERIFY(!shown.action(u"zoomIn"_s).isEnabled());
    shown.trigger("compareOff");
    QVERIFY(textOf(shown, "statusScale") != u"Bytes from 0 to 255"_s);
    QVERIFY(shown.action(u"twoViews"_s).isEnabled() && shown.action(u"zoomIn"_s).isEnabled());
}

void TestCompareArea::swaps()
{
    ShownWindow shown(comparing(CompareMode::signs));
    QVERIFY(shown.settle());
    shown.trigger("compareSwap");
    QCOMPARE(shown.setup().rule, &kExactRule);
    QCOMPARE(*shown.setup().compare.rule, &kDocumentedRule);
    QVERIFY(shown.settle());
}

void TestCompareArea::undoes()
{
    ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("compareDifference");
    QVERIFY(shown.settle());
    shown.trigger("undo");
    QCOMPARE(shown.setup().compare, CompareSpec {});
    QVERIFY(shown.child<ViewGrid>(u"viewGrid"_s)->isVisible());
    QVERIFY(!shown.child<QWidget>(u"compareHead"_s)->isVisible());
}

void TestCompareArea::closes()
{
    ShownWindow shown(comparing(CompareMode::signs));
    QVERIFY(shown.settle());
    QTest::mouseClick(shown.child<QWidget>(u"compareOffButton"_s), Qt::LeftButton);
    QCOMPARE(shown.setup().compare.mode, CompareMode::off);
    QVERIFY(shown.child<ViewGrid>(u"viewGrid"_s)->isVisible());
}

void TestCompareArea::everythingHasANameAndATip()
{
    for (const CompareMode mode : {CompareMode::split, CompareMode::signs, CompareMode::pictures}) {
        ShownWindow shown(comparing(mode));
        QVERIFY(shown.settle());
        int seen = 0;
        for (const QWidget *widget :
             shown.child<QWidget>(u"compareArea"_s)->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            ++seen;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString name
                = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            if (qobject_cast<const MenuButton *>(widget))
                QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
        }
        QVERIFY(seen > 2);
    }
}

QTEST_MAIN(TestCompareArea)
#include "tst_compare_area.moc"
