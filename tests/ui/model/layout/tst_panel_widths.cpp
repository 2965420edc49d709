// SPDX-License-Identifier: GPL-3.0-or-later
// The panels beside the maps keep their ranges and leave the maps their room.
#include "ui/model/layout/panel_widths.h"

#include <QTest>

using namespace normscope;

namespace {

/// What is left for the maps: between the panels is one hairline.
int centreOf(int window, const PanelWidths &widths)
{
    return window - (widths.showsRail ? kRailWidth : widths.setup) - widths.explain - 1;
}

class TestPanelWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suitsTheWindow_data();
    void suitsTheWindow();
    void keepsItsRanges();
    void aWishCounts();
    void explainGivesWayFirst();
};

} // namespace

void TestPanelWidths::suitsTheWindow_data()
{
    QTest::addColumn<int>("window");
    QTest::addColumn<bool>("rail");
    QTest::addColumn<int>("setup");
    QTest::addColumn<int>("explain");
    QTest::newRow("least") << 1100 << true << 208 << 336;
    QTest::newRow("last with a rail") << 1239 << true << 208 << 336;
    QTest::newRow("first without") << 1240 << false << 208 << 360;
    QTest::newRow("laptop") << 1366 << false << 208 << 400;
    QTest::newRow("wide") << 1920 << false << 228 << 484;
}

void TestPanelWidths::suitsTheWindow()
{
    QFETCH(int, window);
    QFETCH(bool, rail);
    QFETCH(int, setup);
    QFETCH(int, explain);
    const PanelWidths widths = panelWidths(window, {});
    QCOMPARE(widths.showsRail, rail);
    QCOMPARE(widths.setup, setup);
    QCOMPARE(widths.explain, explain);
}

void TestPanelWidths::keepsItsRanges()
{
    for (int window = 1100; window < 2600; window += 7) {
        for (int setup = 0; setup < 700; setup += 25) {
            for (int explain = 0; explain < 900; explain += 25) {
                const PanelWidths widths = panelWidths(window, {setup, explain});
                QVERIFY(widths.setup >= 180 && widths.setup <= 280);
                QVERIFY(widths.explain >= 320 && widths.explain <= 560);
                QVERIFY(centreOf(window, widths) >= 420);
            }
        }
    }
}

void TestPanelWidths::aWishCounts()
{
    QCOMPARE(panelWidths(1920, {250, 500}), (PanelWidths {false, 250, 500}));
    QCOMPARE(panelWidths(1920, {250, 0}), (PanelWidths {false, 250, 484}));
    QCOMPARE(panelWidths(1920, {-5, 9000}), (PanelWidths {false, 228, 560}));
    QCOMPARE(panelWidths(1920, {1, 1}), (PanelWidths {false, 180, 320}));
}

void TestPanelWidths::explainGivesWayFirst()
{
    QCOMPARE(panelWidths(1240, {280, 560}, 600), (PanelWidths {false, 280, 359}));
    QCOMPARE(panelWidths(1240, {280, 560}, 700), (PanelWidths {false, 219, 320}));
}

QTEST_GUILESS_MAIN(TestPanelWidths)
#include "tst_panel_widths.moc"
