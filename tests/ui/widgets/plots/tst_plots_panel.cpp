// SPDX-License-Identifier: GPL-3.0-or-later
// Where the plots stand, what the group and the profile show, and what can be taken along.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/settings/setting_keys.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/draw_line.h"
#include "ui/widgets/commands/command_source.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/plots/group_plot.h"
#include "ui/widgets/plots/histogram_plot.h"
#include "ui/widgets/plots/plots_panel.h"
#include "ui/widgets/plots/profile_plot.h"

#include <QClipboard>
#include <QFileDialog>
#include <QTabBar>
#include <QTemporaryDir>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestPlotsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void standsWhereThereIsRoom();
    void aFoldedTabOpens();
    void showsTheGroup();
    void showsTheProfile();
    void tellsWhatIsNotFinite();
    void theProfileFollowsADrawnLine();
    void theProfileStaysInsideTheResult();
    void keysDrawALine();
    void followsTheTheme();
    void copiesATable();
    void copiesWhatIsShown();
    void aPictureHasItsOwnSetup();
    void writesAPlot_data();
    void writesAPlot();
    void aPngHasTheBars();
    void refusesAnUnknownFormat();

private:
    static PlotsPanel &panelOf(const test::ShownWindow &shown)
    {
        return *shown.child<PlotsPanel>(u"plotsPanel"_s);
    }
    static QRect placeOf(const test::ShownWindow &shown, const QString &name)
    {
        const auto *part = shown.child<QWidget>(name);
        return {part->mapTo(&shown.window, QPoint()), part->size()};
    }
};

} // namespace

void TestPlotsPanel::standsWhereThereIsRoom()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QCOMPARE(panelOf(shown).place(), PlotsPanel::Place::tabs);
    const QRect explain = placeOf(shown, u"explainPanel"_s);
    QCOMPARE(placeOf(shown, u"plotsPanel"_s).left(), explain.left());
    QVERIFY(placeOf(shown, u"plotsPanel"_s).top() > explain.bottom());
    shown.window.resize(1920, 1080);
    QVERIFY(shown.settle());
    QCOMPARE(panelOf(shown).place(), PlotsPanel::Place::abreast);
    QVERIFY(placeOf(shown, u"plotsPanel"_s).top() > placeOf(shown, u"viewGrid"_s).bottom());
    QVERIFY(placeOf(shown, u"plotsPanel"_s).bottom() < placeOf(shown, u"timelineBar"_s).top());
    for (const QString &plot : {u"histogramPlot"_s, u"groupPlot"_s, u"profilePlot"_s})
        QVERIFY(shown.child<QWidget>(plot)->isVisible());
    shown.window.resize(1366, 768);
    QVERIFY(shown.settle());
    QCOMPARE(placeOf(shown, u"plotsPanel"_s).left(), explain.left());
    QVERIFY(!shown.child<QWidget>(u"groupPlot"_s)->isVisible());
}

void TestPlotsPanel::aFoldedTabOpens()
{
    test::ShownWindow shown(test::windowSetup(), {1100, 640});
    QVERIFY(shown.settle());
    QCOMPARE(panelOf(shown).place(), PlotsPanel::Place::folded);
    auto *histogram = shown.child<HistogramPlot>(u"histogramPlot"_s);
    QVERIFY(!histogram->isVisible());
    auto *tabs = shown.child<QTabBar>(u"plotTabs"_s);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QVERIFY(histogram->isVisible());
    QVERIFY(shown.settle());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QVERIFY(!histogram->isVisible());
    shown.trigger("showProfile");
    QVERIFY(shown.child<ProfilePlot>(u"profilePlot"_s)->isVisible());
}

void TestPlotsPanel::showsTheGroup()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    shown.trigger("showGroup");
    auto *plot = shown.child<GroupPlot>(u"groupPlot"_s);
    QVERIFY(plot->isVisible());
    QVERIFY(!plot->bars());
    shown.workbench.setProbe(Index4 {0, 95, 145, 1});
    QVERIFY(plot->bars());
    QCOMPARE(plot->title(), u"Group 42\u2009991"_s);
    QCOMPARE(plot->caption(), u"bars are red, green, blue"_s);
    QCOMPARE(plot->bars()->probed, std::size_t(1));
    const PlotTable table = plot->table();
    QCOMPARE(table.rows.size(), std::size_t(3));
    QCOMPARE(table.columns.size(), qsizetype(table.rows.front().size()));
    QCOMPARE(table.rows[1][std::size_t(table.columns.indexOf(u"output"_s))],
             shown.workbench.probe()->value(StageId::output));
    QVERIFY(shown.workbench.changeField(u"axis"_s, u"none"_s));
    QVERIFY(shown.settle());
    QVERIFY(plot->caption().startsWith(u"64 of 405"_s));
}

void TestPlotsPanel::showsTheProfile()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    shown.trigger("showProfile");
    shown.workbench.goTo(StageId::delta);
    shown.workbench.setProbe(Index4 {0, 95, 145, 0});
    QVERIFY(shown.settle());
    auto *plot = shown.child<ProfilePlot>(u"profilePlot"_s);
    QVERIFY(plot->profile());
    QCOMPARE(plot->title(), u"Profile, row 95"_s);
    QCOMPARE(plot->table().rows.size(), std::size_t(451));
    QCOMPARE(plot->table().rows[145][4], shown.workbench.probe()->value(StageId::delta));
    QTest::keyClick(plot, Qt::Key_Space);
    QVERIFY(shown.settle());
    QCOMPARE(plot->title(), u"Profile, column 145"_s);
    QCOMPARE(plot->table().rows.size(), std::size_t(300));
    QCOMPARE(plot->table().rows[95][2], shown.workbench.probe()->value(StageId::input));
}

/// The row of the NaN at row 1, column 2: the range is that of the others.
void TestPlotsPanel::tellsWhatIsNotFinite()
{
    test::ShownWindow shown(test::windowSetup("nan-inf"));
    QVERIFY(shown.settle());
    shown.trigger("showProfile");
    shown.workbench.setProbe(Index4 {0, 1, 0, 0});
    QVERIFY(shown.settle());
    const QString range = u"0.13–0.24"_s; // 25 / 192 and 46 / 192
    const QString told = shown.child<ProfilePlot>(u"profilePlot"_s)->accessibleDescription();
    QVERIFY2(told.contains(range + u", 1 NaN along the line"_s), qPrintable(told));
}

/// Shift and a drag over the map: the profile is shown, and reads the pixels of the line.
void TestPlotsPanel::theProfileFollowsADrawnLine()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    const auto place = [&](int column, int row) {
        return shown.map().pixelRect({column, row}).topLeft().toPoint();
    };
    QTest::mousePress(&shown.map(), Qt::LeftButton, Qt::ShiftModifier, place(50, 20));
    QTest::mouseMove(&shown.map(), place(80, 40));
    QTest::mouseMove(&shown.map(), place(110, 60));
    QTest::mouseRelease(&shown.map(), Qt::LeftButton, Qt::ShiftModifier, place(110, 60));
    const auto drawn = drawnLine(shown.workbench);
    QVERIFY(drawn);
    QCOMPARE(*drawn, QLine(50, 20, 110, 60));
    auto *plot = shown.child<ProfilePlot>(u"profilePlot"_s);
    QVERIFY(plot->isVisible());
    QVERIFY(shown.settle());
    QCOMPARE(plot->title(), u"Profile, line"_s);
    QCOMPARE(plot->caption(), u"r20 c50 to r60 c110, red, Esc removes it"_s);
    const PlotTable table = plot->table();
    QCOMPARE(table.rows.size(), std::size_t(61));
    QCOMPARE(table.rows.front()[0], 20.0);
    QCOMPARE(table.rows.front()[1], 50.0);
    QCOMPARE(table.rows.back()[3], shown.workbench.probe()->value(StageId::output));
    const QImage withLine = shown.map().grab().toImage();
    shown.trigger("clearSelection");
    QVERIFY(!shown.workbench.line());
    QVERIFY(shown.map().grab().toImage() != withLine);
    QVERIFY(shown.settle());
    QCOMPARE(plot->title(), u"Profile, row 60"_s);
    QCOMPARE(plot->caption(), u"red, Shift+drag for a line"_s);
}

/// Undo brings back the setup of an input with more images and channels before its result is there.
void TestPlotsPanel::theProfileStaysInsideTheResult()
{
    Setup setup = test::windowSetup("twins");
    setup.image = 1;
    setup.channel = 2;
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    shown.workbench.setLine(MapLine {{5, 5}, QPoint(40, 40)});
    auto *plot = shown.child<ProfilePlot>(u"profilePlot"_s);
    QVERIFY(shown.settle());
    QVERIFY(plot->caption().contains(u"channel 2"_s));
    shown.workbench.change(withSample(shown.setup(), u"gradient"_s));
    QVERIFY(shown.settle());
    QVERIFY(plot->caption().contains(u"channel 0"_s));
    shown.trigger("undo");
    QCOMPARE(shown.setup().channel, 2);
    QVERIFY(plot->caption().contains(u"channel 0"_s));
    QVERIFY(shown.settle());
    QVERIFY(plot->caption().contains(u"channel 2"_s));
    QCOMPARE(plot->profile()->request.image, std::int64_t(1));
}

void TestPlotsPanel::keysDrawALine()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    QVERIFY(!shown.action(u"drawLine"_s).isEnabled());
    shown.workbench.setProbe(Index4 {0, 20, 50, 0});
    shown.trigger("drawLine");
    shown.map().setFocus();
    QTest::keyClick(&shown.map(), Qt::Key_Down, Qt::ShiftModifier);
    shown.trigger("drawLine");
    QCOMPARE(drawnLine(shown.workbench).value_or(QLine()), QLine(50, 20, 50, 30));
    auto *plot = shown.child<ProfilePlot>(u"profilePlot"_s);
    QVERIFY(shown.settle());
    QCOMPARE(plot->table().rows.size(), std::size_t(11));
    QTest::keyClick(plot, Qt::Key_Space);
    QVERIFY(!shown.workbench.line());
}

void TestPlotsPanel::followsTheTheme()
{
    test::ShownWindow shown(test::windowSetup(), {1920, 1080});
    QVERIFY(shown.settle());
    Theme &theme = Theme::of(&shown.window);
    for (const Theme::Choice choice : {Theme::Choice::dark, Theme::Choice::light}) {
        theme.setChoice(choice);
        for (const QString &name : {u"histogramPlot"_s, u"groupPlot"_s, u"profilePlot"_s}) {
            auto *plot = shown.child<QWidget>(name);
            QTRY_COMPARE(plot->grab().toImage().pixelColor(1, 1), theme.tokens().panel);
        }
    }
}

/// The 9 dead pixels of the sample are 9 red elements, whose output is 0; they stand last.
void TestPlotsPanel::copiesATable()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("copyPlot");
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 1 + kPlotBins + 2); // the dead ones, and a last line end
    QCOMPARE(lines.front(), u"from\tto\tcount"_s);
    QCOMPARE(lines.at(1 + kPlotBins), u"0\t0\t9"_s);
    QVERIFY(lines.back().isEmpty());
}

/// Only a plot that is seen, and that of the present setup, is copied.
void TestPlotsPanel::copiesWhatIsShown()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const QAction &copy = shown.action(u"copyPlot"_s);
    const QAction &save = shown.action(u"savePlot"_s);
    QVERIFY(copy.isEnabled() && save.isEnabled());
    const auto copied = [&shown] {
        QGuiApplication::clipboard()->setText(u"before"_s);
        shown.trigger("copyPlot");
        return QGuiApplication::clipboard()->text() != u"before"_s;
    };
    shown.workbench.goTo(StageId::norm);
    QVERIFY2(!copied() && !save.isEnabled(), "its values are being counted");
    QVERIFY(shown.settle());
    QVERIFY(copied());
    QVERIFY(shown.workbench.changeField(u"axis"_s, u"none"_s));
    QVERIFY2(!copied() && !save.isEnabled(), "the layer runs");
    QVERIFY(shown.settle());
    QVERIFY(copied());
    shown.window.resize(1100, 640);
    QVERIFY(shown.settle());
    QVERIFY2(!copied() && !save.isEnabled(), "it is folded");
    QVERIFY(!disabledReason(copy.objectName()).isEmpty());
    QVERIFY(!disabledReason(save.objectName()).isEmpty());
    shown.trigger("showGroup");
    QVERIFY2(!copied() && !save.isEnabled(), "no group is pointed at");
    shown.workbench.setProbe(Index4 {0, 1, 1, 0});
    QVERIFY(copied() && save.isEnabled());
}

/// While another result is computed the plot is still that of the former setup.
void TestPlotsPanel::aPictureHasItsOwnSetup()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const QByteArray before = stateText(shown.setup(), windowDefaults()).toUtf8();
    QVERIFY(!before.isEmpty());
    auto *plot = shown.child<HistogramPlot>(u"histogramPlot"_s);
    QVERIFY(shown.workbench.changeField(u"axis"_s, u"none"_s));
    const Result<QByteArray> old = plot->picture(PlotFormat::svg);
    QVERIFY(old);
    QVERIFY(old->contains(before));
    QVERIFY(!old->contains("axis="));
    QVERIFY(shown.settle());
    const Result<QByteArray> now = plot->picture(PlotFormat::svg);
    QVERIFY(now);
    QVERIFY(now->contains("axis="));
}

void TestPlotsPanel::writesAPlot_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
}

void TestPlotsPanel::writesAPlot()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    QTemporaryDir folder;
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("savePlot");
    auto *dialog = shown.child<QFileDialog>(u"saveDialog"_s);
    const QString name = folder.filePath(u"plot."_s + suffix);
    Q_EMIT dialog->fileSelected(name);
    dialog->reject();
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(start));
    QVERIFY(bytes.size() > 1000);
    QCOMPARE(shown.settings.value(keys::kExportFolder), folder.path());
    // How it was made stands inside; in a PDF as UTF-16.
    if (suffix != u"pdf"_s)
        QVERIFY(bytes.contains(stateText(shown.setup(), windowDefaults()).toUtf8()));
}

/// Twice as large as it is seen; each bar stands in its colour where it was counted.
void TestPlotsPanel::aPngHasTheBars()
{
    QTemporaryDir folder;
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    shown.trigger("savePlot");
    auto *dialog = shown.child<QFileDialog>(u"saveDialog"_s);
    Q_EMIT dialog->fileSelected(folder.filePath(u"plot.png"_s));
    dialog->reject();
    const QImage picture(folder.filePath(u"plot.png"_s));
    QCOMPARE(picture.text(u"Setup"_s), stateText(shown.setup(), windowDefaults()));
    const auto *plot = shown.child<HistogramPlot>(u"histogramPlot"_s);
    QCOMPARE(picture.size(), 2 * plot->size());
    const QRgb color
        = valueColor(StageId::output, *shown.setup().rule, Theme::of(&shown.window).tokens()).rgb();
    const auto hasColor = [&](int x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(x, y) == color)
                return true;
        }
        return false;
    };
    const StageHistogram &histogram = *plot->histogram();
    for (int bar = 0; bar < kPlotBins; ++bar) {
        const double middle = histogram.scale.value((bar + 0.5) / kPlotBins);
        const bool isThere = histogram.counts[std::size_t(bar)] > 0;
        QVERIFY2(hasColor(int(2 * plot->placeOf(middle))) == isThere,
                 qPrintable(QString::number(bar)));
    }
}

void TestPlotsPanel::refusesAnUnknownFormat()
{
    QTemporaryDir folder;
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QString said;
    connect(&panelOf(shown), &PlotsPanel::writeFailed, this,
            [&said](const QString &sentence) { said = sentence; });
    shown.trigger("savePlot");
    auto *dialog = shown.child<QFileDialog>(u"saveDialog"_s);
    Q_EMIT dialog->fileSelected(folder.filePath(u"plot.txt"_s));
    dialog->reject();
    QVERIFY(said.contains(u"plot.txt"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"plot.txt"_s)));
}

QTEST_MAIN(TestPlotsPanel)
#include "tst_plots_panel.moc"
