// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in the pixels of a magnified map can be read on every colour.
#include "tests/ui/widgets/heatmap/shown_map.h"
#include "tests/ui/widgets/theme/contrast.h"
#include "ui/model/colors/colormap.h"
#include "ui/widgets/theme/theme.h"

#include <algorithm>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr double kReadable = 4.5;
constexpr int kSide = 8; ///< pixels of a map that has all colours

class TestNumberPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (new Theme(qApp))->setReducedMotion(true); }
    void numbersAreReadable_data();
    void numbersAreReadable();
};

/// Black or white: what of the picture stands out most from the ground.
double strongest(const QImage &picture, const QColor &ground)
{
    double most = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            most = std::max(most, contrast(picture.pixelColor(x, y), ground));
    }
    return most;
}

} // namespace

void TestNumberPainter::numbersAreReadable_data()
{
    QTest::addColumn<ColormapId>("id");
    QTest::addColumn<Theme::Choice>("theme");
    for (const ColormapInfo &info : colormapTable()) {
        QTest::addRow("%s, light", info.key.data()) << info.id << Theme::Choice::light;
        QTest::addRow("%s, dark", info.key.data()) << info.id << Theme::Choice::dark;
    }
}

void TestNumberPainter::numbersAreReadable()
{
    QFETCH(const ColormapId, id);
    QFETCH(const Theme::Choice, theme);
    const auto run = runOver({1, kSide, kSide, 1}, specOver(0b1000U), [](std::int64_t i) {
        return static_cast<double>(i) / (kSide * kSide - 1);
    });
    HeatmapView view;
    Theme::of(&view).setChoice(theme);
    view.resize(560, 560);
    view.setResult(run, statisticsOf(*run));
    view.setStage(StageId::input, {id, ScaleKind::linear, {0, 1}, 0});
    view.show();
    view.setView(64 * view.devicePixelRatioF(), {kSide / 2.0, kSide / 2.0});
    QVERIFY(QTest::qWaitFor([&view] { return view.isUpToDate(); }));
    const QImage grabbed = view.grab().toImage();
    const Colormap map(id);
    for (int i = 0; i < kSide * kSide; ++i) {
        const QRectF pixel = view.pixelRect({i % kSide, i / kSide}).adjusted(4, 4, -4, -4);
        const QRectF device(pixel.topLeft() * grabbed.devicePixelRatio(),
                            pixel.size() * grabbed.devicePixelRatio());
        const QColor ground(map.at(i / double(kSide * kSide - 1)));
        QCOMPARE(grabbed.pixelColor(device.topLeft().toPoint()), ground);
        const double ratio = strongest(grabbed.copy(device.toRect()), ground);
        QVERIFY2(ratio >= kReadable, qPrintable(ground.name()));
    }
}

QTEST_MAIN(TestNumberPainter)
#include "tst_number_painter.moc"
