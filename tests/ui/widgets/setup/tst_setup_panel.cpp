// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/strip/workbench_fixture.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/setup/batch_strip.h"
#include "ui/widgets/setup/group_diagram.h"
#include "ui/widgets/setup/groups_section.h"
#include "ui/widgets/setup/image_section.h"
#include "ui/widgets/setup/picture_box.h"
#include "ui/widgets/setup/setup_panel.h"
#include "ui/widgets/setup/wrapped_label.h"
#include "ui/widgets/theme/theme.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QTest>

using namespace normscope;
using namespace normscope::test;

class TestSetupPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheInput();
    void tellsTheGroups_data();
    void tellsTheGroups();
    void countsDeadGroups();
    void listsNotices();
    void tellsDeltaIn_data();
    void tellsDeltaIn();
    void asksForAnImage();
    void aBatchIsChosenFrom();
    void itTellsWhenThePicturesAreThere();
    void paintsTheGroupInAmber_data();
    void paintsTheGroupInAmber();
    void scrollsWhenShort();
    void linesBreakAndNumbersDoNot();
};

namespace {

template<typename T>
T *part(const QWidget &panel, const char *name)
{
    return panel.findChild<T *>(QLatin1String(name));
}

QString wordsOf(const QWidget &panel, const char *name)
{
    const auto *label = part<WrappedLabel>(panel, name);
    return label->isHidden() ? QString() : label->text().replace(u'\u00A0', u' ');
}

/// How much of an image is amber.
double amberShare(const QImage &image)
{
    const QRgb amber = tokens(ThemeKind::light).look.rgb();
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == amber ? 1 : 0;
    }
    return static_cast<double>(count) / (image.width() * image.height());
}

} // namespace

void TestSetupPanel::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestSetupPanel::tellsTheInput()
{
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    panel.resize(208, 700);
    panel.show();
    QCOMPARE(wordsOf(panel, "inputSize"), u"300 rows, 451 columns, 3 channels, scaled to 0–1"_qs);
    QCOMPARE(part<ElidedLabel>(panel, "inputTitle")->text(), workbench->result()->loaded->title);
    const auto *picture = part<PictureBox>(panel, "inputPicture");
    QTRY_VERIFY(!picture->picture().isNull());
    QTRY_COMPARE(picture->picture().size(), QSize(184, 122));
    QCOMPARE(picture->width(), 184);
    QVERIFY(part<BatchStrip>(panel, "batchStrip")->isHidden());
    QCOMPARE(inputSizeText({1, 1, 1, 1}, RescaleKind::none).replace(u'\u00A0', u' '),
             u"1 row, 1 column, 1 channel, as stored"_qs);
}

void TestSetupPanel::tellsTheGroups_data()
{
    QTest::addColumn<QString>("axis");
    QTest::addColumn<QString>("count");
    QTest::addColumn<bool>("hasHint");
    QTest::newRow("3") << u"3"_qs << u"135\u2009300 groups"_qs << false;
    QTest::newRow("none") << u"none"_qs << u"1 group"_qs << false;
    QTest::newRow("0 of one image") << u"0"_qs << u"405\u2009900 groups"_qs << true;
    QTest::newRow("(1, 2)") << u"1,2"_qs << u"3 groups"_qs << false;
}

void TestSetupPanel::tellsTheGroups()
{
    QFETCH(const QString, axis);
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    QVERIFY(workbench->changeField(u"axis"_qs, axis));
    QTEST(part<ElidedLabel>(panel, "groupCount")->text(), "count");
    QVERIFY(wordsOf(panel, "groupSentence").startsWith(u"of "_qs));
    QTEST(!wordsOf(panel, "groupHint").isEmpty(), "hasHint");
}

void TestSetupPanel::countsDeadGroups()
{
    const auto workbench = workbenchOf(setupOf("dead-pixels"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    const auto &statistics = *workbench->result()->statistics;
    QVERIFY(statistics.deadGroups > 1 && statistics.epsilonGroups > 1);
    QVERIFY(wordsOf(panel, "deadGroups")
                .startsWith(QString::number(statistics.deadGroups) + u" dead groups"_qs));
    QVERIFY(wordsOf(panel, "epsilonGroups")
                .startsWith(QString::number(statistics.epsilonGroups) + u" groups"_qs));
    QVERIFY(epsilonGroupsText(0).isEmpty());
}

void TestSetupPanel::listsNotices()
{
    const auto workbench = workbenchOf(setupOf("nan-inf"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    const auto &notices = workbench->result()->notices;
    const auto labels = panel.findChildren<WrappedLabel *>(u"notice"_qs);
    QVERIFY(!notices.isEmpty());
    QCOMPARE(labels.size(), notices.size());
    for (qsizetype i = 0; i < notices.size(); ++i)
        QCOMPARE(labels[i]->text(), text(notices[i]));
}

void TestSetupPanel::tellsDeltaIn_data()
{
    QTest::addColumn<QString>("delta");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("zeros") << u"zeros"_qs << u"Nothing arrives from the next layer yet."_qs;
    QTest::newRow("ones") << u"ones"_qs
                          << u"delta_in is 1 everywhere. Most wrong rules look right here."_qs;
    QTest::newRow("random") << u"random:7"_qs << u"Random numbers from −1 to 1, seed 7."_qs;
    QTest::newRow("output") << u"output"_qs << u"delta_in is the output itself."_qs;
    QTest::newRow("impulse")
        << u"impulse:0,3,4,1"_qs
        << u"delta_in is 1 at row 3, column 4, channel 1 of image 0, and 0 elsewhere."_qs;
}

void TestSetupPanel::tellsDeltaIn()
{
    QFETCH(const QString, delta);
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    QVERIFY(workbench->changeField(u"delta"_qs, delta));
    QTEST(wordsOf(panel, "deltaSentence"), "sentence");
}

void TestSetupPanel::asksForAnImage()
{
    Workbench workbench(setupOf("twins"));
    SetupPanel panel(workbench);
    QSignalSpy asked(&panel, &SetupPanel::addImageRequested);
    part<QAbstractButton>(panel, "addImage")->click();
    QCOMPARE(asked.size(), 1);
}

void TestSetupPanel::aBatchIsChosenFrom()
{
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    panel.resize(208, 700);
    panel.show();
    auto *batch = part<BatchStrip>(panel, "batchStrip");
    QVERIFY(batch->isVisible());
    QCOMPARE(batch->count(), 2);
    QCOMPARE(batch->visibleImages(), (QList<int> {0, 1}));
    QTest::mouseClick(batch, Qt::LeftButton, {}, batch->placeOf(1).center());
    QCOMPARE(workbench->setup().image, 1);
    QCOMPARE(batch->current(), 1);
    QTest::keyClick(batch, Qt::Key_Left);
    QCOMPARE(workbench->setup().image, 0);
    BatchStrip many;
    many.resize(184, 36);
    many.setBatch(100, 57);
    QVERIFY(many.visibleImages().contains(57));
    QCOMPARE(many.visibleImages().size(), 4);
    QVERIFY(many.rect().contains(many.placeOf(many.visibleImages().last())));
}

/// No cell of the batch is empty when the panel says that it is up to date.
void TestSetupPanel::itTellsWhenThePicturesAreThere()
{
    const auto workbench = workbenchOf(setupOf("twins"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    panel.resize(208, 700);
    panel.show();
    QVERIFY2(!panel.isUpToDate(), "they are made off the GUI thread");
    QTRY_VERIFY(panel.isUpToDate());
    auto *batch = part<BatchStrip>(panel, "batchStrip");
    const QImage grabbed = batch->grab().toImage();
    const QColor empty = Theme::of(batch).tokens().sunken;
    for (const int image : batch->visibleImages()) {
        const QPointF middle = QRectF(batch->placeOf(image)).center();
        const QPoint device = (middle * grabbed.devicePixelRatio()).toPoint();
        QVERIFY2(grabbed.pixelColor(device) != empty, qPrintable(QString::number(image)));
    }
}

void TestSetupPanel::paintsTheGroupInAmber_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    QTest::newRow("element, channels") << u"()"_qs << u"3"_qs;
    QTest::newRow("channels, column") << u"3"_qs << u"1"_qs;
    QTest::newRow("column, row and channels") << u"1"_qs << u"2,3"_qs;
    QTest::newRow("row, one channel") << u"2"_qs << u"1,2"_qs;
    QTest::newRow("one channel, image") << u"1,2"_qs << u"1,2,3"_qs;
    QTest::newRow("element, batch") << u"()"_qs << u"0"_qs;
    QTest::newRow("image, everything") << u"3"_qs << u"none"_qs;
}

void TestSetupPanel::paintsTheGroupInAmber()
{
    QFETCH(const QString, smaller);
    QFETCH(const QString, larger);
    const auto shareOf = [](const QString &axis) {
        GroupDiagram diagram;
        diagram.resize(184, 90);
        diagram.setGroups(*AxisSet::parse(axis.toStdString()), {2, 300, 451, 3});
        return amberShare(diagram.grab().toImage());
    };
    QVERIFY(shareOf(smaller) > 0);
    QVERIFY(shareOf(smaller) < shareOf(larger));
}

void TestSetupPanel::scrollsWhenShort()
{
    const auto workbench = workbenchOf(setupOf("chelsea"));
    QVERIFY(workbench);
    SetupPanel panel(*workbench);
    QCOMPARE(panel.sizeHint().width(), 208);
    panel.resize(208, 300);
    panel.show();
    QTRY_VERIFY(panel.verticalScrollBar()->maximum() > 0);
    QCOMPARE(panel.horizontalScrollBar()->maximum(), 0);
    panel.resize(208, 900);
    QTRY_COMPARE(panel.verticalScrollBar()->maximum(), 0);
}

void TestSetupPanel::linesBreakAndNumbersDoNot()
{
    WrappedLabel label;
    label.setText(u"one two three"_qs);
    const int line = Theme::of(&label).lineHeight(TextRole::label);
    QCOMPARE(label.heightForWidth(400), line);
    QVERIFY(label.heightForWidth(40) >= 2 * line);
    label.setText(u"a_file_name_without_any_space_that_is_long.npy"_qs);
    QVERIFY(label.heightForWidth(80) >= 3 * line);
}

QTEST_MAIN(TestSetupPanel)
#include "tst_setup_panel.moc"
