// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/width_handle.h"

#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kReach = 3; ///< px on either side of the line that take the mouse
constexpr int kStep = 8;  ///< px of an arrow key

} // namespace

WidthHandle::WidthHandle(QWidget &panel, Edge edge, const WidthRange &range, const QString &name)
    : QWidget(panel.parentWidget()), m_panel(panel), m_edge(edge), m_range(range)
{
    setObjectName(panel.objectName() + QStringLiteral("Width"));
    setAccessibleName(name);
    const QString tip = tr("%1: drag, or press Left and Right; double-click for the usual one",
                           "width of a panel")
                            .arg(name);
    setToolTip(tip);
    setWhatsThis(tip);
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover); // repaints when the pointer comes and goes
    FocusRing::setOwnFocus(this);
    panel.installEventFilter(this);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
    place();
}

/// Every change of the panel's place is one of these.
bool WidthHandle::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_panel && (type == QEvent::Move || type == QEvent::Resize))
        place();
    // Also sent while the window is not shown yet, where Show and Hide are not.
    if (watched == &m_panel && (type == QEvent::ShowToParent || type == QEvent::HideToParent)) {
        setVisible(!m_panel.isHidden());
        place();
    }
    return QWidget::eventFilter(watched, event);
}

int WidthHandle::direction() const
{
    return (m_edge == Edge::trailing) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1;
}

/// The line is the last column of a panel on the left, and the column before one on the right.
void WidthHandle::place()
{
    const QRect panel = m_panel.geometry();
    const int line = direction() > 0 ? panel.right() : panel.left() - 1;
    setGeometry(line - kReach, panel.top(), 2 * kReach + 1, panel.height());
    setAccessibleDescription(tr("%1 px").arg(panel.width()));
    raise();
}

void WidthHandle::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &colors = Theme::of(this).tokens();
    QPainter painter(this);
    const qreal thin = wholePixels(painter, 1);
    const bool isActive = m_isDragged || underMouse();
    if (m_showsFocus)
        drawBar(painter, QRectF(kReach - 1, 0, 3, height()), colors.focus);
    else if (isActive)
        drawBar(painter, QRectF(kReach - 1, 0, 3, height()), colors.outline);
    else
        drawBar(painter, QRectF(kReach, 0, thin, height()), colors.hairline);
}

void WidthHandle::want(int width)
{
    const int wanted = std::clamp(width, m_range.least, m_range.most);
    if (wanted != m_panel.width())
        Q_EMIT widthWanted(wanted);
}

void WidthHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragged = true;
    m_pressedAt = qRound(event->globalPosition().x());
    m_pressedWidth = m_panel.width();
    update();
}

void WidthHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragged)
        want(m_pressedWidth + direction() * (qRound(event->globalPosition().x()) - m_pressedAt));
}

void WidthHandle::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_isDragged = false;
    update();
}

void WidthHandle::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT resetWanted();
}

void WidthHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return want(m_panel.width() - direction() * kStep);
    case Qt::Key_Right:
        return want(m_panel.width() + direction() * kStep);
    case Qt::Key_Home:
        return want(m_range.least);
    case Qt::Key_End:
        return want(m_range.most);
    default:
        QWidget::keyPressEvent(event);
    }
}

void WidthHandle::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void WidthHandle::focusOutEvent(QFocusEvent * /*event*/)
{
    m_showsFocus = false;
    update();
}

} // namespace normscope
