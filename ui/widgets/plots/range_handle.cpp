// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/range_handle.h"

#include "ui/widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace normscope {

namespace {

constexpr QSizeF kGrip(9, 12);  ///< px
constexpr double kShoulder = 7; ///< px from the upper edge to where the grip narrows
constexpr int kPageSteps = 10;

QPainterPath gripPath(double middle)
{
    const double half = kGrip.width() / 2;
    QPainterPath path;
    path.addPolygon(QPolygonF {{middle - half, 0.5},
                               {middle + half, 0.5},
                               {middle + half, kShoulder},
                               {middle, kGrip.height()},
                               {middle - half, kShoulder}});
    path.closeSubpath();
    return path;
}

} // namespace

RangeHandle::RangeHandle(QWidget *parent) : QWidget(parent)
{
    setFixedSize(kSide, kSide);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
}

void RangeHandle::setValue(const QString &value)
{
    if (accessibleDescription() != value)
        setAccessibleDescription(value);
}

void RangeHandle::moveTo(double x, int top)
{
    move(static_cast<int>(std::lround(x)) - kSide / 2, top);
}

void RangeHandle::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = m_isHeld || underMouse() || hasFocus();
    painter.setPen(QPen(colors.ink, 1));
    painter.setBrush(isLit ? colors.ink : colors.surface);
    painter.drawPath(gripPath(kSide / 2.0));
}

void RangeHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isHeld = true;
    m_grip = event->position().x() - kSide / 2.0;
    raise();
    update();
}

void RangeHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isHeld)
        Q_EMIT dragged(mapToParent(event->position()).x() - m_grip);
}

void RangeHandle::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_isHeld = false;
    update();
}

void RangeHandle::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    m_isHeld = false;
    Q_EMIT resetWanted();
}

void RangeHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Up:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT stepped(-kPageSteps);
        return;
    case Qt::Key_PageUp:
        Q_EMIT stepped(kPageSteps);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Delete:
        Q_EMIT resetWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RangeHandle::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void RangeHandle::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

} // namespace normscope
