// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/explain/shown_panel.h"
#include "ui/widgets/explain/pins_list.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <cmath>

using namespace normscope;
using namespace normscope::test;

namespace {

class TestPinsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinsHaveAListOfValues();
};

} // namespace

void TestPinsSection::pinsHaveAListOfValues()
{
    Setup setup = setupAt(StageId::output);
    setup.pins = {kPixel, {0, 3, 440, 2}};
    ShownPanel shown(setup);
    auto *list = shown.panel.findChild<PinsList *>();
    const PinsModel &model = list->pinsModel();
    QVERIFY(list->isVisible());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.item(0).place, QStringLiteral("Row 95, column 145, red"));
    const LayerRun &run = *shown.workbench.result()->run;
    for (const StageId id : stagesOf(kDocumentedRule)) {
        shown.workbench.goTo(id);
        for (int row = 0; row < 2; ++row) {
            const double value = readProbe(run, setup.pins[row]).value(id);
            QVERIFY(std::abs(model.item(row).value.toDouble() - value) <= 0.00005001);
        }
    }
    // A click points at one, Delete and the cross take the pin away.
    const QModelIndex second = model.index(1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, shown.placeOf(list, second));
    QCOMPARE(shown.workbench.probe()->at, setup.pins[1]);
    QCOMPARE(shown.workbench.setup().channel, 2);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->crossRect(model.index(0)).center());
    QCOMPARE(shown.workbench.setup().pins, QList<Index4> {setup.pins[1]});
    list->findChild<QAction *>(QStringLiteral("copyPins"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\t').value(0),
             QStringLiteral("Row 3, column 440, blue"));
    list->findChild<QAction *>(QStringLiteral("removePin"))->trigger();
    QVERIFY(shown.workbench.setup().pins.isEmpty());
    QVERIFY(!list->isVisible());
    shown.workbench.undoStack()->undo();
    QVERIFY(list->isVisible());
}

QTEST_MAIN(TestPinsSection)
#include "tst_pins_section.moc"
