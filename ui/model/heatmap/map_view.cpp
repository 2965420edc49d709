// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/heatmap/map_view.h"

#include "ui/model/heatmap/cell_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace normscope {

namespace {

constexpr std::array kLadder {1.0 / 128, 1.0 / 96, 1.0 / 64, 1.0 / 48, 1.0 / 32, 1.0 / 24, 1.0 / 16,
                              1.0 / 12,  1.0 / 8,  1.0 / 6,  1.0 / 4,  1.0 / 3,  1.0 / 2,  2.0 / 3,
                              1.0,       1.5,      2.0,      3.0,      4.0,      6.0,      8.0,
                              12.0,      16.0,     24.0,     32.0,     48.0,     64.0,     96.0,
                              128.0,     192.0,    256.0};

/// Two zooms nearer than this look the same.
constexpr double kSameZoom = 1e-3;

int toInt(double value)
{
    return static_cast<int>(std::lround(value));
}

int pixelOf(int deviceOffset, double zoom, int pixels)
{
    const double pixel = std::floor((deviceOffset + 0.5) / zoom);
    return static_cast<int>(std::clamp(pixel, 0.0, pixels - 1.0));
}

/// The least shift that brings [low, high) into [begin, end), low first.
int shiftInto(int low, int high, int begin, int end)
{
    if (low < begin)
        return begin - low;
    return high > end ? std::max(end - high, begin - low) : 0;
}

} // namespace

void MapView::setImageSize(QSize pixels)
{
    m_image = pixels;
    fit();
}

void MapView::setViewport(QRect device)
{
    const bool keepsPlace = !isEmpty() && !m_isFitted;
    const QPointF kept = keepsPlace ? center() : QPointF();
    m_viewport = device;
    if (keepsPlace)
        setCenter(m_zoom, kept);
    else
        fit();
}

double MapView::fitZoom() const
{
    if (isEmpty())
        return 1.0;
    const double wide = static_cast<double>(m_viewport.width()) / m_image.width();
    const double high = static_cast<double>(m_viewport.height()) / m_image.height();
    return std::min({wide, high, kLargestZoom});
}

double MapView::smallestZoom() const
{
    return std::min(fitZoom(), 1.0);
}

void MapView::fit()
{
    m_isFitted = true;
    m_zoom = fitZoom();
    const QSize size = mapRect().size();
    m_origin = m_viewport.topLeft()
        + QPoint((m_viewport.width() - size.width()) / 2,
                 (m_viewport.height() - size.height()) / 2);
}

void MapView::setZoom(double zoom, QPoint anchor)
{
    if (isEmpty())
        return;
    const double wanted = std::clamp(zoom, smallestZoom(), kLargestZoom);
    if (wanted <= fitZoom() * (1 + kSameZoom) && wanted >= fitZoom() * (1 - kSameZoom)) {
        fit();
        return;
    }
    const QPoint pixel = nearestPixel(anchor);
    const double u = (anchor.x() + 0.5 - m_origin.x()) / m_zoom;
    const double v = (anchor.y() + 0.5 - m_origin.y()) / m_zoom;
    m_isFitted = false;
    m_zoom = wanted;
    m_origin = {toInt(anchor.x() + 0.5 - u * wanted), toInt(anchor.y() + 0.5 - v * wanted)};
    if (wanted >= 1) {
        // Rounding the origin may have moved the next pixel under the pointer.
        const QPoint off = nearestPixel(anchor) - pixel;
        m_origin += QPoint(std::clamp(off.x(), -1, 1), std::clamp(off.y(), -1, 1));
    }
    clampOrigin();
}

void MapView::panBy(QPoint device)
{
    if (isEmpty())
        return;
    m_isFitted = false;
    m_origin += device;
    clampOrigin();
}

void MapView::reveal(QPoint pixel)
{
    if (isEmpty())
        return;
    const int around = std::min(m_viewport.width(), m_viewport.height()) / 8;
    const QRect rect = pixelRect(pixel);
    if (m_viewport.contains(rect))
        return;
    const QRect wide = rect.adjusted(-around, -around, around, around);
    const QPoint shift(
        shiftInto(wide.left(), wide.right() + 1, m_viewport.left(), m_viewport.right() + 1),
        shiftInto(wide.top(), wide.bottom() + 1, m_viewport.top(), m_viewport.bottom() + 1));
    panBy(shift);
}

QPointF MapView::center() const
{
    return QPointF(middle() - m_origin) / m_zoom + QPointF(0.5, 0.5) / m_zoom;
}

void MapView::setCenter(double zoom, QPointF center)
{
    if (isEmpty())
        return;
    m_isFitted = false;
    m_zoom = std::clamp(zoom, smallestZoom(), kLargestZoom);
    m_origin = {toInt(middle().x() + 0.5 - center.x() * m_zoom),
                toInt(middle().y() + 0.5 - center.y() * m_zoom)};
    clampOrigin();
}

QRect MapView::mapRect() const
{
    if (isEmpty())
        return {};
    return {m_origin, QSize(extent(m_image.width()), extent(m_image.height()))};
}

QRect MapView::visiblePixels() const
{
    const QRect map = visibleMap();
    if (map.isEmpty())
        return {};
    if (m_zoom >= 1)
        return {nearestPixel(map.topLeft()), nearestPixel(map.bottomRight())};
    const CellAxis columns(m_image.width(), m_zoom);
    const CellAxis rows(m_image.height(), m_zoom);
    const QRect cells = map.translated(-m_origin);
    const QPoint first(static_cast<int>(columns.firstPixel(cells.left())),
                       static_cast<int>(rows.firstPixel(cells.top())));
    const QPoint end(static_cast<int>(columns.firstPixel(cells.right() + 1)),
                     static_cast<int>(rows.firstPixel(cells.bottom() + 1)));
    return {first, end - QPoint(1, 1)};
}

std::optional<QPoint> MapView::pixelAt(QPoint device) const
{
    if (!visibleMap().contains(device))
        return std::nullopt;
    return nearestPixel(device);
}

QPoint MapView::nearestPixel(QPoint device) const
{
    const QPoint offset = device - m_origin;
    return {pixelOf(offset.x(), m_zoom, m_image.width()),
            pixelOf(offset.y(), m_zoom, m_image.height())};
}

QRect MapView::pixelRect(QPoint pixel) const
{
    return pixelRect(QRect(pixel, QSize(1, 1)));
}

QRect MapView::pixelRect(const QRect &pixels) const
{
    if (m_zoom < 1) {
        const CellAxis columns(m_image.width(), m_zoom);
        const CellAxis rows(m_image.height(), m_zoom);
        const QPoint topLeft(static_cast<int>(columns.cellOf(pixels.left())),
                             static_cast<int>(rows.cellOf(pixels.top())));
        const QPoint bottomRight(static_cast<int>(columns.cellOf(pixels.right())),
                                 static_cast<int>(rows.cellOf(pixels.bottom())));
        return QRect(topLeft, bottomRight).translated(m_origin);
    }
    const QPoint topLeft(edgeOf(pixels.left()), edgeOf(pixels.top()));
    const QPoint end(edgeOf(pixels.right() + 1), edgeOf(pixels.bottom() + 1));
    return QRect(topLeft, end - QPoint(1, 1)).translated(m_origin);
}

double MapView::nextZoomIn() const
{
    const auto next = std::ranges::find_if(
        kLadder, [this](double zoom) { return zoom > m_zoom * (1 + kSameZoom); });
    return next == kLadder.end() ? kLargestZoom : *next;
}

double MapView::nextZoomOut() const
{
    const auto next = std::find_if(kLadder.rbegin(), kLadder.rend(),
                                   [this](double zoom) { return zoom < m_zoom * (1 - kSameZoom); });
    const double fitted = fitZoom();
    const double zoom = next == kLadder.rend() ? kLadder.front() : *next;
    return zoom < fitted && fitted < m_zoom * (1 - kSameZoom) ? fitted : zoom;
}

/// The first device pixel, from the origin, that shows an image pixel (from 100 % on).
int MapView::edgeOf(int pixel) const
{
    return static_cast<int>(std::ceil(pixel * m_zoom - 0.5));
}

int MapView::extent(int pixels) const
{
    return m_zoom < 1 ? static_cast<int>(CellAxis(pixels, m_zoom).cells()) : edgeOf(pixels);
}

void MapView::clampOrigin()
{
    const QSize size(extent(m_image.width()), extent(m_image.height()));
    if (m_zoom <= smallestZoom() * (1 + kSameZoom) || (m_zoom <= 1 && fitZoom() >= 1)) {
        // The map is smaller than the viewport: in the middle.
        m_origin = m_viewport.topLeft()
            + QPoint((m_viewport.width() - size.width()) / 2,
                     (m_viewport.height() - size.height()) / 2);
        return;
    }
    m_origin.setX(std::clamp(m_origin.x(), middle().x() - size.width() + 1, middle().x()));
    m_origin.setY(std::clamp(m_origin.y(), middle().y() - size.height() + 1, middle().y()));
}

} // namespace normscope
