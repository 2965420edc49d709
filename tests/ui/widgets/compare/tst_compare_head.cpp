// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a comparison: what is shown, what B is, and room for all of it.
#include "tests/ui/widgets/compare/compared_window.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/menu_button.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QMenu>

using namespace normscope;

using namespace normscope::test;

namespace {

class TestCompareHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(); }
    void segmentsChooseModes();
    void menusChooseB();
    void scalesAreChosen();
    void headIsWhole_data();
    void headIsWhole();
};

} // namespace

void TestCompareHead::segmentsChooseModes()
{
    ShownWindow shown(comparing(CompareMode::difference));
    QVERIFY(shown.settle());
    auto *modes = shown.child<SegmentedControl>(u"compareModes"_s);
    QCOMPARE(modes->current(), 2);
    QTest::mouseClick(modes->segmentWidget(6), Qt::LeftButton);
    QCOMPARE(shown.setup().compare.mode, CompareMode::signs);
    shown.trigger("compareSplit");
    QCOMPARE(modes->current(), 7);
}

void TestCompareHead::menusChooseB()
{
    ShownWindow shown(comparing(CompareMode::difference));
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

/// Only where two sides of one stage are seen.
void TestCompareHead::scalesAreChosen()
{
    ShownWindow shown(comparing(CompareMode::split));
    QVERIFY(shown.settle());
    auto *button = shown.child<MenuButton>(u"compareScales"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"one scale"_s);
    button->openMenu();
    auto *menu = button->findChild<QMenu *>();
    menu->findChild<QAction *>(u"sides.own"_s)->trigger();
    menu->close();
    QVERIFY(shown.setup().compare.ownScales);
    QCOMPARE(button->text(), u"own scales"_s);
    shown.trigger("compareSigns");
    QVERIFY(!button->isVisible());
    shown.trigger("compareFlip");
    QVERIFY(shown.workbench.changeField(u"b-stage"_s, u"output"_s).hasValue());
    QVERIFY(!button->isVisible());
    QVERIFY(shown.settle());
}

void TestCompareHead::headIsWhole_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1100, 1239, 1240, 1330, 1366, 1700})
        QTest::addRow("%d", width) << width;
}

/// Every control has the room that it asks for and lies inside.
void TestCompareHead::headIsWhole()
{
    QFETCH(int, width);
    ShownWindow shown(comparing(CompareMode::split), {width, 768});
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

QTEST_MAIN(TestCompareHead)
#include "tst_compare_head.moc"
