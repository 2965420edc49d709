// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/thumbnail_fit.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

constexpr double kLargestCut = 1.15; ///< of the two magnifications: 13 % of the image is hidden
constexpr int kThinnest = 4;

int extent(int pixels, double zoom)
{
    return std::max(kThinnest, static_cast<int>(std::lround(pixels * zoom)));
}

int pixelAt(int device, int start, int length, int pixels)
{
    const double share = (device - start + 0.5) / length;
    return std::clamp(static_cast<int>(std::floor(share * pixels)), 0, pixels - 1);
}

} // namespace

ThumbnailFit::ThumbnailFit(QSize image, QSize frame) : m_image(image), m_frame(frame)
{
    const double across = static_cast<double>(frame.width()) / image.width();
    const double down = static_cast<double>(frame.height()) / image.height();
    const double fit = std::min(across, down);
    const double cover = std::max(across, down);
    m_zoom = cover <= kLargestCut * fit ? cover : fit;
    const QSize size(extent(image.width(), m_zoom), extent(image.height(), m_zoom));
    m_placed = QRect(
        QPoint((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2), size);
}

int ThumbnailFit::columnAt(int x) const
{
    return pixelAt(x, m_placed.left(), m_placed.width(), m_image.width());
}

int ThumbnailFit::rowAt(int y) const
{
    return pixelAt(y, m_placed.top(), m_placed.height(), m_image.height());
}

QPointF ThumbnailFit::placeOf(QPoint pixel) const
{
    return {m_placed.left() + (pixel.x() + 0.5) * m_placed.width() / m_image.width(),
            m_placed.top() + (pixel.y() + 0.5) * m_placed.height() / m_image.height()};
}

} // namespace normscope
