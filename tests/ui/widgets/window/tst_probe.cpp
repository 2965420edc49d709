// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing at the map fills every part of the window with the numbers of that element.
#include "tests/ui/widgets/window/core_numbers.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/explain/values_list.h"
#include "ui/widgets/strip/stage_strip.h"

using namespace normscope;
using test::coreValue;
using test::isRounded;

namespace {

using namespace Qt::StringLiterals;

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void saysNothingAtFirst();
    void showsTheNumbersOfTheCore_data();
    void showsTheNumbersOfTheCore();
    void staysWhenThePointerLeaves();
    void aClickHoldsItInEveryView_data();
    void aClickHoldsItInEveryView();
    void followsTheSetup();

private:
    static void point(test::ShownWindow &shown, const Index4 &at);
    static void checkStatus(test::ShownWindow &shown, const Index4 &at);
    static void checkValues(test::ShownWindow &shown, const Index4 &at);
};

} // namespace

/// Moves the mouse over the middle of the element's pixel.
void TestProbe::point(test::ShownWindow &shown, const Index4 &at)
{
    HeatmapView &map = shown.map();
    const QPoint pixel {int(at[kColumns]), int(at[kRows])};
    QTest::mouseMove(&map, QPoint(1, 1)); // a pointer that is there already does not move
    QTest::mouseMove(&map, map.pixelRect(pixel).center().toPoint());
    QTRY_VERIFY(shown.workbench.probe().has_value());
    QCOMPARE(shown.workbench.probe()->at, at);
}

void TestProbe::checkStatus(test::ShownWindow &shown, const Index4 &at)
{
    QCOMPARE(shown.child<ElidedLabel>(u"statusPlace"_s)->text(),
             u"b%1 r%2 c%3 ch%4"_s.arg(at[0]).arg(at[1]).arg(at[2]).arg(at[3]));
    const LayerRun &run = *shown.workbench.result()->run;
    QStringList expected {u"input"_s, u"norm"_s};
    const std::string_view current = stage(shown.setup().stage).name;
    const QString name = QString::fromLatin1(current.data(), qsizetype(current.size()));
    if (!expected.contains(name))
        expected += name;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const auto *label = shown.child<ElidedLabel>(u"statusValue%1"_s.arg(i));
        const QStringList words = label->text().split(u' ');
        QCOMPARE(words.size(), 2);
        QCOMPARE(words[0], expected[i] == u"input"_s ? u"x"_s : expected[i]);
        const double number = coreValue(run, *stageByName(expected[i].toStdString()), at);
        QVERIFY2(isRounded(words[1], number), qPrintable(label->text()));
        QTRY_VERIFY(!label->isElided());
    }
}

/// The list of the explanation has every digit of every stage.
void TestProbe::checkValues(test::ShownWindow &shown, const Index4 &at)
{
    const LayerRun &run = *shown.workbench.result()->run;
    const ValuesModel &values = shown.window.findChild<ValuesList *>()->valuesModel();
    int stages = 0;
    for (int row = 0; row < values.rowCount(); ++row) {
        const bool isLength = values.row(row).isLength;
        const StageId id = isLength ? StageId::sum : values.row(row).stage;
        const double value = coreValue(run, id, at);
        const double number = isLength ? std::sqrt(value) : value;
        const QString text = values.valueText(row, true);
        QVERIFY2(isRounded(text, number), qPrintable(text));
        if (std::isfinite(number))
            QCOMPARE(text.toDouble(), number);
        stages += isLength ? 0 : 1;
    }
    QCOMPARE(stages, shown.workbench.timeline().count());
}

void TestProbe::saysNothingAtFirst()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QCOMPARE(shown.child<ElidedLabel>(u"statusPlace"_s)->text(), u"Nothing pointed at"_s);
    QVERIFY(shown.child<ElidedLabel>(u"statusValue0"_s)->text().isEmpty());
    QVERIFY(shown.window.findChild<EquationCard *>()->content().place.isEmpty());
    QVERIFY(shown.child<StageStrip>(u"stageStrip"_s)->probeDot(0).isNull());
}

void TestProbe::showsTheNumbersOfTheCore_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QList<int>>("place"); // row and column
    QTest::newRow("output") << u"dead-pixels"_s << u"documented"_s << u"output"_s << QList {3, 9};
    QTest::newRow("dead") << u"dead-pixels"_s << u"exact"_s << u"norm"_s << QList {7, 7};
    QTest::newRow("tiny") << u"dead-pixels"_s << u"exact"_s << u"tangent"_s << QList {8, 5};
    QTest::newRow("NaN") << u"nan-inf"_s << u"documented"_s << u"scales"_s << QList {1, 2};
    QTest::newRow("Inf") << u"nan-inf"_s << u"exact"_s << u"sum"_s << QList {5, 1};
    QTest::newRow("edge") << u"colour-wheel"_s << u"documented"_s << u"delta"_s << QList {128, 255};
    QTest::newRow("photograph") << u"chelsea"_s << u"exact"_s << u"delta"_s << QList {150, 200};
}

void TestProbe::showsTheNumbersOfTheCore()
{
    QFETCH(QString, sample);
    QFETCH(QString, rule);
    QFETCH(QString, stage);
    QFETCH(QList<int>, place);
    Setup setup = test::windowSetup(sample.toLatin1().constData());
    setup.rule = ruleByName(rule.toStdString());
    setup.stage = *stageByName(stage.toStdString());
    setup.delta.kind = DeltaSource::Kind::random;
    setup.channel = 1;
    test::ShownWindow shown(setup, {1366, 768});
    QVERIFY(shown.settle());
    shown.map().setView(20, {place[1] + 0.5, place[0] + 0.5});
    QVERIFY(shown.settle());
    const Index4 at {0, place[0], place[1], 1};
    point(shown, at);
    checkStatus(shown, at);
    checkValues(shown, at);
    const EquationContent &equation = shown.window.findChild<EquationCard *>()->content();
    QVERIFY(equation.place.contains(u"Row %1, column %2"_s.arg(place[0]).arg(place[1])));
    const auto *strip = shown.child<StageStrip>(u"stageStrip"_s);
    const int current = *shown.workbench.timeline().indexOf(setup.stage);
    QVERIFY(!strip->probeDot(current).isNull());
    const QRect picture = strip->cellOf(current).picture;
    QVERIFY(picture.adjusted(-2, -2, 2, 2).contains(strip->probeDot(current).toPoint()));
}

void TestProbe::staysWhenThePointerLeaves()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Index4 at {0, 4, 4, 0};
    point(shown, at);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&shown.map(), &leave);
    QVERIFY(shown.workbench.probe());
    checkStatus(shown, at);
}

void TestProbe::aClickHoldsItInEveryView_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("views") << u"views=input,*"_s;
    QTest::newRow("compare") << u"compare=split"_s;
}

/// A held probe can be looked at in peace: no view moves it until Esc lets it go.
void TestProbe::aClickHoldsItInEveryView()
{
    QFETCH(QString, state);
    Setup setup = test::windowSetup();
    QVERIFY(applyStateText(setup, state).hasValue());
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    QList<HeatmapView *> maps = shown.window.findChildren<HeatmapView *>();
    maps.removeIf([](const HeatmapView *map) { return !map->isVisible(); });
    QVERIFY(maps.size() > 1);
    const auto centre = [](const HeatmapView &map, QPoint pixel) {
        return map.pixelRect(pixel).center().toPoint();
    };
    QTest::mouseMove(maps[0], centre(*maps[0], {4, 5}));
    QTest::mouseClick(maps[0], Qt::LeftButton, {}, centre(*maps[0], {4, 5}));
    QVERIFY(shown.workbench.holdsProbe());
    const Index4 held = shown.workbench.probe()->at;
    for (HeatmapView *map : maps) {
        QTest::mouseMove(map, QPoint(1, 1));
        QTest::mouseMove(map, centre(*map, {8, 9}));
        QCOMPARE(shown.workbench.probe()->at, held);
    }
    QTest::keyClick(maps[1], Qt::Key_Escape);
    QVERIFY(!shown.workbench.holdsProbe());
    QTest::mouseMove(maps[1], centre(*maps[1], {3, 3}));
    QTRY_VERIFY(shown.workbench.probe()->at != held);
}

/// Another stage, axis or rule shows the numbers of the same element; another input without that
/// element shows none.
void TestProbe::followsTheSetup()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Index4 at {0, 12, 11, 0};
    point(shown, at);
    for (const char *name : {"next", "axis_none", "rule_exact", "last", "axis_()", "first"}) {
        shown.trigger(name);
        QVERIFY(shown.settle());
        checkStatus(shown, at);
        checkValues(shown, at);
    }
    shown.trigger("sample_three-four");
    QVERIFY(shown.settle());
    QCOMPARE(shown.child<ElidedLabel>(u"statusPlace"_s)->text(), u"Nothing pointed at"_s);
}

QTEST_MAIN(TestProbe)
#include "tst_probe.moc"
