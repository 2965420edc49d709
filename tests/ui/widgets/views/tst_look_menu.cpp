// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a stage, chosen from its menu.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/heatmap/heatmap_view.h"

#include <QMenu>

#include <cmath>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestLookMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void offersEveryColormap();
    void choosesAScale();
    void choosesTheRangeThatIsSeen();
    void keepsARange();
    void takesATypedRange();
    void leavesOutTheFarValues();
    void choosesTheSelection();
    void resets();
    void belongsToTheStage();
    void isFilledAnew();
};

/// Opens the menu of the one view and triggers an entry.
void choose(const test::ShownWindow &shown, const QString &entry)
{
    auto *button = shown.child<MenuButton>(u"lookButton"_s);
    button->click();
    auto *menu = button->findChild<QMenu *>();
    QVERIFY(menu);
    auto *action = menu->findChild<QAction *>(entry);
    QVERIFY2(action, qPrintable(entry));
    QVERIFY2(action->isEnabled(), qPrintable(entry));
    action->trigger();
    menu->close();
    delete menu;
}

} // namespace

void TestLookMenu::offersEveryColormap()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    for (const ColormapInfo &row : colormapTable()) {
        choose(shown, u"look.colours."_s + row.key);
        QCOMPARE(shown.map().heatmapStyle().colormap, row.id);
        QVERIFY(shown.settle());
    }
    choose(shown, u"look.colours.auto"_s);
    QCOMPARE(shown.map().heatmapStyle().colormap, ColormapId::viridis);
}

void TestLookMenu::choosesAScale()
{
    Setup setup = test::windowSetup("chelsea");
    setup.stage = StageId::sum;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    for (const ScaleKind kind : {ScaleKind::log, ScaleKind::symlog, ScaleKind::linear}) {
        choose(shown, u"look.scale."_s + scaleKey(kind));
        QCOMPARE(shown.map().heatmapStyle().scale, kind);
        QCOMPARE(shown.child<MenuButton>(u"lookButton"_s)->text(), scaleKey(kind));
    }
    choose(shown, u"look.scale.auto"_s);
    QVERIFY(shown.setup().looks.isEmpty());
}

/// Exactly the least and the largest value among the pixels in the view.
void TestLookMenu::choosesTheRangeThatIsSeen()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    HeatmapView &map = shown.map();
    map.setZoom(40);
    QVERIFY(shown.settle());
    choose(shown, u"look.range.seen"_s);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const QRectF seen = map.visibleMap();
    const Shape &shape = shown.workbench.result()->shape();
    for (int row = 0; row < int(shape.rows); ++row) {
        for (int column = 0; column < int(shape.columns); ++column) {
            if (!map.pixelRect({column, row}).intersects(seen))
                continue;
            const double value
                = valueAt(*shown.workbench.result()->run, StageId::output, {0, row, column, 0});
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    QCOMPARE(map.heatmapStyle().range.low, low);
    QCOMPARE(map.heatmapStyle().range.high, high);
}

/// The range of before stays for another axis.
void TestLookMenu::keepsARange()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const ValueRange before = shown.map().heatmapStyle().range;
    choose(shown, u"look.range.keep"_s);
    QVERIFY(shown.workbench.changeField(u"axis"_s, u"none"_s));
    QVERIFY(shown.settle());
    QCOMPARE(shown.map().heatmapStyle().range, before);
    choose(shown, u"look.range.all"_s);
    QCOMPARE(shown.map().heatmapStyle().range.high,
             shown.workbench.result()->statistics->of(StageId::output).max);
}

void TestLookMenu::takesATypedRange()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    auto *button = shown.child<MenuButton>(u"lookButton"_s);
    button->click();
    auto *low = button->findChild<NumberField *>(u"rangeLow"_s);
    auto *high = button->findChild<NumberField *>(u"rangeHigh"_s);
    QVERIFY(low && high);
    low->setText(u"0.25"_s);
    QTest::keyClick(low, Qt::Key_Return);
    QCOMPARE(shown.map().heatmapStyle().range.low, 0.25);
    high->setText(u"0.75"_s);
    QTest::keyClick(high, Qt::Key_Return);
    QCOMPARE(shown.map().heatmapStyle().range.high, 0.75);
    QCOMPARE(button->text(), u"0.25–0.75"_s);
}

/// 1 % at either end, counted off the GUI thread.
void TestLookMenu::leavesOutTheFarValues()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    choose(shown, u"look.range.percent1"_s);
    QVERIFY(shown.settle());
    const std::optional<ValueRange> range = shown.setup().looks.value(StageId::output).range;
    QVERIFY(range);
    QCOMPARE(shown.map().heatmapStyle().range, *range);
    const double hidden = shown.workbench.ranges().hiddenShare(StageId::output);
    QVERIFY(std::abs(hidden - 0.02) < 1e-4);
    QVERIFY(shown.child<MenuButton>(u"lookButton"_s)->text().endsWith(u"2.0 % beyond"_s));
}

void TestLookMenu::choosesTheSelection()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const ValueRange range {0.25, 0.5};
    shown.workbench.setSelection(ValueSelection {StageId::output, range});
    choose(shown, u"look.range.selection"_s);
    QCOMPARE(shown.map().heatmapStyle().range, range);
}

void TestLookMenu::resets()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const HeatmapStyle before = shown.map().heatmapStyle();
    choose(shown, u"look.colours.grey"_s);
    choose(shown, u"look.range.keep"_s);
    choose(shown, u"look.reset"_s);
    QCOMPARE(shown.map().heatmapStyle(), before);
    QVERIFY(shown.setup().looks.isEmpty());
}

void TestLookMenu::belongsToTheStage()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    choose(shown, u"look.colours.grey"_s);
    shown.trigger("back");
    QCOMPARE(shown.map().heatmapStyle().colormap, ColormapId::magma);
    shown.trigger("next");
    QCOMPARE(shown.map().heatmapStyle().colormap, ColormapId::grey);
}

/// A menu that is filled each time it opens does not gather what it held before.
void TestLookMenu::isFilledAnew()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    auto *menu = shown.child<QMenu>(u"coloursMenu"_s);
    Q_EMIT menu->aboutToShow();
    const qsizetype actions = menu->actions().size();
    const qsizetype objects = menu->findChildren<QObject *>().size();
    QVERIFY(actions > 0);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), actions);
    QCOMPARE(menu->findChildren<QObject *>().size(), objects);
}

QTEST_MAIN(TestLookMenu)
#include "tst_look_menu.moc"
