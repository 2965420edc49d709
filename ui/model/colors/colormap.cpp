// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/colors/colormap.h"

#include "ui/model/colors/diverging.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

namespace normscope {

namespace {

using Colors = std::array<QRgb, Colormap::kLevels>;
using Signal = std::array<double, 3>; // sRGB red, green, blue from 0 to 1

constexpr std::array kTable {
    ColormapInfo {ColormapId::viridis, QLatin1String("viridis"),
                  QT_TRANSLATE_NOOP("Colormap", "Viridis"), ColormapKind::sequential},
    ColormapInfo {ColormapId::magma, QLatin1String("magma"), QT_TRANSLATE_NOOP("Colormap", "Magma"),
                  ColormapKind::sequential},
    ColormapInfo {ColormapId::inferno, QLatin1String("inferno"),
                  QT_TRANSLATE_NOOP("Colormap", "Inferno"), ColormapKind::sequential},
    ColormapInfo {ColormapId::cividis, QLatin1String("cividis"),
                  QT_TRANSLATE_NOOP("Colormap", "Cividis"), ColormapKind::sequential},
    ColormapInfo {ColormapId::grey, QLatin1String("grey"), QT_TRANSLATE_NOOP("Colormap", "Grey"),
                  ColormapKind::sequential},
    ColormapInfo {ColormapId::diverging, QLatin1String("diverging"),
                  QT_TRANSLATE_NOOP("Colormap", "Blue to orange"), ColormapKind::diverging},
};

double positionOf(std::size_t level)
{
    return static_cast<double>(level) / (Colormap::kLevels - 1);
}

QRgb rgbOf(const Signal &signal)
{
    const auto byte = [](double s) { return static_cast<int>(std::floor(s * 255.0 + 0.5)); };
    return qRgb(byte(signal[0]), byte(signal[1]), byte(signal[2]));
}

/// The lines `red,green,blue` of a resource. A broken table is a mistake of the build, not of the
/// user: it asserts, and without assertions the map is grey.
std::vector<Signal> readTable(QLatin1String key)
{
    QFile file(QStringLiteral(":/colormaps/%1.csv").arg(key));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    std::vector<Signal> table;
    while (isOpen && !file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        Q_ASSERT(fields.size() == 3);
        if (fields.size() == 3)
            table.push_back({fields[0].toDouble(), fields[1].toDouble(), fields[2].toDouble()});
    }
    Q_ASSERT(table.size() > 1);
    return table.size() > 1 ? table : std::vector<Signal> {{0.0, 0.0, 0.0}, {1.0, 1.0, 1.0}};
}

Signal interpolate(const std::vector<Signal> &table, double t)
{
    const double place = t * static_cast<double>(table.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(place), table.size() - 2);
    const double part = place - static_cast<double>(below);
    const Signal &low = table[below];
    const Signal &high = table[below + 1];
    return {std::lerp(low[0], high[0], part), std::lerp(low[1], high[1], part),
            std::lerp(low[2], high[2], part)};
}

Colors colorsOfTable(const std::vector<Signal> &table)
{
    Colors colors;
    for (std::size_t i = 0; i < colors.size(); ++i)
        colors[i] = rgbOf(interpolate(table, positionOf(i)));
    return colors;
}

Colors divergingColors()
{
    Colors colors;
    for (std::size_t i = 0; i < colors.size(); ++i)
        colors[i] = toRgb(toOkLab(divergingColor(positionOf(i))));
    return colors;
}

Colors makeColors(ColormapId id)
{
    if (id == ColormapId::diverging)
        return divergingColors();
    if (id == ColormapId::grey)
        return colorsOfTable({{0.0, 0.0, 0.0}, {1.0, 1.0, 1.0}});
    return colorsOfTable(readTable(colormapInfo(id).key));
}

/// The table of a map: read and computed when one is wanted for the first time.
const Colors &colorsOf(ColormapId id)
{
    static std::array<std::once_flag, kTable.size()> made;
    static std::array<Colors, kTable.size()> tables;
    const auto row = static_cast<std::size_t>(&colormapInfo(id) - kTable.data());
    std::call_once(made[row], [&] { tables[row] = makeColors(id); });
    return tables[row];
}

} // namespace

std::span<const ColormapInfo> colormapTable()
{
    return kTable;
}

const ColormapInfo &colormapInfo(ColormapId id)
{
    const auto row = std::ranges::find(kTable, id, &ColormapInfo::id);
    Q_ASSERT(row != kTable.end());
    return *row;
}

QString colormapTitle(ColormapId id)
{
    return QCoreApplication::translate("Colormap", colormapInfo(id).title);
}

std::optional<ColormapId> colormapFromKey(QStringView key)
{
    for (const ColormapInfo &row : kTable) {
        if (key == row.key)
            return row.id;
    }
    return std::nullopt;
}

Colormap::Colormap(ColormapId id) : m_id(id), m_colors(colorsOf(id)) {}

} // namespace normscope
