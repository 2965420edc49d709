// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/strip/workbench_fixture.h"
#include "ui/model/colors/colormap.h"
#include "ui/model/heatmap/cell_axis.h"
#include "ui/model/heatmap/heatmap_style.h"
#include "ui/widgets/strip/stage_button.h"
#include "ui/widgets/strip/stage_range.h"
#include "ui/widgets/strip/stage_strip.h"
#include "ui/widgets/strip/thumbnail_fit.h"
#include "ui/widgets/theme/theme.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QTest>

#include <vector>

using namespace normscope;
using namespace normscope::test;

class TestStageStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thumbnailsOfARule_data();
    void thumbnailsOfARule();
    void aClickGoesToTheStage();
    void keysMove();
    void pixelsAreTheColorsOfTheValues_data();
    void pixelsAreTheColorsOfTheValues();
    void thumbnailsSpeak();
    void labelsDoNotMeet_data();
    void labelsDoNotMeet();
    void theCurrentOneIsScrolledIntoView();
    void theWheelScrolls();
    void theProbeIsMarked();
    void aRowThatIsCutOffHasNoMark();
    void ranges_data();
    void ranges();
    void diesWhileBusy();
};

namespace {

StageStatistics between(double low, double high)
{
    StageStatistics statistics;
    statistics.min = low;
    statistics.max = high;
    statistics.mean = (low + high) / 2;
    statistics.count = 2;
    return statistics;
}

/// Of the pixels that a place of a thumbnail shows, in the image and channel of `where`.
double meanOf(const LayerRun &run, StageId id, const ThumbnailFit &fit, QPoint place,
              const Index4 &where)
{
    const CellAxis columns(run.shape().columns, fit.zoom());
    const CellAxis rows(run.shape().rows, fit.zoom());
    const std::int64_t column = columns.cellOf(fit.columnAt(place.x()));
    const std::int64_t row = rows.cellOf(fit.rowAt(place.y()));
    std::vector<double> values(static_cast<std::size_t>(run.shape().channels));
    double sum = 0;
    int count = 0;
    for (std::int64_t y = rows.firstPixel(row); y < rows.firstPixel(row + 1); ++y) {
        for (std::int64_t x = columns.firstPixel(column); x < columns.firstPixel(column + 1); ++x) {
            const std::int64_t pixel = y * run.shape().columns + x;
            run.evaluate(id, {where[kBatch], pixel, 1}, values.data());
            sum += values[static_cast<std::size_t>(where[kChannels])];
            ++count;
        }
    }
    return sum / count;
}

/// The strip, shown, with its pictures.
bool isReady(StageStrip &strip, int width)
{
    strip.resize(width, strip.sizeHint().height());
    strip.show();
    return QTest::qWaitFor([&strip] { return strip.isUpToDate(); }, 30'000);
}

} // namespace

void TestStageStrip::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestStageStrip::thumbnailsOfARule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("names");
    const QString forward = u"input squares sum norm output scales "_qs;
    QTest::newRow("documented") << u"documented"_qs << forward + u"delta_in layer_delta delta"_qs;
    QTest::newRow("passthrough") << u"passthrough"_qs << forward + u"delta_in delta"_qs;
    QTest::newRow("exact") << u"exact"_qs << forward + u"delta_in dot tangent delta"_qs;
}

void TestStageStrip::thumbnailsOfARule()
{
    QFETCH(const QString, rule);
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(workbench->changeField(u"rule"_qs, rule));
    QStringList names;
    for (const StageButton *button : strip.buttons())
        names.append(button->accessibleName());
    QTEST(names.join(u' '), "names");
}

void TestStageStrip::aClickGoesToTheStage()
{
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 774));
    for (StageButton *button : strip.buttons()) {
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(workbench->setup().stage, button->stage());
        QVERIFY(button->isChecked());
    }
    workbench->goTo(StageId::sum);
    QVERIFY(strip.buttons()[2]->isChecked() && !strip.buttons().last()->isChecked());
}

void TestStageStrip::keysMove()
{
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 774));
    const auto press = [&](Qt::Key key) {
        const int index = *workbench->timeline().indexOf(workbench->setup().stage);
        QTest::keyClick(strip.buttons()[index], key);
        return workbench->setup().stage;
    };
    QCOMPARE(press(Qt::Key_Right), StageId::scales);
    QCOMPARE(press(Qt::Key_Right), StageId::deltaIn);
    QCOMPARE(press(Qt::Key_Left), StageId::scales);
    QCOMPARE(press(Qt::Key_Home), StageId::input);
    QCOMPARE(press(Qt::Key_Left), StageId::input);
    QCOMPARE(press(Qt::Key_End), StageId::delta);
    QCOMPARE(press(Qt::Key_Right), StageId::delta);
}

void TestStageStrip::pixelsAreTheColorsOfTheValues_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("image");
    QTest::newRow("first") << 0 << 0;
    QTest::newRow("another channel") << 2 << 0;
    QTest::newRow("another image") << 1 << 1;
}

void TestStageStrip::pixelsAreTheColorsOfTheValues()
{
    QFETCH(const int, channel);
    QFETCH(const int, image);
    Setup setup = setupOf("twins", kExactRule);
    setup.delta.kind = DeltaSource::Kind::random;
    const auto workbench = workbenchOf(setup);
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 980));
    setup.channel = channel;
    setup.image = image;
    workbench->change(setup);
    QVERIFY(QTest::qWaitFor([&strip] { return strip.isUpToDate(); }, 30'000));

    const QImage seen = strip.grab().toImage();
    const LayerResult &result = *workbench->result();
    for (int i = 0; i < strip.buttons().size(); ++i) {
        const StageId id = strip.buttons()[i]->stage();
        const QRect picture = strip.cellOf(i).picture;
        const ThumbnailFit fit({64, 64}, picture.size());
        const HeatmapStyle style = defaultStyle(id, kExactRule, result.statistics->of(id));
        const Colormap colormap(style.colormap);
        for (const QPoint at : {QPoint(20, 8), QPoint(30, 20), QPoint(24, 40), QPoint(50, 15)}) {
            const double value
                = meanOf(*result.run, id, fit, at, {image, 0, 0, std::int64_t {channel}});
            const QRgb expected = colormap.at(style.valueScale().position(value));
            QCOMPARE(QColor(seen.pixel(picture.topLeft() + at)), QColor(expected));
        }
    }
}

void TestStageStrip::thumbnailsSpeak()
{
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    strip.resize(774, 115);
    QAccessibleInterface *output = QAccessible::queryAccessibleInterface(strip.buttons()[4]);
    QVERIFY(output);
    QCOMPARE(output->role(), QAccessible::RadioButton);
    QCOMPARE(output->text(QAccessible::Name), u"output"_qs);
    QCOMPARE(output->text(QAccessible::Value), u"0–0.976"_qs);
    QVERIFY(output->state().checked);
    QAccessibleInterface *norm = QAccessible::queryAccessibleInterface(strip.buttons()[3]);
    QCOMPARE(norm->text(QAccessible::Value), u"0.68–38.5, log scale"_qs);
    QVERIFY(!norm->state().checked);
    norm->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(workbench->setup().stage, StageId::norm);
}

void TestStageStrip::labelsDoNotMeet_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("width");
    for (const BackwardRule *rule : ruleTable()) {
        const QByteArray name(rule->name.data(), static_cast<qsizetype>(rule->name.size()));
        for (const int width : {720, 980, 1400})
            QTest::addRow("%s at %d", name.constData(), width)
                << QString::fromLatin1(name) << width;
    }
}

void TestStageStrip::labelsDoNotMeet()
{
    QFETCH(const QString, rule);
    QFETCH(const int, width);
    Setup setup = setupOf("chelsea");
    setup.delta.kind = DeltaSource::Kind::random;
    setup.rule = ruleByName(rule.toStdString());
    const auto workbench = workbenchOf(setup);
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    strip.resize(width, 115);
    strip.show();
    QList<QRect> texts;
    const QFontMetrics ranges(Theme::of(&strip).font(TextRole::tick));
    for (int i = 0; i < strip.buttons().size(); ++i) {
        const StripCell cell = strip.cellOf(i);
        QVERIFY(QRect(0, 0, width, 115).contains(cell.picture | cell.name | cell.range));
        QVERIFY(!cell.range.isEmpty());
        texts << cell.name << cell.range;
        QVERIFY2(!strip.shownName(i).contains(u'…'), qPrintable(strip.shownName(i)));
        QVERIFY(!strip.shownRange(i).isEmpty());
        QVERIFY(ranges.horizontalAdvance(strip.shownRange(i)) <= cell.range.width());
    }
    QVERIFY(areApart(texts));
}

void TestStageStrip::theCurrentOneIsScrolledIntoView()
{
    const auto workbench = workbenchOf(setupOf("twins", kExactRule));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 420));
    const QRect seen(0, 0, 420, 200);
    for (const int index : {9, 0, 6, 4}) {
        workbench->goTo(strip.buttons()[index]->stage());
        QVERIFY(seen.contains(strip.cellOf(index).picture));
    }
}

void TestStageStrip::theWheelScrolls()
{
    const auto workbench = workbenchOf(setupOf("twins", kExactRule));
    QVERIFY(workbench);
    workbench->goTo(StageId::input);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 420));
    const int before = strip.cellOf(3).picture.left();
    QWheelEvent wheel(QPointF(50, 50), strip.mapToGlobal(QPointF(50, 50)), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&strip, &wheel);
    QVERIFY(strip.cellOf(3).picture.left() < before);
    strip.resize(980, 115);
    QCOMPARE(strip.cellOf(0).picture.left(), 12);
}

void TestStageStrip::theProbeIsMarked()
{
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 774));
    QVERIFY(strip.probeDot(0).isNull());
    workbench->setProbe(Index4 {0, 32, 16, 0});
    const QRect picture = strip.cellOf(4).picture;
    // Square images are as high as the thumbnail and in its middle.
    const QPointF expected(picture.left() + 13 + 50 * 16.5 / 64, picture.top() + 50 * 32.5 / 64);
    QVERIFY((strip.probeDot(4) - expected).manhattanLength() < 0.2);
    const QColor dot(strip.grab().toImage().pixel(strip.probeDot(4).toPoint()));
    QCOMPARE(dot, tokens(ThemeKind::light).look);
    workbench->setProbe(Index4 {1, 32, 16, 0});
    QVERIFY2(strip.probeDot(4).isNull(), "it is in another image");
}

/// 451 columns of 300 rows fill a thumbnail that is a little wider.
void TestStageStrip::aRowThatIsCutOffHasNoMark()
{
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    StageStrip strip(*workbench);
    QVERIFY(isReady(strip, 1300));
    const QRect picture = strip.cellOf(4).picture;
    QVERIFY(picture.width() * 300 > picture.height() * 451);
    workbench->setProbe(Index4 {0, 150, 16, 0});
    QVERIFY(!strip.probeDot(4).isNull());
    workbench->setProbe(Index4 {0, 0, 16, 0});
    QVERIFY(strip.probeDot(4).isNull());
}

void TestStageStrip::ranges_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unsigned") << 0.0 << 0.976 << false << u"0–0.976"_qs;
    QTest::newRow("one value") << 0.0 << 0.0 << true << u"all 0"_qs;
    QTest::newRow("both signs") << -0.3 << 0.478 << true << u"±0.478"_qs;
    QTest::newRow("one sign") << 0.05 << 36.1 << true << u"0.05–36.1"_qs;
    QTest::newRow("narrow") << 0.951 << 0.953 << false << u"0.951–0.953"_qs;
    QTest::newRow("narrow about 1") << 0.999 << 1.001 << false << u"0.999–1"_qs;
    QTest::newRow("alike with two digits") << 1.06 << 1.14 << false << u"1.06–1.14"_qs;
    QTest::newRow("unsigned with both signs") << -15.1 << 6.98 << false << u"−15.1 to 6.98"_qs;
}

void TestStageStrip::ranges()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    QFETCH(const bool, isSigned);
    const StageId id = isSigned ? StageId::delta : StageId::input;
    QTEST(stageRange(id, between(low, high)), "expected");
    const QFontMetricsF metrics(Theme::of(nullptr).font(TextRole::tick));
    QTEST(fittedRange(id, between(low, high), metrics, 200), "expected");
    const QString single = fittedRange(StageId::norm, between(0.00662537, 0.00662537), metrics, 60);
    QCOMPARE(single, u"0.00663"_qs);
    for (const double width : {58.0, 60.0, 73.0, 79.0}) {
        const QString text = fittedRange(id, between(low, high), metrics, width);
        QVERIFY(metrics.horizontalAdvance(text) <= width);
        QVERIFY(!text.isEmpty());
        const QStringList ends = text.split(u'–');
        QVERIFY2(ends.size() < 2 || ends.first() != ends.last(), qPrintable(text));
    }
}

void TestStageStrip::diesWhileBusy()
{
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    auto strip = std::make_unique<StageStrip>(*workbench);
    strip->resize(774, 115);
    strip->show();
    strip.reset();
    workbench->goTo(StageId::sum);
    QCOMPARE(workbench->setup().stage, StageId::sum);
}

QTEST_MAIN(TestStageStrip)
#include "tst_stage_strip.moc"
