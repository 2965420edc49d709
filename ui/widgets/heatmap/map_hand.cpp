// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_hand.h"

#include <QApplication>

#include <utility>

namespace normscope {

bool MapHand::press(Qt::MouseButton button, QPointF at, bool isLarger)
{
    m_hasDragged = false;
    const bool isLeft = button == Qt::LeftButton;
    if (button == Qt::MiddleButton || (isLeft && (m_isSpaceHeld || isLarger)))
        m_from = at;
    else
        m_from.reset();
    return isHolding();
}

std::optional<QLineF> MapHand::move(QPointF to)
{
    if (!m_from)
        return std::nullopt;
    const QLineF way(*m_from, to);
    m_hasDragged
        = m_hasDragged || (to - *m_from).manhattanLength() >= QApplication::startDragDistance();
    if (!m_hasDragged)
        return std::nullopt;
    m_from = to;
    return way;
}

bool MapHand::release()
{
    const bool wasHolding = std::exchange(m_from, std::nullopt).has_value();
    return wasHolding && !m_hasDragged;
}

Qt::CursorShape MapHand::cursor(Qt::CursorShape atRest) const
{
    if (m_from && m_hasDragged)
        return Qt::ClosedHandCursor;
    return m_isSpaceHeld ? Qt::OpenHandCursor : atRest;
}

} // namespace normscope
