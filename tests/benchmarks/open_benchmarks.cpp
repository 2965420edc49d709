// SPDX-License-Identifier: GPL-3.0-or-later
// open/12MP.jpg: from the file to the first heatmap of 1920x1080 (axis 3, the output at the top
// left of the image at 100 %); decode/12MP.jpg: QImageReader alone.
#include "tests/benchmarks/benchmarks.h"
#include "ui/model/heatmap/heatmap_plane.h"
#include "ui/model/input/input_loader.h"

#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace normscope::bench {

namespace {

/// A photograph would be as large: smooth colours with some noise, 4000x3000.
bool writeImage(const QString &name)
{
    QImage image(4000, 3000, QImage::Format_RGB32);
    std::uint32_t state = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            const auto noise = static_cast<int>(state >> 28U);
            image.setPixel(x, y, qRgb(x / 17 % 240 + noise, y / 13 % 240 + noise, (x + y) / 30));
        }
    }
    return image.save(name, "JPG", 90);
}

/// The file, in a folder that goes with it.
class JpegFile
{
public:
    JpegFile()
        : m_name(m_folder.filePath(QStringLiteral("12MP.jpg"))), m_isThere(writeImage(m_name))
    {
    }
    bool isThere() const { return m_isThere; }
    const QString &name() const { return m_name; }

private:
    QTemporaryDir m_folder;
    QString m_name;
    bool m_isThere;
};

void decode(benchmark::State &state)
{
    const JpegFile file;
    for ([[maybe_unused]] auto _ : state) {
        QImage image = QImageReader(file.name()).read();
        benchmark::DoNotOptimize(image);
    }
}

void open(benchmark::State &state)
{
    const JpegFile file;
    if (!file.isThere())
        state.SkipWithError("the image could not be written");
    for ([[maybe_unused]] auto _ : state) {
        const LoadResult loaded = loadFiles({FilePath::fromString(file.name())});
        LayerSpec spec;
        spec.axis = AxisSet::fromMask(8);
        const auto rescale = makeRescale(RescaleKind::minmax, *loaded->tensor, loaded->range);
        const auto run
            = LayerRun::compute(Input(loaded->tensor, *rescale), spec, ComputeType::float32);
        HeatmapRequest request;
        request.run = *run;
        request.area.visible = QRect(0, 0, 1920, 1080);
        auto plane = computePlane(request);
        benchmark::DoNotOptimize(plane);
    }
}

} // namespace

void addOpenBenchmarks()
{
    benchmark::RegisterBenchmark("open/12MP.jpg", open)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("decode/12MP.jpg", decode)->Unit(benchmark::kMillisecond);
}

} // namespace normscope::bench
