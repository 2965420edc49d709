// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a stage: where its maps lie, their colours and what the text chunks say.
#include "tests/core/support/runs.h"
#include "tests/ui/model/support/array_files.h"
#include "ui/model/export/stage_file.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/setup/setup_fields.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace normscope;

namespace {

constexpr Shape kShape {2, 3, 5, 2};
constexpr int kMargin = 16;
constexpr int kGap = 4;

class TestPngFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheColoursOfTheValues_data();
    void hasTheColoursOfTheValues();
    void tellsWhatItShows();
    void hasTheColormapInItsBar();
    void isThePictureItself();
    void isTheSameTwice();

private:
    std::shared_ptr<const LayerResult> compute(const Shape &shape, const Setup &options) const;

    test::ArrayFiles m_files;
};

QByteArray pngOf(const LayerResult &result, StageId id)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writePng(result, id, buffer) ? buffer.data() : QByteArray();
}

HeatmapStyle styleOf(const LayerResult &result, StageId id)
{
    return defaultStyle(id, *result.setup.rule, result.statistics->of(id));
}

} // namespace

std::shared_ptr<const LayerResult> TestPngFile::compute(const Shape &shape,
                                                        const Setup &options) const
{
    std::vector<double> x;
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        x.push_back(randomDelta(5, std::uint64_t(i)));
    Setup setup = options;
    setup.files = {m_files.write("x.npy", shape, x)};
    return computeResult(setup, nullptr).result;
}

void TestPngFile::hasTheColoursOfTheValues_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("mask");
    for (const StageId id : stagesOf(kExactRule)) {
        for (const int axis : {kChannels, kRows})
            QTest::addRow("%s, axis %d", stage(id).name.data(), axis) << int(id) << (1 << axis);
    }
}

/// Images stand side by side, channels one below the other; a group stage is spread over its
/// groups, with one map where all channels share them.
void TestPngFile::hasTheColoursOfTheValues()
{
    QFETCH(int, stage);
    QFETCH(int, mask);
    const auto id = static_cast<StageId>(stage);
    Setup setup;
    setup.axis = AxisSet::fromMask(static_cast<unsigned>(mask));
    setup.rule = &kExactRule;
    setup.delta.kind = DeltaSource::Kind::random;
    const auto result = compute(kShape, setup);
    const QImage picture = QImage::fromData(pngOf(*result, id), "PNG");
    QVERIFY(!picture.isNull());
    const int zoom = picture.text(QStringLiteral("Zoom")).toInt();
    QVERIFY(zoom > 1); // so small an array is magnified
    const HeatmapColors colors(styleOf(*result, id));
    const Shape own = result->run->stageShape(id);
    const auto values = test::arrayOf(*result->run, id);
    for (std::int64_t i = 0; i < kShape.elements(); ++i) {
        Index4 at = kShape.unflat(i);
        if (at[3] >= own.channels)
            continue;
        const int left = kMargin + int(at[0]) * (int(kShape.columns) * zoom + kGap);
        const int top = kMargin + int(at[3]) * (int(kShape.rows) * zoom + kGap);
        const QPoint middle(left + int(at[2]) * zoom + zoom / 2,
                            top + int(at[1]) * zoom + zoom / 2);
        for (int axis = 0; axis < kAxisCount; ++axis)
            at[std::size_t(axis)] = std::min(at[std::size_t(axis)], own.length(axis) - 1);
        QCOMPARE(picture.pixelColor(middle).name(),
                 QColor(colors.at(values[std::size_t(own.flat(at))])).name());
    }
}

void TestPngFile::tellsWhatItShows()
{
    Setup setup;
    setup.axis = AxisSet::fromMask(0b0110);
    setup.rule = &kExactRule;
    setup.epsilon = 0.5;
    const auto result = compute(kShape, setup);
    const QImage picture = QImage::fromData(pngOf(*result, StageId::norm), "PNG");
    const auto text = [&picture](const char *key) { return picture.text(QLatin1StringView(key)); };
    QVERIFY(text("Software").startsWith(u"NormScope "));
    QCOMPARE(text("Stage"), QStringLiteral("norm"));
    const ValueRange range = styleOf(*result, StageId::norm).range;
    const QStringList ends = text("Range").split(u' ');
    QCOMPARE(ends.size(), 2);
    QVERIFY(ends[0].toDouble() == range.low && ends[1].toDouble() == range.high);
    Setup shown; // the text is a state from which the setup can be had again
    QVERIFY(applyStateText(shown, text("Setup")));
    shown.files = setup.files = result->setup.files;
    QVERIFY(shown == setup);
}

/// From high at the top to low at the bottom, right of the maps.
void TestPngFile::hasTheColormapInItsBar()
{
    const auto result = compute(kShape, {});
    const QImage picture = QImage::fromData(pngOf(*result, StageId::output), "PNG");
    const int zoom = picture.text(QStringLiteral("Zoom")).toInt();
    const int maps = int(kShape.batch) * (int(kShape.columns) * zoom + kGap) - kGap;
    const HeatmapColors colors(styleOf(*result, StageId::output));
    const int column = maps + 2 * kMargin + 4;
    QList<QRgb> bar;
    for (int y = kMargin; y < picture.height() - kMargin; ++y)
        bar += picture.pixel(column, y);
    QVERIFY(bar.size() > 100);
    for (qsizetype i = 0; i < bar.size(); ++i) {
        const double position = 1 - (double(i) + 0.5) / double(bar.size());
        QCOMPARE(bar[i], colors.colormap().at(position));
    }
}

/// A photograph is not magnified: a pixel is a pixel.
void TestPngFile::isThePictureItself()
{
    const auto result = compute({1, 200, 170, 3}, {});
    const QImage picture = QImage::fromData(pngOf(*result, StageId::input), "PNG");
    QCOMPARE(picture.text(QStringLiteral("Zoom")), QStringLiteral("1"));
    QCOMPARE(picture.height(), 3 * 200 + 2 * kGap + 2 * kMargin);
    QVERIFY(picture.width() > 170 + 2 * kMargin);
    const HeatmapColors colors(styleOf(*result, StageId::input));
    const auto x = test::arrayOf(*result->run, StageId::input);
    const std::size_t last = x.size() - 1; // bottom right of the third channel
    QCOMPARE(picture.pixel(kMargin + 169, kMargin + 2 * (200 + kGap) + 199), colors.at(x[last]));
}

void TestPngFile::isTheSameTwice()
{
    const auto result = compute(kShape, {});
    QCOMPARE(pngOf(*result, StageId::scales), pngOf(*result, StageId::scales));
}

QTEST_MAIN(TestPngFile)
#include "tst_png_file.moc"
