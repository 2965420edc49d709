// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

namespace normscope {

/// How an image lies in a small frame, in device pixels of the frame.
///
/// An image of nearly the frame's shape fills it and loses a little on two sides. Any other is
/// shown whole with room beside it, and never thinner than 4 px.
class ThumbnailFit
{
public:
    /// Columns x rows, both not empty.
    ThumbnailFit(QSize image, QSize frame);

    /// Device pixels per image pixel.
    double zoom() const { return m_zoom; }
    /// Where the whole image lies; beyond the frame where it is cut.
    QRect placed() const { return m_placed; }
    /// The part of the frame that shows image.
    QRect filled() const { return m_placed & QRect(QPoint(0, 0), m_frame); }

    /// The image column of a device column, the image row of a device row.
    int columnAt(int x) const;
    int rowAt(int y) const;
    /// The middle of an image pixel, perhaps outside of the frame.
    QPointF placeOf(QPoint pixel) const;

private:
    QSize m_image;
    QSize m_frame;
    double m_zoom;
    QRect m_placed;
};

} // namespace normscope
