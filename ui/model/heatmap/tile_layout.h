// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QSize>

#include <optional>

namespace normscope {

/// A place on a map of tiles: which tile, and which pixel of the image it shows.
struct TilePlace
{
    int tile = 0;
    QPoint pixel; ///< column, row

    bool operator==(const TilePlace &) const = default;
};

/// Width of the room that a view usually has, divided by its height.
inline constexpr double kRoomForTiles = 1.4;

/// How copies of one image, such as its channels, stand side by side on one map. Tiles are
/// numbered in reading order; between them is a gap. All lengths are in image pixels.
///
/// The grid has as many columns as make the tiles largest where a view has its usual shape,
/// kRoomForTiles, whatever this one's is: so linked views agree. The gap is a share of the map, so
/// that it is seen when the map fits: it is about 1/160 of the map's longer side.
class TileLayout
{
public:
    TileLayout() = default;
    explicit TileLayout(QSize image, int tiles = 1);

    QSize imageSize() const { return m_image; }
    int tiles() const { return m_tiles; }
    int columns() const { return m_columns; }
    int rows() const { return (m_tiles + m_columns - 1) / m_columns; }
    int gap() const { return m_gap; }
    /// Of the whole map, the last row of tiles perhaps not full.
    QSize mapSize() const;

    /// The tile and pixel at a place of the map; nothing in a gap.
    std::optional<TilePlace> placeAt(QPoint mapPixel) const;
    /// The nearest one, also from a gap or from beyond the map.
    TilePlace nearestPlace(QPoint mapPixel) const;
    QPoint mapPixel(const TilePlace &place) const
    {
        return tileRect(place.tile).topLeft() + place.pixel;
    }
    QRect tileRect(int tile) const;
    /// A place of this map on another map of the same image: in the tile of that number.
    QPointF sameOn(const TileLayout &other, QPointF place, int tile) const;

    bool operator==(const TileLayout &) const = default;

private:
    QSize pitch() const { return m_image + QSize(m_gap, m_gap); }

    QSize m_image;
    int m_tiles = 1;
    int m_columns = 1;
    int m_gap = 0;
};

} // namespace normscope
