// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <Qt>

#include <optional>

namespace normscope {

/// The hand that drags a map: with the middle button or with Space held always, with the left
/// button where there is more of the map than is seen. Places are in the widget's px.
class MapHand
{
public:
    void holdSpace(bool isHeld) { m_isSpaceHeld = isHeld; }

    /// Takes hold of the map, or not; `isLarger` than what is seen is the map.
    bool press(Qt::MouseButton button, QPointF at, bool isLarger);
    /// From where to where the map goes; nothing before the pointer has gone far enough for a drag.
    std::optional<QLineF> move(QPointF to);
    /// Lets go. True after a press without a drag: a click.
    bool release();

    bool isHolding() const { return m_from.has_value(); }
    Qt::CursorShape cursor(Qt::CursorShape atRest) const;

private:
    std::optional<QPointF> m_from;
    bool m_hasDragged = false;
    bool m_isSpaceHeld = false;
};

} // namespace normscope
