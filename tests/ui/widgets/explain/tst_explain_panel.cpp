// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/explain/shown_panel.h"
#include "ui/model/equation/equation_rows.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/explain/code_list.h"
#include "ui/widgets/explain/code_section.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/explain/equation_row_view.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/explain/values_list.h"
#include "ui/widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

class TestExplainPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headFollowsTheStage();
    void captionsFollowTheProbe();
    void numbersFollowTheProbe();
    void float32ValuesAreToldApart();
    void aRuleBringsItsLines();
    void followsTheRunningLine();
    void clickingALine();
    void keysMoveThroughTheLines();
    void focusAloneMovesNothing();
    void clickingATerm();
    void clickingAValue();
    void copies();
    void staleNumbersFade();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void tooltips();
};

void TestExplainPanel::headFollowsTheStage()
{
    ShownPanel shown(setupAt(StageId::output));
    QCOMPARE(shown.label("stageName"), QStringLiteral("output"));
    QCOMPARE(shown.label("stageStep"), QStringLiteral("step 5 of 9"));
    shown.workbench.goNext();
    QCOMPARE(shown.label("stageName"), QStringLiteral("scales"));
    QCOMPARE(shown.label("stageStep"), QStringLiteral("step 6 of 9"));
    const auto *sentence = shown.panel.findChild<QLabel *>(QStringLiteral("stageSentence"));
    const std::string_view expected = stage(StageId::scales).sentence;
    QCOMPARE(sentence->text(), QString::fromStdString(std::string(expected)));
    QVERIFY(shown.card->content().rows.back().stage == StageId::scales);
    QVERIFY(shown.code->currentIndex() == shown.code->codeModel().indexOf(StageId::scales));
}

void TestExplainPanel::captionsFollowTheProbe()
{
    ShownPanel shown(setupAt(StageId::output));
    QVERIFY(shown.card->content().place.isEmpty());
    QCOMPARE(shown.card->content().group, QStringLiteral("135\u2009300 groups of 3 elements"));
    QVERIFY(!shown.values->isVisible());
    shown.workbench.setProbe(kPixel);
    QCOMPARE(shown.card->content().place, QStringLiteral("Row 95, column 145, red"));
    QCOMPARE(shown.card->content().group,
             QStringLiteral("Group 42\u2009991 of 135\u2009300, 3 elements"));
    QVERIFY(shown.values->isVisible());
}

void TestExplainPanel::numbersFollowTheProbe()
{
    ShownPanel shown(setupAt(StageId::output));
    for (const Index4 &at : {kPixel, Index4 {0, 3, 440, 2}}) {
        shown.workbench.setProbe(at);
        const ProbeReading probe = *shown.workbench.probe();
        const ValuesModel &values = shown.values->valuesModel();
        for (const StageId id : stagesOf(kDocumentedRule)) {
            const QString text = values.valueText(values.indexOf(id).row(), true);
            QCOMPARE(text.toDouble(), probe.value(id)); // float64 in full
            const QModelIndex line = shown.code->codeModel().indexOf(id);
            if (!line.isValid())
                continue;
            const QString live = shown.code->codeModel().item(line.row()).value;
            QVERIFY(std::abs(live.toDouble() - probe.value(id)) <= 0.00005001);
        }
        const int length = values.indexOf(StageId::sum).row() + 1;
        QVERIFY(values.row(length).isLength);
        QCOMPARE(values.row(length).value, std::sqrt(probe.value(StageId::sum)));
        const QStringList words
            = equationText(shown.card->content().rows).split(u'\n').last().split(u' ');
        QCOMPARE(words.first(), QStringLiteral("output"));
        QVERIFY(std::abs(words.last().toDouble() - probe.value(StageId::output)) <= 0.00005001);
    }
}

void TestExplainPanel::float32ValuesAreToldApart()
{
    Setup setup = setupAt(StageId::output);
    setup.computeType = ComputeType::float32;
    ShownPanel shown(setup);
    shown.workbench.setProbe(kPixel);
    const ValuesModel &values = shown.values->valuesModel();
    const double output = shown.workbench.probe()->value(StageId::output);
    const QString text = values.valueText(values.indexOf(StageId::output).row(), true);
    QCOMPARE(text.toFloat(), static_cast<float>(output));
    QVERIFY(text.size() <= 11);
}

void TestExplainPanel::aRuleBringsItsLines()
{
    ShownPanel shown(setupAt(StageId::delta));
    shown.workbench.setProbe(kPixel);
    QVERIFY(shown.code->codeModel().indexOf(StageId::layerDelta).isValid());
    QSignalSpy ready(&shown.workbench, &Workbench::resultChanged);
    shown.workbench.change(setupAt(StageId::delta, kExactRule));
    // Until the numbers of the new rule are there, symbols stand alone.
    QVERIFY(shown.card->content().place.isEmpty());
    QVERIFY(ready.wait());
    QVERIFY(!shown.code->codeModel().indexOf(StageId::layerDelta).isValid());
    QVERIFY(shown.code->codeModel().indexOf(StageId::tangent).isValid());
    QVERIFY(shown.values->valuesModel().indexOf(StageId::dot).isValid());
    QVERIFY(shown.card->content().rows.front().stage == StageId::dot);
    QVERIFY(!shown.card->content().place.isEmpty());
}

/// Also after the panel became higher, which scrolls by itself; not where the user looks at
/// something else.
void TestExplainPanel::followsTheRunningLine()
{
    ShownPanel shown(setupAt(StageId::input));
    shown.workbench.setProbe(kPixel);
    shown.panel.resize(384, 260);
    QScrollBar &bar = *shown.panel.findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0);
    const auto seesTheLine = [&shown] {
        const auto *section = shown.panel.findChild<CodeSection *>();
        const QRect line = section->runningLine();
        const QWidget *seen = shown.panel.findChild<QScrollArea *>()->viewport();
        const int bottom = section->mapTo(&shown.panel, line.bottomLeft()).y();
        return bottom > 0 && bottom <= seen->mapTo(&shown.panel, QPoint(0, seen->height())).y();
    };
    const auto goTo = [&shown](StageId stage) {
        Setup setup = shown.workbench.setup();
        setup.stage = stage;
        shown.workbench.change(setup);
    };
    goTo(StageId::delta);
    QTRY_VERIFY(seesTheLine());
    const int before = bar.value();
    QVERIFY(before > 0);
    shown.panel.resize(384, 260 + bar.maximum() - before + 40);
    QTRY_VERIFY(bar.value() < before);
    goTo(StageId::input);
    QTRY_COMPARE(bar.value(), 0);
    QVERIFY(seesTheLine());
    const int elsewhere = bar.maximum();
    QVERIFY(elsewhere > 0);
    bar.setValue(elsewhere);
    shown.workbench.goNext();
    QTest::qWait(0);
    QCOMPARE(bar.value(), std::min(elsewhere, bar.maximum()));
}

void TestExplainPanel::clickingALine()
{
    ShownPanel shown(setupAt(StageId::output));
    const QModelIndex line = shown.code->codeModel().indexOf(StageId::norm);
    const QRect rect = shown.code->visualRect(line);
    const QPoint number(rect.left() + 8, rect.center().y()); // no quantity
    QTest::mouseClick(shown.code->viewport(), Qt::LeftButton, {}, number);
    QVERIFY(shown.workbench.setup().stage == StageId::norm);
    // A heading is no line.
    QTest::mouseClick(shown.code->viewport(), Qt::LeftButton, {},
                      shown.placeOf(shown.code, shown.code->model()->index(0, 0)));
    QVERIFY(shown.workbench.setup().stage == StageId::norm);
}

void TestExplainPanel::keysMoveThroughTheLines()
{
    ShownPanel shown(setupAt(StageId::output));
    QTest::keyClick(shown.code, Qt::Key_Up);
    QVERIFY(shown.workbench.setup().stage == StageId::norm);
    QTest::keyClick(shown.code, Qt::Key_Down);
    QTest::keyClick(shown.code, Qt::Key_Down);
    QVERIFY(shown.workbench.setup().stage == StageId::scales);
    QTest::keyClick(shown.code, Qt::Key_Down); // over the heading
    QVERIFY(shown.workbench.setup().stage == StageId::layerDelta);
}

void TestExplainPanel::focusAloneMovesNothing()
{
    ShownPanel shown(setupAt(StageId::input));
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    shown.code->setFocus(Qt::TabFocusReason);
    QVERIFY(shown.code->hasFocus());
    QVERIFY(shown.workbench.setup().stage == StageId::input);
    QVERIFY(!shown.code->currentIndex().isValid());
}

void TestExplainPanel::clickingATerm()
{
    ShownPanel shown(setupAt(StageId::output));
    shown.workbench.setProbe(kPixel);
    EquationRowView *row = shown.card->rowViews().back();
    const QPoint norm = row->termRects(StageId::norm).front().center().toPoint();
    QTest::mouseClick(row, Qt::LeftButton, {}, norm);
    QVERIFY(shown.workbench.setup().stage == StageId::norm);
    QCOMPARE(shown.label("stageName"), QStringLiteral("norm"));
}

void TestExplainPanel::clickingAValue()
{
    ShownPanel shown(setupAt(StageId::output));
    shown.workbench.setProbe(kPixel);
    const QModelIndex length = shown.values->model()->index(3, 0);
    QVERIFY(shown.values->valuesModel().row(3).isLength);
    QTest::mouseClick(shown.values->viewport(), Qt::LeftButton, {},
                      shown.placeOf(shown.values, length));
    QVERIFY(shown.workbench.setup().stage == StageId::sum);
    QVERIFY(shown.values->currentIndex() == length); // to be copied
}

void TestExplainPanel::copies()
{
    ShownPanel shown(setupAt(StageId::output));
    shown.workbench.setProbe(kPixel);
    shown.values->findChild<QAction *>(QStringLiteral("copyValue"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().toDouble(),
             shown.workbench.probe()->value(StageId::output));
    shown.panel.findChild<QAbstractButton *>(QStringLiteral("copyValues"))->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 10); // nine stages and the length
    QVERIFY(lines[5].startsWith(QLatin1String("output\t0.80")));
}

void TestExplainPanel::staleNumbersFade()
{
    ShownPanel shown(setupAt(StageId::output));
    Q_EMIT shown.workbench.staleChanged(true);
    QVERIFY(!shown.code->isFaded());
    QTRY_VERIFY(shown.code->isFaded());
    Q_EMIT shown.workbench.staleChanged(false);
    QVERIFY(!shown.code->isFaded());
}

void TestExplainPanel::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<const BackwardRule *>("rule");
    QTest::newRow("narrow and low") << QSize(320, 200) << &kExactRule;
    QTest::newRow("default") << QSize(384, 650) << &kDocumentedRule;
    QTest::newRow("wide") << QSize(560, 900) << &kExactRule;
}

void TestExplainPanel::nothingIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(const BackwardRule *, rule);
    ShownPanel shown(setupAt(StageId::delta, *rule));
    shown.workbench.setProbe(kPixel);
    shown.panel.resize(size);
    QCOMPARE(shown.panel.size(), size);
    const QScrollArea *scroll = shown.panel.findChild<QScrollArea *>();
    QWidget *content = scroll->widget();
    QTRY_COMPARE(content->width(), size.width());
    for (StageListView *list :
         {static_cast<StageListView *>(shown.code), static_cast<StageListView *>(shown.values)}) {
        const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 0);
        QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(last)));
        QVERIFY(content->rect().contains(QRect(list->mapTo(content, QPoint()), list->size())));
    }
    QVERIFY(content->height() >= content->minimumSizeHint().height());
}

void TestExplainPanel::tooltips()
{
    ShownPanel shown(setupAt(StageId::output));
    const CodeModel &model = shown.code->codeModel();
    const auto tip = [&model](StageId id) {
        return model.data(model.indexOf(id), Qt::ToolTipRole).toString();
    };
    QVERIFY(
        tip(StageId::norm).endsWith(QLatin1String("line 58: norm = 1. / np.sqrt(norm + 1e-8)")));
}

QTEST_MAIN(TestExplainPanel)
#include "tst_explain_panel.moc"
