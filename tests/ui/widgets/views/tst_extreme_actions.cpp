// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/views/view_grid.h"

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestExtremeActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void pointsAtTheExtremes_data();
    void pointsAtTheExtremes();
    void isSeen();
};

/// Of the shown stage at the pointed element.
double pointedValue(const test::ShownWindow &shown)
{
    const LayerResult &result = *shown.workbench.result();
    return valueAt(*result.run, shown.setup().stage, shown.workbench.probe()->at);
}

} // namespace

void TestExtremeActions::pointsAtTheExtremes_data()
{
    QTest::addColumn<QString>("stage");
    for (const char *name : {"input", "norm", "output", "scales", "delta"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExtremeActions::pointsAtTheExtremes()
{
    QFETCH(QString, stage);
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    QVERIFY(shown.workbench.changeField(u"stage"_s, stage));
    const StageStatistics &statistics
        = shown.workbench.result()->statistics->of(shown.setup().stage);
    shown.trigger("largestValue");
    QTRY_VERIFY(shown.workbench.probe() && pointedValue(shown) == statistics.max);
    QCOMPARE(shown.setup().channel, shown.workbench.probe()->at[kChannels]);
    shown.trigger("smallestValue");
    QTRY_COMPARE(pointedValue(shown), statistics.min);
}

/// However far the map was zoomed in elsewhere.
void TestExtremeActions::isSeen()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    shown.map().setZoom(40);
    shown.trigger("largestValue");
    QTRY_VERIFY(shown.workbench.probe());
    const Index4 &at = shown.workbench.probe()->at;
    const QRectF pixel = shown.map().pixelRect(QPoint(int(at[kColumns]), int(at[kRows])));
    QVERIFY(shown.map().visibleMap().contains(pixel.center()));
}

QTEST_MAIN(TestExtremeActions)
#include "tst_extreme_actions.moc"
