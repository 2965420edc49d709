// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace normscope {

/// The height of a line of text in the strip, in px.
struct StripLines
{
    int heading = 16;
    int name = 16;
    int range = 16;
};

/// One thumbnail with its texts.
struct StripCell
{
    QRect picture;
    QRect name;
    QRect range; ///< empty when ranges are not shown
    QRect whole; ///< what takes clicks; cells do not overlap
};

/// Where the two lanes of the strip lie, in px from its left end, before it is scrolled.
///
/// Thumbnails are 84 x 50 where all fit, else 76 x 50, then smaller in that ratio, at last 56 wide
/// without ranges; what does not fit then is scrolled.
class StripLayout
{
public:
    StripLayout() = default;
    StripLayout(int width, int forward, int backward, const StripLines &lines);

    const QList<StripCell> &cells() const { return m_cells; }
    QSize pictureSize() const { return m_picture; }
    bool showsRanges() const { return m_showsRanges; }
    QRect forwardHeading() const { return m_forwardHeading; }
    QRect backwardHeading() const { return m_backwardHeading; }
    int contentWidth() const { return m_contentWidth; }
    int height() const { return m_height; }

private:
    void choosePicture(int width, int forward, int backward);
    QRect addLane(int left, int count, const StripLines &lines);

    QSize m_picture {76, 50};
    int m_gap = 6;
    bool m_showsRanges = true;
    QList<StripCell> m_cells;
    QRect m_forwardHeading;
    QRect m_backwardHeading;
    int m_contentWidth = 0;
    int m_height = 0;
};

} // namespace normscope
