// SPDX-License-Identifier: GPL-3.0-or-later
// The code beside the equation: whose lines, pointing, copying.
#include "tests/ui/widgets/explain/shown_panel.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

namespace {

class TestCodeSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickingAQuantityInTheCode_data();
    void clickingAQuantityInTheCode();
    void pointingAtAQuantityInTheCode();
    void showsNumPyNetsOwnLines();
    void aRuleThatNumPyNetLacks();
    void severalCallsAreALoop();
    void severalCallsOfNumPyNet();
    void copiesTheCode();
};

} // namespace

void TestCodeSection::clickingAQuantityInTheCode_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<StageId>("line");
    QTest::addColumn<StageId>("quantity");
    const int numpy = int(CodeKind::numpy);
    const int source = int(CodeKind::numpynet);
    QTest::newRow("x") << numpy << StageId::output << StageId::input;
    QTest::newRow("sum") << numpy << StageId::norm << StageId::sum;
    QTest::newRow("the line's own") << numpy << StageId::scales << StageId::scales;
    QTest::newRow("NumPyNet, inpt") << source << StageId::output << StageId::input;
    QTest::newRow("NumPyNet, norm as the sum") << source << StageId::norm << StageId::sum;
    QTest::newRow("NumPyNet, self.delta") << source << StageId::delta << StageId::layerDelta;
}

void TestCodeSection::clickingAQuantityInTheCode()
{
    QFETCH(const int, kind);
    QFETCH(const StageId, line);
    QFETCH(const StageId, quantity);
    Setup setup = setupAt(StageId::squares);
    setup.code = CodeKind(kind);
    ShownPanel shown(setup);
    const QRect place = shown.code->placeOf(shown.code->codeModel().indexOf(line), quantity);
    QVERIFY(!place.isEmpty());
    QTest::mouseClick(shown.code->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(shown.workbench.setup().stage, quantity);
}

void TestCodeSection::pointingAtAQuantityInTheCode()
{
    ShownPanel shown(setupAt(StageId::squares));
    const QModelIndex norm = shown.code->codeModel().indexOf(StageId::norm);
    const QRect sum = shown.code->placeOf(norm, StageId::sum);
    const QImage before = shown.code->viewport()->grab(sum).toImage();
    QTest::mouseMove(shown.code->viewport(), sum.center());
    QTRY_VERIFY(shown.code->hoveredStage() == StageId::sum);
    QVERIFY(shown.code->viewport()->grab(sum).toImage() != before);
    QCOMPARE(shown.workbench.setup().stage, StageId::squares);
}

void TestCodeSection::showsNumPyNetsOwnLines()
{
    ShownPanel shown(setupAt(StageId::squares));
    shown.workbench.setProbe(kPixel);
    auto *kinds = shown.panel.findChild<SegmentedControl *>(QStringLiteral("codeKind"));
    QTest::mouseClick(kinds->segmentWidget(1), Qt::LeftButton);
    QCOMPARE(shown.workbench.setup().code, CodeKind::numpynet);
    const CodeModel &model = shown.code->codeModel();
    const QModelIndex line = model.indexOf(StageId::squares);
    QVERIFY(line == model.indexOf(StageId::sum));
    QVERIFY(shown.code->currentIndex() == line);
    QCOMPARE(model.item(line.row()).row->number, 57);
    const double sum = shown.workbench.probe()->value(StageId::sum);
    QVERIFY(std::abs(model.item(line.row()).value.toDouble() - sum) <= 0.00005001);
    // Keys walk through its lines.
    QTest::keyClick(shown.code, Qt::Key_Down);
    QCOMPARE(shown.workbench.setup().stage, StageId::norm);
    shown.workbench.undoStack()->undo();
    QCOMPARE(kinds->current(), 0);
}

void TestCodeSection::aRuleThatNumPyNetLacks()
{
    Setup setup = setupAt(StageId::delta, kExactRule);
    setup.code = CodeKind::numpynet;
    ShownPanel shown(setup);
    const CodeModel &model = shown.code->codeModel();
    QVERIFY(!model.indexOf(StageId::delta).isValid());
    const CodeItem &last = model.item(model.rowCount() - 1);
    QCOMPARE(last.heading, QStringLiteral("Backward, exact rule: not in NumPyNet"));
    QVERIFY(!model.flags(model.index(model.rowCount() - 1)).testFlag(Qt::ItemIsEnabled));
}

/// The lines leave the values of three calls; keys stop at those that make a stage.
void TestCodeSection::severalCallsAreALoop()
{
    Setup setup = setupAt(StageId::scales);
    setup.calls = 3;
    ShownPanel shown(setup);
    shown.workbench.setProbe(kPixel);
    const CodeModel &model = shown.code->codeModel();
    const QString text = model.text();
    QVERIFY2(text.endsWith(QStringLiteral("for call in range(3):\n    layer_delta += scales\n"
                                          "    delta += layer_delta\n")),
             qPrintable(text));
    const QModelIndex layerDelta = model.indexOf(StageId::layerDelta);
    QCOMPARE(model.item(layerDelta.row()).row->text(), QStringLiteral("    layer_delta += scales"));
    const double scales = shown.workbench.probe()->value(StageId::scales);
    const double value = model.item(layerDelta.row()).value.toDouble();
    QVERIFY(std::abs(value - 3 * scales) <= 0.00005001);
    QVERIFY(model.item(layerDelta.row() - 1).value.isEmpty());
    QVERIFY(!model.flags(model.index(layerDelta.row() - 1)).testFlag(Qt::ItemIsEnabled));
    for (const StageId stage : {StageId::layerDelta, StageId::delta}) {
        QTest::keyClick(shown.code, Qt::Key_Down);
        QCOMPARE(shown.workbench.setup().stage, stage);
    }
    for (const StageId stage : {StageId::layerDelta, StageId::scales}) {
        QTest::keyClick(shown.code, Qt::Key_Up);
        QCOMPARE(shown.workbench.setup().stage, stage);
    }
}

void TestCodeSection::severalCallsOfNumPyNet()
{
    Setup setup = setupAt(StageId::delta);
    setup.calls = 3;
    setup.code = CodeKind::numpynet;
    ShownPanel shown(setup);
    const CodeModel &model = shown.code->codeModel();
    const int last = model.rowCount() - 1;
    QCOMPARE(model.item(last - 3).heading, QStringLiteral("Backward, documented rule, 3 calls"));
    const QModelIndex call = model.index(last - 2);
    QCOMPARE(model.data(call, Qt::AccessibleTextRole).toString(),
             QStringLiteral("for call in range(3): layer.backward(delta)"));
    QCOMPARE(model.item(last).row->number, 72);
    QVERIFY(shown.code->currentIndex() == model.index(last));
}

void TestCodeSection::copiesTheCode()
{
    ShownPanel shown(setupAt(StageId::output));
    auto *copy = shown.panel.findChild<QAbstractButton *>(QStringLiteral("copyCodeButton"));
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString numpy = QGuiApplication::clipboard()->text();
    QVERIFY(numpy.contains(QStringLiteral("\nsum = squares.sum(axis=3, keepdims=True)\n")));
    QVERIFY(shown.workbench.changeField(QStringLiteral("code"), QStringLiteral("numpynet")));
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString source = QGuiApplication::clipboard()->text();
    QVERIFY(source.startsWith(QStringLiteral("# NumPyNet, l2norm_layer.py")));
    QVERIFY(source.contains(QStringLiteral("MIT licence")));
    QVERIFY(source.contains(QStringLiteral("\nself.output = inpt * norm\n")));
}

QTEST_MAIN(TestCodeSection)
#include "tst_code_section.moc"
