// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/heatmap_painter.h"

#include <cmath>

namespace normscope {

namespace {

constexpr QRgb kWhite = 0xFFFFFFFF;
constexpr QRgb kBlack = 0xFF000000;
constexpr QRgb kSlate = 0xFF3C414B;
constexpr QRgb kLightSlate = 0xFF8A919E;
constexpr QRgb kGrey = 0xFFA9AEB6;
constexpr QRgb kDarkGrey = 0xFF7C828C;
constexpr int kStripe = 3; ///< cells from one stripe to the next

class RowPainter
{
public:
    RowPainter(const HeatmapPlane &plane, const HeatmapColors &colors, bool showsFlags)
        : m_plane(plane), m_colors(colors), m_showsFlags(showsFlags)
    {
    }

    void paint(int cellRow, QRgb *out) const
    {
        const QRect cells = m_plane.cells;
        std::size_t index = m_plane.indexOf(cells.left(), cellRow);
        for (int column = cells.left(); column <= cells.right(); ++column, ++index)
            *out++ = colorOf(index, column, cellRow);
    }

private:
    QRgb colorOf(std::size_t index, int column, int row) const
    {
        if ((m_plane.flags[index] & kBetweenTiles) != 0)
            return 0;
        const double value = m_plane.values[index];
        const bool hasValue = !std::isnan(value);
        const CellFlag flag = shownFlag(m_plane.flags[index]);
        if (flag == kNoFlag || (hasValue && !m_showsFlags))
            return m_plane.colours.empty() ? m_colors.inCell(value, column, row) : mixed(index);
        return flagColor(flag, column, row);
    }

    /// Red, green and blue from the values of three channels; one without a value counts as low.
    QRgb mixed(std::size_t index) const
    {
        const auto part = [&](std::size_t colour) {
            return m_colors.brightness(m_plane.colours[colour][index]);
        };
        return qRgb(part(0), part(1), part(2));
    }

    const HeatmapPlane &m_plane;
    const HeatmapColors &m_colors;
    bool m_showsFlags;
};

} // namespace

HeatmapColors::HeatmapColors(const HeatmapStyle &style)
    : m_scale(style.valueScale()), m_colormap(style.colormap), m_kind(style.kind)
{
}

QRgb HeatmapColors::at(double value) const
{
    return isOpposite(value) ? kGrey : m_colormap.at(m_scale.position(value));
}

QRgb HeatmapColors::inCell(double value, int cellColumn, int cellRow) const
{
    const bool isOnDiagonal = (cellColumn + cellRow) % kStripe == 0;
    return isOpposite(value) && isOnDiagonal ? kDarkGrey : at(value);
}

QRgb HeatmapColors::ofAny(double value) const
{
    if (std::isnan(value))
        return flagColor(kNan, 0, 0);
    if (std::isinf(value))
        return flagColor(value > 0 ? kPositiveInf : kNegativeInf, 0, 0);
    return at(value);
}

int HeatmapColors::brightness(double value) const
{
    constexpr double kLargest = 255;
    return std::isnan(value) ? 0
                             : static_cast<int>(std::lround(kLargest * m_scale.position(value)));
}

CellFlag shownFlag(unsigned flags)
{
    for (const CellFlag flag : {kNan, kPositiveInf, kNegativeInf, kDead}) {
        if ((flags & flag) != 0)
            return flag;
    }
    return kNoFlag;
}

QRgb flagColor(CellFlag flag, int cellColumn, int cellRow)
{
    switch (flag) {
    case kNan:
        return (cellColumn + cellRow) % 2 == 0 ? kWhite : kBlack;
    case kPositiveInf:
        return cellRow % kStripe == 0 ? kWhite : kBlack;
    case kNegativeInf:
        return cellColumn % kStripe == 0 ? kWhite : kBlack;
    case kDead:
        return cellColumn % kStripe == 1 && cellRow % kStripe == 1 ? kLightSlate : kSlate;
    case kNoFlag:
    case kBetweenTiles:
    case kEpsilonRuled:
        break;
    }
    return kBlack;
}

QImage paintPlane(const HeatmapPlane &plane, const HeatmapColors &colors, bool showsFlags,
                  const StopToken &stop)
{
    QImage image(plane.cells.size(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    const RowPainter painter(plane, colors, showsFlags);
    uchar *bits = image.bits();
    const qsizetype bytesPerLine = image.bytesPerLine();
    const bool complete = parallelFor(plane.cells.height(), stop, [&](std::int64_t row) {
        painter.paint(plane.cells.top() + static_cast<int>(row),
                      reinterpret_cast<QRgb *>(bits + row * bytesPerLine));
    });
    return complete ? image : QImage();
}

} // namespace normscope
