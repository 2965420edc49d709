// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/strip_layout.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr int kSide = 12;    ///< at both ends
constexpr int kTop = 6;      ///< above the headings
constexpr int kLaneGap = 24; ///< between forward and backward
constexpr int kPictureGap = 4;
constexpr int kNameGap = 4;
constexpr int kBottom = 3;
constexpr QSize kWide {84, 50};
constexpr int kWideGap = 10;
constexpr QSize kUsual {76, 50};
constexpr int kUsualGap = 6;
constexpr int kNarrowest = 56;

int lengthOf(int picture, int gap, int count)
{
    return count > 0 ? count * picture + (count - 1) * gap : 0;
}

int contentOf(int picture, int gap, int forward, int backward)
{
    return 2 * kSide + lengthOf(picture, gap, forward) + kLaneGap
        + lengthOf(picture, gap, backward);
}

} // namespace

StripLayout::StripLayout(int width, int forward, int backward, const StripLines &lines)
{
    choosePicture(width, forward, backward);
    m_forwardHeading = addLane(kSide, forward, lines);
    m_backwardHeading = addLane(kSide + m_forwardHeading.width() + kLaneGap, backward, lines);
    m_contentWidth = contentOf(m_picture.width(), m_gap, forward, backward);
    m_height = kTop + lines.heading + kPictureGap + m_picture.height() + kNameGap + lines.name
        + (m_showsRanges ? lines.range : 0) + kBottom;
}

void StripLayout::choosePicture(int width, int forward, int backward)
{
    if (contentOf(kWide.width(), kWideGap, forward, backward) <= width) {
        m_picture = kWide;
        m_gap = kWideGap;
        return;
    }
    const int gaps = contentOf(0, kUsualGap, forward, backward);
    const int fitting = (width - gaps) / std::max(1, forward + backward);
    const int wide = std::clamp(fitting, kNarrowest, kUsual.width());
    m_picture = QSize(wide, (wide * kUsual.height() + kUsual.width() / 2) / kUsual.width());
    m_gap = kUsualGap;
    m_showsRanges = fitting > kNarrowest;
}

/// Returns the place of the lane's heading.
QRect StripLayout::addLane(int left, int count, const StripLines &lines)
{
    const int top = kTop + lines.heading + kPictureGap;
    for (int i = 0; i < count; ++i) {
        StripCell cell;
        cell.picture = QRect(QPoint(left + i * (m_picture.width() + m_gap), top), m_picture);
        // Texts may use the gap after the picture, but for 3 px between neighbours.
        const int textWidth = m_picture.width() + m_gap - 3;
        cell.name = QRect(cell.picture.left(), cell.picture.bottom() + 1 + kNameGap, textWidth,
                          lines.name);
        if (m_showsRanges)
            cell.range = QRect(cell.name.left(), cell.name.bottom() + 1, textWidth, lines.range);
        const int bottom = m_showsRanges ? cell.range.bottom() : cell.name.bottom();
        cell.whole = QRect(cell.picture.topLeft() - QPoint(m_gap / 2, kPictureGap),
                           QPoint(cell.picture.right() + m_gap / 2, bottom));
        m_cells.append(cell);
    }
    return {left, kTop, lengthOf(m_picture.width(), m_gap, count), lines.heading};
}

} // namespace normscope
