// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/tile_layout.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr int kGapShare = 160; ///< of the map's longer side

/// How large an image pixel becomes where so many columns of tiles fit into kRoomForTiles x 1.
double pixelSize(QSize image, int tiles, int columns)
{
    const int rows = (tiles + columns - 1) / columns;
    return std::min(kRoomForTiles / (columns * image.width()), 1.0 / (rows * image.height()));
}

/// The number of columns that makes the tiles largest; the fewest of several.
int bestColumns(QSize image, int tiles)
{
    int best = 1;
    for (int columns = 2; columns <= tiles; ++columns) {
        if (pixelSize(image, tiles, columns) > pixelSize(image, tiles, best))
            best = columns;
    }
    return best;
}

/// The tile along one axis that is nearest to a place.
int nearestTile(int place, int length, int pitch, int tiles)
{
    const int tile = std::clamp(place / pitch, 0, tiles - 1);
    const bool isNearNext = 2 * (place - tile * pitch) >= length + pitch;
    return isNearNext ? std::min(tile + 1, tiles - 1) : tile;
}

} // namespace

TileLayout::TileLayout(QSize image, int tiles) : m_image(image), m_tiles(std::max(1, tiles))
{
    if (m_tiles == 1 || image.isEmpty())
        return;
    m_columns = bestColumns(image, m_tiles);
    const int longer = std::max(m_columns * image.width(), rows() * image.height());
    m_gap = std::max(1, longer / kGapShare);
}

QSize TileLayout::mapSize() const
{
    return {m_columns * m_image.width() + (m_columns - 1) * m_gap,
            rows() * m_image.height() + (rows() - 1) * m_gap};
}

std::optional<TilePlace> TileLayout::placeAt(QPoint mapPixel) const
{
    const TilePlace place = nearestPlace(mapPixel);
    return tileRect(place.tile).contains(mapPixel) ? std::optional(place) : std::nullopt;
}

TilePlace TileLayout::nearestPlace(QPoint mapPixel) const
{
    const QSize step = pitch();
    const int column = nearestTile(mapPixel.x(), m_image.width(), step.width(), m_columns);
    const int row = nearestTile(mapPixel.y(), m_image.height(), step.height(), rows());
    const int tile = std::min(row * m_columns + column, m_tiles - 1);
    const QRect rect = tileRect(tile);
    const QPoint inside(std::clamp(mapPixel.x(), rect.left(), rect.right()),
                        std::clamp(mapPixel.y(), rect.top(), rect.bottom()));
    return {tile, inside - rect.topLeft()};
}

QRect TileLayout::tileRect(int tile) const
{
    const QSize step = pitch();
    return {QPoint(tile % m_columns * step.width(), tile / m_columns * step.height()), m_image};
}

QPointF TileLayout::sameOn(const TileLayout &other, QPointF place, int tile) const
{
    const QRect from = tileRect(nearestPlace(place.toPoint()).tile);
    const QRect to = other.tileRect(std::clamp(tile, 0, other.tiles() - 1));
    return place - from.topLeft() + to.topLeft();
}

} // namespace normscope
