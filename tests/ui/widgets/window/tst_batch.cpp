// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the batch by menu, keys and hand, in the whole window.
#include "tests/ui/model/support/array_files.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/setup/batch_strip.h"

#include <QAbstractButton>

#include <cmath>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void aSampleIsDuplicated();
    void imagesMoveByKeys();
    void imagesMoveByHand();
    void filesMove();
    void theLastImageStays();
    void undoBringsThemBack();
    void reSettingKeepsTheBatch();
};

qint64 images(const test::ShownWindow &shown)
{
    return shown.workbench.result()->shape().batch;
}

BatchStrip &stripOf(const test::ShownWindow &shown)
{
    return *shown.child<BatchStrip>(u"batchStrip"_s);
}

} // namespace

/// The batch [A, A] over axis 0: what was a sign becomes 1/√2.
void TestBatch::aSampleIsDuplicated()
{
    Setup setup = test::windowSetup("three-four");
    setup.axis = AxisSet::fromMask(1U << kBatch);
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    const Index4 at {0, 0, 0, 0};
    shown.workbench.setProbe(at);
    QVERIFY(std::abs(shown.workbench.probe()->value(StageId::output) - 1) < 1e-9);
    QVERIFY(stripOf(shown).isHidden());
    QTest::mouseClick(shown.child<QAbstractButton>(u"duplicateButton"_s), Qt::LeftButton);
    QVERIFY(shown.settle());
    QCOMPARE(images(shown), 2);
    QVERIFY(stripOf(shown).isVisible());
    QCOMPARE(stripOf(shown).count(), 2);
    QVERIFY(std::abs(shown.workbench.probe()->value(StageId::output) - std::sqrt(0.5)) < 1e-9);
    QCOMPARE(stateText(shown.setup(), setup), u"batch=0,0"_s);
}

void TestBatch::imagesMoveByKeys()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle() && shown.activate());
    QVERIFY(!shown.action(u"moveImageBack"_s).isEnabled());
    stripOf(shown).setFocus();
    QTest::keyClick(&stripOf(shown), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().batch, (QList<qint64> {1, 0}));
    QCOMPARE(shown.setup().image, 1); // the same picture is shown
    QVERIFY(!shown.action(u"moveImageForward"_s).isEnabled());
    QTest::keyClick(&stripOf(shown), Qt::Key_Delete);
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().batch, QList<qint64> {1});
    QCOMPARE(images(shown), 1);
}

void TestBatch::imagesMoveByHand()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    Q_EMIT stripOf(shown).moveRequested(0, 1);
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().batch, (QList<qint64> {1, 0}));
}

void TestBatch::filesMove()
{
    const test::ArrayFiles files;
    Setup setup = windowDefaults();
    for (const char *name : {"a.npy", "b.npy", "c.npy"})
        setup.files += files.write<double>(name, {1, 2, 2, 1}, {1, 2, 3, 4});
    const QList<FilePath> abc = setup.files;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    shown.trigger("moveImageForward");
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().files, (QList<FilePath> {abc[1], abc[0], abc[2]}));
    QCOMPARE(shown.history().undoText(), u"Images of the batch"_s);
    shown.trigger("removeImage");
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().files, (QList<FilePath> {abc[1], abc[2]}));
    shown.trigger("duplicateImage");
    QVERIFY(shown.settle());
    QCOMPARE(shown.setup().files, (QList<FilePath> {abc[1], abc[2], abc[2]}));
    QVERIFY(shown.setup().batch.isEmpty());
}

void TestBatch::theLastImageStays()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    for (const QString &name : {u"moveImageBack"_s, u"moveImageForward"_s, u"removeImage"_s})
        QVERIFY2(!shown.action(name).isEnabled(), qPrintable(name));
    QVERIFY(shown.action(u"duplicateImage"_s).isEnabled());
}

void TestBatch::undoBringsThemBack()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    const Setup before = shown.setup();
    shown.trigger("duplicateImage");
    QVERIFY(shown.settle());
    shown.trigger("removeImage");
    QVERIFY(shown.settle());
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QCOMPARE(images(shown), 3);
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QVERIFY(shown.setup() == before);
    QCOMPARE(images(shown), 2);
}

void TestBatch::reSettingKeepsTheBatch()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("duplicateImage");
    QVERIFY(shown.settle());
    shown.trigger("next");
    shown.trigger("reset");
    QVERIFY(shown.settle());
    QCOMPARE(images(shown), 2);
    QCOMPARE(shown.setup().stage, StageId::output);
}

QTEST_MAIN(TestBatch)
#include "tst_batch.moc"
