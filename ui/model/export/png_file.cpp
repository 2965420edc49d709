// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/ticks.h"
#include "ui/model/export/array_parts.h"
#include "ui/model/export/stage_file.h"
#include "ui/model/heatmap/heatmap_painter.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/text/number_text.h"
#include "ui/model/version.h"

#include <QBuffer>
#include <QFont>
#include <QFontDatabase>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMaxPixels = 40'000'000;
constexpr int kMargin = 16;
constexpr int kGap = 4;
constexpr int kBarWidth = 12;
constexpr int kTickRoom = 64;
constexpr int kLeastHeight = 160;

/// Where the maps of the images and channels lie in the picture.
struct Sheet
{
    Shape shape;
    double zoom;
    QSize map;

    explicit Sheet(const Shape &s) : shape(s), zoom(zoomFor(s)), map(sizeOf(s, zoom)) {}

    QPoint place(qint64 image, qint64 channel) const
    {
        return {kMargin + int(image) * (map.width() + kGap),
                kMargin + int(channel) * (map.height() + kGap)};
    }
    int mapsWidth() const { return int(shape.batch) * (map.width() + kGap) - kGap; }
    int mapsHeight() const { return int(shape.channels) * (map.height() + kGap) - kGap; }
    QSize size() const
    {
        return {mapsWidth() + 3 * kMargin + kBarWidth + kTickRoom,
                std::max(mapsHeight(), kLeastHeight) + 2 * kMargin};
    }

    /// One image pixel is one pixel, small arrays are magnified, very large ones reduced.
    static double zoomFor(const Shape &s)
    {
        const double pixels = double(s.elements());
        if (pixels > double(kMaxPixels))
            return std::sqrt(double(kMaxPixels) / pixels);
        const double longest = double(std::max(s.batch * s.columns, s.channels * s.rows));
        return std::max(1.0, std::floor(kLeastHeight / longest));
    }

    static QSize sizeOf(const Shape &s, double zoom)
    {
        return {std::max(1, int(double(s.columns) * zoom)),
                std::max(1, int(double(s.rows) * zoom))};
    }
};

Result<void> paintMaps(QPainter &painter, const LayerResult &result, StageId id, const Sheet &sheet,
                       const HeatmapColors &colors)
{
    const QRect all(0, 0, int(sheet.shape.columns), int(sheet.shape.rows));
    for (qint64 image = 0; image < sheet.shape.batch; ++image) {
        for (qint64 channel = 0; channel < sheet.shape.channels; ++channel) {
            HeatmapRequest request {
                result.run, id, {int(image), int(channel), all, std::min(1.0, sheet.zoom)}};
            const Result<HeatmapPlane> plane = computePlane(request);
            if (!plane)
                return plane.error();
            const QImage map = paintPlane(*plane, colors);
            if (map.isNull())
                return Error {ErrorCode::outOfMemory, {}};
            painter.drawImage(QRect(sheet.place(image, channel), sheet.map), map);
        }
    }
    return {};
}

/// The window's own font, whatever the system has.
QFont tickFont()
{
    [[maybe_unused]] static const int added
        = QFontDatabase::addApplicationFont(u":/fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"_s);
    QFont font(u"JetBrains Mono"_s);
    font.setPixelSize(11);
    return font;
}

void paintColorbar(QPainter &painter, const Sheet &sheet, const HeatmapColors &colors)
{
    const QRect bar(sheet.mapsWidth() + 2 * kMargin, kMargin, kBarWidth,
                    std::min(sheet.size().height() - 2 * kMargin, 600));
    for (int y = 0; y < bar.height(); ++y) {
        const double position = 1 - (y + 0.5) / bar.height();
        painter.fillRect(bar.left(), bar.top() + y, bar.width(), 1,
                         QColor(colors.colormap().at(position)));
    }
    painter.setPen(QColor(0x43, 0x4A, 0x56));
    for (const Tick &tick : makeTicks(colors.scale(), bar.height())) {
        const int y = bar.bottom() - int(std::lround(tick.position * (bar.height() - 1)));
        painter.drawLine(bar.right() + 1, y, bar.right() + 4, y);
        painter.drawText(QRect(bar.right() + 8, y - 8, kTickRoom, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

void describe(QImage &picture, const LayerResult &result, StageId id, const HeatmapStyle &style,
              double zoom)
{
    const auto plain = [](double number) { return NumberText::exact(number); };
    const std::string_view name = stage(id).name;
    picture.setText(u"Software"_s, u"NormScope %1"_s.arg(QLatin1StringView(kVersion)));
    picture.setText(u"Stage"_s, QString::fromUtf8(name.data(), qsizetype(name.size())));
    picture.setText(u"Range"_s, u"%1 %2"_s.arg(plain(style.range.low), plain(style.range.high)));
    picture.setText(u"Zoom"_s, plain(zoom));
    picture.setText(u"Setup"_s, stateText(result.setup, Setup {}));
}

} // namespace

Result<void> writePng(const LayerResult &result, StageId id, QIODevice &file)
{
    const Shape stageShape = result.run->stageShape(id);
    Shape shown = result.shape();
    shown.channels = stageShape.channels; // one map where the channels share their groups
    const Sheet sheet(shown);
    QImage picture(sheet.size(), QImage::Format_RGB32);
    if (picture.isNull())
        return Error {ErrorCode::outOfMemory, {}};
    picture.fill(Qt::white);
    const HeatmapStyle style
        = defaultStyle(id, *result.run->spec().rule, result.statistics->of(id));
    const HeatmapColors colors(style);
    {
        QPainter painter(&picture);
        painter.setFont(tickFont());
        if (const auto painted = paintMaps(painter, result, id, sheet, colors); !painted)
            return painted;
        paintColorbar(painter, sheet, colors);
    }
    describe(picture, result, id, style, sheet.zoom);
    // Into memory first: libpng itself would print that a file cannot be written.
    QBuffer png;
    QImageWriter writer(&png, "png");
    if (!writer.write(picture))
        return Error {ErrorCode::outOfMemory, {}}; // nothing else can fail there
    return writeBytes(file, png.data().constData(), png.data().size());
}

} // namespace normscope
