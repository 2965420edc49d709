// SPDX-License-Identifier: GPL-3.0-or-later
// Map and colorbar as one.
#include "tests/ui/widgets/heatmap/shown_map.h"
#include "ui/widgets/heatmap/colorbar.h"
#include "ui/widgets/heatmap/heatmap_panel.h"
#include "ui/widgets/theme/theme.h"

using namespace normscope;

using namespace normscope::test;

namespace {

class TestHeatmapPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->setReducedMotion(true); }
    void theBarStandsBesideTheMap();
};

} // namespace

void TestHeatmapPanel::theBarStandsBesideTheMap()
{
    HeatmapPanel panel;
    panel.resize(774, 422);
    const auto run = runOver({1, 300, 451, 3}, specOver(0b1000U), scatter);
    panel.setStage(StageId::output, {});
    panel.setResult(run, statisticsOf(*run));
    panel.show();
    const QRectF map = panel.view().visibleMap();
    const QRectF bar = panel.colorbar().barRect().translated(panel.colorbar().pos());
    QVERIFY(qAbs(bar.left() - map.right() - 18) <= 1);
    QVERIFY(qAbs(bar.top() - map.top()) <= 1 && qAbs(bar.bottom() - map.bottom()) <= 1);
    const double left = map.left();
    const double right = panel.width() - (bar.right() + Colorbar::kTickRoom);
    QVERIFY2(qAbs(left - right) <= 2, "map and bar are centred as one");
}

QTEST_MAIN(TestHeatmapPanel)
#include "tst_heatmap_panel.moc"
