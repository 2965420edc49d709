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
