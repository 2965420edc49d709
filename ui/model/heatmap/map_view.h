// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QSize>

#include <optional>

namespace normscope {

/// Where the pixels of an image lie on the screen, in whole device pixels.
///
/// The map's top left is a device pixel, `origin`. With zoom z, device column d shows image column
///
///     column(d) = ⌊(d - origin + 1/2) / z⌋
///
/// from 100 % on; below, device column d is the cell d - origin of CellAxis, to which this formula
/// leads as well. The map may be dragged until its edge reaches the middle of the viewport, and
/// where it is smaller than the viewport in both directions at the smallest zoom it is centred.
class MapView
{
public:
    static constexpr double kLargestZoom = 256.0;

    /// Columns x rows. Fits.
    void setImageSize(QSize pixels);
    /// In device pixels. Fits again when it fitted, else keeps what is in the middle.
    void setViewport(QRect device);

    QSize imageSize() const { return m_image; }
    QRect viewport() const { return m_viewport; }
    bool isEmpty() const { return m_image.isEmpty() || m_viewport.isEmpty(); }

    double zoom() const { return m_zoom; } ///< device pixels per image pixel
    double fitZoom() const;
    double smallestZoom() const;
    /// The whole image is shown as large as it fits, and stays so when the viewport changes.
    bool isFitted() const { return m_isFitted; }

    void fit();
    /// Keeps the image pixel under the device pixel `anchor`.
    void setZoom(double zoom, QPoint anchor);
    void setZoom(double zoom) { setZoom(zoom, m_viewport.center()); }
    void panBy(QPoint device);
    /// Moves as little as it takes for a pixel to be visible, with some surroundings.
    void reveal(QPoint pixel);

    /// The middle of the viewport in image pixels, to link views.
    QPointF center() const;
    void setCenter(double zoom, QPointF center);

    /// The whole map and the part of it in the viewport, in device pixels.
    QRect mapRect() const;
    QRect visibleMap() const { return mapRect() & m_viewport; }
    /// The image pixels that are visible at least in part.
    QRect visiblePixels() const;

    /// The image pixel that a device pixel of the visible map shows.
    std::optional<QPoint> pixelAt(QPoint device) const;
    /// The same for any device pixel; the nearest image pixel beyond the map.
    QPoint nearestPixel(QPoint device) const;
    /// The device pixels that show an image pixel; below 100 % the cell that holds it.
    QRect pixelRect(QPoint pixel) const;
    QRect pixelRect(const QRect &pixels) const;

    /// The next zoom of a fixed ladder for the keys + and -, 1 among them.
    double nextZoomIn() const;
    double nextZoomOut() const;

    bool operator==(const MapView &) const = default;

private:
    QPoint middle() const { return m_viewport.center(); }
    int edgeOf(int pixel) const;
    int extent(int pixels) const;
    void clampOrigin();

    QSize m_image;
    QRect m_viewport;
    double m_zoom = 1.0;
    QPoint m_origin; ///< device pixel of the map's top left
    bool m_isFitted = true;
};

} // namespace normscope
