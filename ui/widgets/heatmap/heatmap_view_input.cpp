// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does on a HeatmapView: mouse, wheel, gestures and keys.
#include "ui/widgets/heatmap/heatmap_view.h"

#include <QGesture>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace normscope {

namespace {

constexpr double kZoomPerNotch = 1.25;
constexpr double kAnglePerNotch = 120.0; ///< eighths of a degree
constexpr int kBigStep = 10;             ///< pixels an arrow key moves with Shift

/// A zoom on the way from `from` to `to` stops at 100 %.
double stoppingAtActualSize(double from, double to)
{
    const bool passes = (from < 1 && to > 1) || (from > 1 && to < 1);
    return passes ? 1.0 : to;
}

bool isOwnKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_F:
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true;
    default:
        return false;
    }
}

/// Shift serves the arrows and the plus key, the keypad has a modifier of its own.
bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}

} // namespace

bool HeatmapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isPlain(*key) && isOwnKey(key->key())) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture
        && followTrackpad(*static_cast<QNativeGestureEvent *>(event)))
        return true;
    if (event->type() == QEvent::Gesture && followPinch(*static_cast<QGestureEvent *>(event)))
        return true;
    if (event->type() == QEvent::FocusOut)
        m_hand.holdSpace(false);
    return QWidget::event(event);
}

/// Two fingers on a trackpad: a pinch zooms, a pan moves, a double tap fits or shows 100 %.
bool HeatmapView::followTrackpad(const QNativeGestureEvent &gesture)
{
    const QPoint anchor = toDevice(gesture.position());
    switch (gesture.gestureType()) {
    case Qt::ZoomNativeGesture:
        changeView([&] { m_view.setZoom(m_view.zoom() * (1 + gesture.value()), anchor); });
        return true;
    case Qt::PanNativeGesture:
        changeView([&] { m_view.panBy(toDevice(gesture.delta())); });
        return true;
    case Qt::SmartZoomNativeGesture:
        changeView([&] {
            if (m_view.isFitted())
                m_view.setZoom(1.0, anchor);
            else
                m_view.fit();
        });
        return true;
    default:
        return false;
    }
}

/// Two fingers on a touch screen zoom about their middle, and move the map with it.
bool HeatmapView::followPinch(QGestureEvent &event)
{
    const auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    const QPoint from = toDevice(mapFromGlobal(pinch->lastCenterPoint()));
    const QPoint middle = toDevice(mapFromGlobal(pinch->centerPoint()));
    changeView([&] {
        if (pinch->state() == Qt::GestureUpdated && middle != from)
            m_view.panBy(middle - from);
        m_view.setZoom(m_view.zoom() * pinch->scaleFactor(), middle);
    });
    event.accept(event.gesture(Qt::PinchGesture));
    return true;
}

void HeatmapView::resizeEvent(QResizeEvent *)
{
    updateViewport();
}

void HeatmapView::mousePressEvent(QMouseEvent *event)
{
    const bool isLarger = m_view.visibleMap() != m_view.mapRect();
    if (startsLine(*event))
        m_lineFrom = placeAt(event->position())->pixel;
    else if (hasMap() && m_hand.press(event->button(), event->position(), isLarger))
        event->accept();
    else if (event->button() == Qt::LeftButton)
        clickAt(event->position());
    else
        takeOtherPress(*event);
    updateCursor();
}

/// The menu that the right button opens is about the element below it.
void HeatmapView::takeOtherPress(QMouseEvent &event)
{
    const std::optional<TilePlace> tile = placeAt(event.position());
    if (event.button() == Qt::RightButton && tile) {
        moveProbe(elementAt(*tile), true);
        Q_EMIT holdWanted(true);
    }
    QWidget::mousePressEvent(&event);
}

/// Shift and the left button draw a line.
bool HeatmapView::startsLine(const QMouseEvent &event) const
{
    return hasMap() && event.button() == Qt::LeftButton
        && (event.modifiers() & Qt::ShiftModifier) != 0 && placeAt(event.position());
}

void HeatmapView::drawLineTo(QPointF place)
{
    const std::optional<TilePlace> here = placeAt(place);
    pointAt(place);
    if (here && here->pixel != *m_lineFrom)
        Q_EMIT lineDrawn(QLine(*m_lineFrom, here->pixel));
}

void HeatmapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_lineFrom)
        return drawLineTo(event->position());
    const bool isPointed = !m_isHeld || (event->buttons() & Qt::LeftButton) != 0;
    if (!m_hand.isHolding() && isPointed)
        pointAt(event->position());
    else if (const std::optional<QLineF> way = m_hand.move(event->position()))
        changeView([&] { m_view.panBy(toDevice(way->p2()) - toDevice(way->p1())); });
    updateCursor();
}

void HeatmapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_hand.release() && event->button() == Qt::LeftButton)
        clickAt(event->position());
    m_lineFrom.reset();
    updateCursor();
}

void HeatmapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    fit();
    Q_EMIT holdWanted(m_wasHeld); // the first click was meant for this
}

void HeatmapView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / kAnglePerNotch;
    if (!hasMap() || notches == 0) {
        event->ignore();
        return;
    }
    const double zoom
        = stoppingAtActualSize(m_view.zoom(), m_view.zoom() * std::pow(kZoomPerNotch, notches));
    changeView([&] { m_view.setZoom(zoom, toDevice(event->position())); });
    event->accept();
}

void HeatmapView::keyPressEvent(QKeyEvent *event)
{
    const int step = (event->modifiers() & Qt::ShiftModifier) != 0 ? kBigStep : 1;
    if (event->key() == Qt::Key_Escape && m_isHeld) {
        Q_EMIT holdWanted(false);
        return;
    }
    if (!isPlain(*event) || !isOwnKey(event->key())) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        m_hand.holdSpace(true);
        updateCursor();
    } else if (!moveByKey(event->key(), step)) {
        zoomByKey(event->key());
    }
}

void HeatmapView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_hand.holdSpace(false);
    updateCursor();
}

void HeatmapView::zoomByKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        zoomToActualSize();
        break;
    default:
        fit();
    }
}

bool HeatmapView::moveByKey(int key, int step)
{
    switch (key) {
    case Qt::Key_Left:
        moveProbeBy(-step, 0);
        return true;
    case Qt::Key_Right:
        moveProbeBy(step, 0);
        return true;
    case Qt::Key_Up:
        moveProbeBy(0, -step);
        return true;
    case Qt::Key_Down:
        moveProbeBy(0, step);
        return true;
    default:
        return false;
    }
}

void HeatmapView::updateCursor()
{
    setCursor(m_hand.cursor(hasMap() ? Qt::CrossCursor : Qt::ArrowCursor));
}

} // namespace normscope
