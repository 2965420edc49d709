// SPDX-License-Identifier: GPL-3.0-or-later
// The picture that lies: what is printed and painted.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/compare/byte_picture_view.h"
#include "ui/widgets/compare/lying_pictures.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/segmented_control.h"
#include "ui/widgets/plots/histogram_plot.h"

using namespace normscope;

class TestLyingPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void outputLooksAsTheInput();
    void oneScaleEndsIt();
    void bannerOffersOneScale();
    void paintsThePicture();
    void hasNoZoom();
    void histogramIsOfAllChannels();
};

namespace {

using namespace Qt::StringLiterals;

Setup lying()
{
    Setup setup = test::windowSetup("coffee");
    setup.axis = AxisSet::none();
    setup.compare.mode = CompareMode::pictures;
    return setup;
}

QString findingOf(const test::ShownWindow &shown, const char *stage)
{
    return shown.child<ElidedLabel>(u"pictureFinding."_s + QLatin1StringView(stage))->text();
}

double percentOf(const QString &finding)
{
    return finding.section(u' ', 0, 0).toDouble();
}

const QImage &pictureOf(const test::ShownWindow &shown, const char *stage)
{
    return shown.child<BytePictureView>(u"picture."_s + QLatin1StringView(stage))->picture();
}

} // namespace

void TestLyingPictures::hasNoZoom()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    const auto *zoom = shown.child<ElidedLabel>(u"statusZoom"_s);
    QVERIFY(!zoom->isVisible());
    QVERIFY(shown.workbench.changeField(u"compare"_s, u"off"_s).hasValue());
    QVERIFY(zoom->isVisible());
    QVERIFY(zoom->text().startsWith(u"Zoom"_s));
    QVERIFY(shown.settle());
}

void TestLyingPictures::histogramIsOfAllChannels()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    const auto *plot = shown.child<HistogramPlot>(u"histogramPlot"_s);
    QVERIFY(plot->caption().startsWith(u"all channels, "_s));
}

/// Over axis None output is a multiple of the input: nearly every byte is the input's.
void TestLyingPictures::outputLooksAsTheInput()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    QVERIFY(percentOf(findingOf(shown, "output")) > 99.9);
    QVERIFY(findingOf(shown, "scales").contains(u"inverted"_s));
    QVERIFY(percentOf(findingOf(shown, "scales")) > 99.9);
}

void TestLyingPictures::oneScaleEndsIt()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    auto *scales = shown.child<SegmentedControl>(u"pictureScales"_s);
    QTest::mouseClick(scales->segmentWidget(1), Qt::LeftButton);
    QVERIFY(shown.setup().sharesScale);
    QVERIFY(shown.settle());
    QVERIFY(percentOf(findingOf(shown, "output")) < 50);
    const QImage &output = pictureOf(shown, "output");
    QVERIFY(qGray(output.pixel(output.rect().center())) < 10);
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QVERIFY(percentOf(findingOf(shown, "output")) > 99.9);
}

void TestLyingPictures::bannerOffersOneScale()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    auto *banner = shown.child<LyingPictures>(u"lyingPictures"_s)->findChild<Banner *>();
    QCOMPARE(banner->content().text,
             u"Each picture has its own scale: what looks alike is not equal."_s);
    QTest::mouseClick(banner->findChild<QWidget *>(u"bannerAction"_s), Qt::LeftButton);
    QVERIFY(shown.setup().sharesScale);
}

/// The picture is on the screen, as large as it fits.
void TestLyingPictures::paintsThePicture()
{
    test::ShownWindow shown(lying());
    QVERIFY(shown.settle());
    auto *view = shown.child<BytePictureView>(u"picture.input"_s);
    const QRectF place = view->pictureRect();
    QVERIFY(std::abs(place.width() - view->width()) < 1
            || std::abs(place.height() - view->height()) < 1);
    const QImage seen = view->grab().toImage();
    const QImage wanted = view->picture().scaled(place.size().toSize(), Qt::IgnoreAspectRatio,
                                                 Qt::SmoothTransformation);
    const QPoint middle = place.center().toPoint();
    QCOMPARE(seen.pixel(middle), wanted.pixel(middle - place.topLeft().toPoint()));
}

QTEST_MAIN(TestLyingPictures)
#include "tst_lying_pictures.moc"
