// SPDX-License-Identifier: GPL-3.0-or-later
// A against B in the window, by its actions, keys and pixels.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/compare/compare_mode.h"
#include "ui/model/compare/compare_operation.h"
#include "ui/model/compare/compare_style.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/widgets/compare/compare_area.h"
#include "ui/widgets/compare/compare_maps.h"
#include "ui/widgets/compare/split_divider.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/views/view_grid.h"
#include "ui/widgets/views/view_pane.h"

#include <QLineEdit>
#include <QMenu>

#include <cmath>

using namespace normscope;

class TestCompareArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void everyActionChoosesItsMode_data();
    void everyActionChoosesItsMode();
    void segmentsChooseModes();
    void mapShowsTheOperation_data();
    void mapShowsTheOperation();
    void splitShowsBothSides();
    void dividerMovesTheBorder();
    void tagsStayOnTheirSides();
    void heldKeyShowsB();
    void keyIsTypedInFields();
    void viewsMoveTogether();
    void zoomGoesOverAndBack();
    void focusStaysWithTheMap();
    void statusSaysWhatIsSeen();
    void probeTellsAllThree();
    void menusChooseB();
    void stepsThroughImages();
    void aFailureStaysInSight();
    void swaps();
    void undoes();
    void closes();
    void opensInThatState();
    void headIsWhole_data();
    void headIsWhole();
    void everythingHasANameAndATip();
};

namespace {

using namespace Qt::StringLiterals;

Setup comparing(CompareMode mode, const char *sample = "dead-pixels")
{
    Setup setup = test::windowSetup(sample);
    setup.stage = StageId::delta;
    setup.delta.kind = DeltaSource::Kind::random;
    setup.compare.mode = mode;
    setup.compare.rule = &kExactRule;
    return setup;
}

CompareMaps &mapsOf(const test::ShownWindow &shown)
{
    return *shown.child<CompareMaps>(u"compareMaps"_s);
}

QString textOf(const test::ShownWindow &shown, const char *name)
{
    return shown.child<ElidedLabel>(QLatin1StringView(name))->text();
}

/// The colour in the middle of an image pixel of the map, as it is on the screen.
QRgb colorAt(const test::ShownWindow &shown, QPoint pixel)
{
    CompareMaps &maps = mapsOf(shown);
    const QPoint place = maps.viewOfA().pixelRect(pixel).center().toPoint();
    return maps.grab().toImage().pixel(place) | 0xFF000000;
}

QRgb colorOf(const LayerRun &run, StageId id, const HeatmapStyle &style, const Index4 &at)
{
    return HeatmapColors(style).ofAny(valueAt(run, id, at)) | 0xFF000000;
}

std::shared_ptr<const Comparison> comparisonOf(test::ShownWindow &shown)
{
    return compareResults(shown.setup(), shown.workbench.result(), nullptr).comparison;
}

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
    test::ShownWindow shown;
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

void TestCompareArea::segmentsChooseModes()
{
    test::ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    auto *modes = shown.child<SegmentedControl>(u"compareModes"_s);
    QCOMPARE(modes->current(), 2);
    QTest::mouseClick(modes->segmentWidget(6), Qt::LeftButton);
    QCOMPARE(shown.setup().compare.mode, CompareMode::signs);
    shown.trigger("compareSplit");
    QCOMPARE(modes->current(), 7);
}

void TestCompareArea::mapShowsTheOperation_data()
{
    QTest::addColumn<int>("mode");
    for (const CompareModeRow &row : compareModeTable()) {
        if (row.operation)
            QTest::newRow(row.key) << int(row.mode);
    }
}

/// Magnified, so that a screen pixel is inside an image pixel: its colour is that of the value.
void TestCompareArea::mapShowsTheOperation()
{
    QFETCH(int, mode);
    const CompareOperation id = *operationOf(static_cast<CompareMode>(mode));
    test::ShownWindow shown(comparing(static_cast<CompareMode>(mode)));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(7);
    QVERIFY(shown.settle());
    const auto comparison = comparisonOf(shown);
    QVERIFY(comparison);
    const HeatmapColors colors(operationStyle(id, comparison->summary));
    const ComparisonMap map(comparison, id);
    const QPoint middle = maps.viewOfA().viewCenter().toPoint();
    for (const QPoint step : {QPoint(0, 0), QPoint(3, 1), QPoint(-2, 4), QPoint(5, -3)}) {
        const QPoint pixel = middle + step;
        const double value = map.valueAt({0, pixel.y(), pixel.x(), 0});
        if (std::isfinite(value))
            QCOMPARE(colorAt(shown, pixel), colors.at(value) | 0xFF000000);
    }
}

void TestCompareArea::splitShowsBothSides()
{
    test::ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(7);
    QVERIFY(shown.settle());
    const auto comparison = comparisonOf(shown);
    const SideStyles styles = sideStyles(shown.setup(), *comparison);
    const QPoint middle = maps.viewOfA().viewCenter().toPoint();
    const QPoint left = middle - QPoint(5, 0);
    const QPoint right = middle + QPoint(5, 0);
    QCOMPARE(colorAt(shown, left),
             colorOf(*comparison->a->run, StageId::delta, styles.a, {0, left.y(), left.x(), 0}));
    QCOMPARE(colorAt(shown, right),
             colorOf(*comparison->b->run, StageId::delta, styles.b, {0, right.y(), right.x(), 0}));
    QVERIFY(shown.child<Chip>(u"tagOfA"_s)->isVisible());
    QVERIFY(shown.child<Chip>(u"tagOfB"_s)->isVisible());
}

void TestCompareArea::dividerMovesTheBorder()
{
    test::ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    auto *divider = shown.child<SplitDivider>(u"splitDivider"_s);
    const int before = divider->geometry().center().x();
    QTest::keyClick(divider, Qt::Key_PageUp);
    QCOMPARE(shown.setup().compare.divider, 600);
    const double map = mapsOf(shown).viewOfA().visibleMap().width();
    QVERIFY(std::abs(divider->geometry().center().x() - before - map / 10) <= 4);
    QTest::mousePress(divider, Qt::LeftButton, {}, divider->rect().center());
    QTest::mouseMove(divider, divider->rect().center() - QPoint(60, 0));
    QVERIFY(divider->value() < 600);
    QCOMPARE(shown.setup().compare.divider, 600); // not before it is let go
    QTest::mouseRelease(divider, Qt::LeftButton);
    QCOMPARE(shown.setup().compare.divider, divider->value());
}

/// The words, short ones or none, but never over the other side.
void TestCompareArea::tagsStayOnTheirSides()
{
    test::ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    const auto *divider = shown.child<SplitDivider>(u"splitDivider"_s);
    const auto *a = shown.child<Chip>(u"tagOfA"_s);
    const auto *b = shown.child<Chip>(u"tagOfB"_s);
    for (const int place : {0, 40, 100, 250, 500, 750, 900, 960, 1000}) {
        QVERIFY(shown.workbench.changeField(u"divider"_s, QString::number(place)).hasValue());
        const int line = divider->geometry().center().x();
        QVERIFY2(!a->isVisible() || a->geometry().right() < line, QByteArray::number(place));
        QVERIFY2(!b->isVisible() || b->geometry().left() > line, QByteArray::number(place));
        QVERIFY(place != 1000 || (a->isVisible() && a->text().size() > 1 && !b->isVisible()));
    }
}

void TestCompareArea::heldKeyShowsB()
{
    test::ShownWindow shown(comparing(CompareMode::flip));
    QVERIFY(shown.settle());
    QVERIFY(shown.activate());
    CompareMaps &maps = mapsOf(shown);
    auto *a = shown.child<Chip>(u"tagOfA"_s);
    auto *b = shown.child<Chip>(u"tagOfB"_s);
    maps.viewOfA().setFocus();
    QVERIFY(a->isVisible() && !b->isVisible());
    QTest::keyPress(&maps.viewOfA(), Qt::Key_X);
    QVERIFY(b->isVisible() && !a->isVisible());
    QVERIFY(maps.viewOfB().isVisible());
    QCOMPARE(&maps.view(), &maps.viewOfB());
    QCOMPARE(shown.setup().compare.mode, CompareMode::flip);
    QTest::keyRelease(&maps.viewOfA(), Qt::Key_X);
    QVERIFY(a->isVisible() && !b->isVisible());
    // In B the key shows A.
    shown.trigger("compareB");
    QVERIFY(shown.settle());
    QTest::keyPress(&shown.window, Qt::Key_X);
    QVERIFY(a->isVisible() && !b->isVisible());
    QTest::keyRelease(&shown.window, Qt::Key_X);
    QVERIFY(b->isVisible());
}

void TestCompareArea::keyIsTypedInFields()
{
    test::ShownWindow shown(comparing(CompareMode::flip));
    QVERIFY(shown.settle());
    auto *field = shown.child<QLineEdit>(u"epsilonField"_s);
    field->setFocus();
    QTest::keyPress(field, Qt::Key_X);
    QVERIFY(!mapsOf(shown).isHeld());
}

void TestCompareArea::viewsMoveTogether()
{
    test::ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    CompareMaps &maps = mapsOf(shown);
    maps.viewOfA().setZoom(5);
    QCOMPARE(maps.viewOfB().zoom(), 5.0);
    QCOMPARE(maps.viewOfB().viewCenter(), maps.viewOfA().viewCenter());
    shown.trigger("fit");
    QVERIFY(maps.viewOfB().isFitted());
    QCOMPARE(maps.viewOfB().visibleMap(), maps.viewOfA().visibleMap());
}

/// Zoom and position are those of the views, and stay when the comparison is closed.
void TestCompareArea::zoomGoesOverAndBack()
{
    Setup setup = test::windowSetup("dead-pixels");
    setup.views = withViewCount(setup, 2).views;
    test::ShownWindow shown(setup);
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
    test::ShownWindow shown;
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
    test::ShownWindow shown(comparing(CompareMode::difference));
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

void TestCompareArea::probeTellsAllThree()
{
    test::ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    const Index4 at {0, 5, 7, 1};
    shown.workbench.setProbe(at);
    const auto comparison = comparisonOf(shown);
    const double a = valueAt(*comparison->a->run, StageId::delta, at);
    const double b = valueAt(*comparison->b->run, StageId::delta, at);
    QStringList parts = textOf(shown, "compareProbe").replace(u'−', u'-').split(u' ');
    parts.removeAll(QString());
    // "A", its number, "B", its number, "A", "-", "B", the difference
    QCOMPARE(parts.size(), 8);
    QVERIFY(std::abs(parts[1].toDouble() - a) <= 1e-3 * std::abs(a));
    QVERIFY(std::abs(parts[3].toDouble() - b) <= 1e-3 * std::abs(b));
    QVERIFY(std::abs(parts[7].toDouble() - (a - b)) <= 1e-3 * std::abs(a - b));
    QCOMPARE(mapsOf(shown).viewOfA().probeValue(), std::optional(a - b));
}

/// While the comparison of the new image is made, that of the former one is shown whole.
void TestCompareArea::stepsThroughImages()
{
    Setup setup = comparing(CompareMode::difference);
    setup.sample = u"twins"_s;
    setup.compare.image = 1;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    shown.workbench.setProbe(Index4 {0, 1, 1, 0});
    for (const char *step : {"nextImage", "previousImage", "nextImage"}) {
        shown.trigger(step);
        QVERIFY(comparisonOf(shown)->nearestImage(shown.setup().image)
                < shown.workbench.result()->shape().batch);
        QVERIFY(shown.settle());
        QCOMPARE(comparisonOf(shown)->pair.a.firstImage, shown.setup().image);
        QCOMPARE(comparisonOf(shown)->pair.b.firstImage, 1);
    }
}

/// A step does not take the reason away.
void TestCompareArea::aFailureStaysInSight()
{
    test::ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    const QString verdict = textOf(shown, "compareVerdict");
    QVERIFY(shown.workbench.changeField(u"b-delta"_s, u"impulse:0,9999,0,0"_s));
    QTRY_VERIFY(textOf(shown, "compareVerdict") != verdict);
    const QString reason = textOf(shown, "compareVerdict");
    QVERIFY(!reason.isEmpty());
    QVERIFY(shown.workbench.changeField(u"channel"_s, u"1"_s));
    QCOMPARE(textOf(shown, "compareVerdict"), reason);
    QVERIFY(shown.workbench.changeField(u"b-delta"_s, u"same"_s));
    QVERIFY(shown.settle());
    QVERIFY(textOf(shown, "compareVerdict") != reason);
}

void TestCompareArea::menusChooseB()
{
    test::ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    const auto choose = [&](const char *field, const char *value) {
        auto *button = shown.child<MenuButton>(u"sideOfB."_s + QLatin1StringView(field));
        button->openMenu();
        auto *menu = button->findChild<QMenu *>();
        auto *action = menu->findChild<QAction *>(u"b-"_s + QLatin1StringView(field) + u'.'
                                                  + QLatin1StringView(value));
        QVERIFY(action);
        action->trigger();
        menu->close();
    };
    choose("axis", "none");
    QVERIFY(shown.setup().compare.axis->isNone());
    choose("rule", "passthrough");
    QCOMPARE(*shown.setup().compare.rule, &kPassthroughRule);
    choose("epsilon", "0.01");
    QCOMPARE(*shown.setup().compare.epsilon, 0.01);
    choose("delta", "ones");
    QCOMPARE(shown.setup().compare.delta->kind, DeltaSource::Kind::ones);
    choose("stage", "output");
    QCOMPARE(*shown.setup().compare.stage, StageId::output);
    choose("stage", "same");
    QVERIFY(!shown.setup().compare.stage);
    QVERIFY(shown.settle());
}

void TestCompareArea::swaps()
{
    test::ShownWindow shown(comparing(CompareMode::signs));
    QVERIFY(shown.settle());
    shown.trigger("compareSwap");
    QCOMPARE(shown.setup().rule, &kExactRule);
    QCOMPARE(*shown.setup().compare.rule, &kDocumentedRule);
    QVERIFY(shown.settle());
}

void TestCompareArea::undoes()
{
    test::ShownWindow shown;
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
    test::ShownWindow shown(comparing(CompareMode::signs));
    QVERIFY(shown.settle());
    QTest::mouseClick(shown.child<QWidget>(u"compareOffButton"_s), Qt::LeftButton);
    QCOMPARE(shown.setup().compare.mode, CompareMode::off);
    QVERIFY(shown.child<ViewGrid>(u"viewGrid"_s)->isVisible());
}

/// Documented against itself is identical; B over None is not.
void TestCompareArea::opensInThatState()
{
    Setup setup = comparing(CompareMode::difference);
    setup.compare.rule.reset();
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QCOMPARE(textOf(shown, "compareVerdict"), u"Identical bit for bit"_s);
    QVERIFY(shown.workbench.changeField(u"b-axis"_s, u"none"_s).hasValue());
    QVERIFY(shown.settle());
    QVERIFY(textOf(shown, "compareVerdict").contains(u"of signs agree"_s));
}

void TestCompareArea::headIsWhole_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1100, 1239, 1240, 1330, 1366, 1700})
        QTest::addRow("%d", width) << width;
}

/// Every control has the room that it asks for and lies inside.
void TestCompareArea::headIsWhole()
{
    QFETCH(int, width);
    test::ShownWindow shown(comparing(CompareMode::split), {width, 768});
    QVERIFY(shown.settle());
    const auto *head = shown.child<QWidget>(u"compareHead"_s);
    QList<QWidget *> parts;
    for (auto *button : head->findChildren<MenuButton *>())
        parts += button;
    parts += head->findChild<SegmentedControl *>();
    for (const QWidget *part : std::as_const(parts)) {
        if (!part->isVisible())
            continue;
        QVERIFY2(part->width() >= part->sizeHint().width(), qPrintable(part->objectName()));
        QVERIFY(head->rect().contains({part->mapTo(head, QPoint()), part->size()}));
    }
    QVERIFY(shown.child<ElidedLabel>(u"sideOfA"_s)->width() > 60);
}

void TestCompareArea::everythingHasANameAndATip()
{
    for (const CompareMode mode : {CompareMode::split, CompareMode::signs, CompareMode::pictures}) {
        test::ShownWindow shown(comparing(mode));
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
