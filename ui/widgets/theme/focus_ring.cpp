// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/focus_ring.h"

#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QApplication>
#include <QFocusEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kReach = 4; ///< how far the ring goes beyond the control, px
constexpr char kRadiusProperty[] = "normscopeFocusRadius";
constexpr char kFrameProperty[] = "normscopeFocusFrame";
constexpr char kOwnProperty[] = "normscopeOwnFocus";

/// The painted frame. Mouse and accessibility pass through it.
class RingFrame final : public QWidget
{
public:
    RingFrame(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

    void surround(const QRect &control, int radius)
    {
        m_radius = radius;
        setGeometry(control.adjusted(-kReach, -kReach, kReach, kReach));
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const QRect control = rect().adjusted(kReach, kReach, -kReach, -kReach);
        drawFocusRing(painter, control, m_radius, m_theme.tokens().focus);
    }

private:
    Theme &m_theme;
    int m_radius = static_cast<int>(kRadiusControl);
};

bool comesFromKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
}

/// A window or popup that comes back gives the focus to who had it: the ring stays as it was.
bool keepsRing(Qt::FocusReason reason)
{
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason
        || reason == Qt::MenuBarFocusReason;
}

bool paintsItself(const QWidget *widget)
{
    return widget->property(kOwnProperty).toBool() || widget->isWindow()
        || qobject_cast<const QMenuBar *>(widget) != nullptr
        || qobject_cast<const QMenu *>(widget) != nullptr
        || qobject_cast<const QAbstractSlider *>(widget) != nullptr
        || qobject_cast<const QTabBar *>(widget) != nullptr;
}

QWidget *framed(QWidget *widget)
{
    auto *whole = qobject_cast<QWidget *>(widget->property(kFrameProperty).value<QObject *>());
    return whole != nullptr ? whole : widget;
}

/// The part of the window that scroll areas around the control leave visible.
QRect visiblePart(const QWidget *control)
{
    const QWidget *window = control->window();
    QRect visible = window->rect();
    for (const QWidget *w = control->parentWidget(); w != nullptr && w != window;
         w = w->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(w->parentWidget());
        if (area != nullptr && area->viewport() == w) {
            visible &= QRect(w->mapTo(window, QPoint(0, 0)), w->size());
        }
    }
    return visible;
}

} // namespace

FocusRing::FocusRing(Theme &theme, QObject *parent) : QObject(parent), m_theme(theme)
{
    qApp->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] { place(); });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

void FocusRing::setRadius(QWidget *control, int radius)
{
    control->setProperty(kRadiusProperty, radius);
}

void FocusRing::setFrame(QWidget *control, QWidget *whole)
{
    control->setProperty(kFrameProperty, QVariant::fromValue<QObject *>(whole));
}

void FocusRing::setOwnFocus(QWidget *control)
{
    control->setProperty(kOwnProperty, true);
}

QWidget *FocusRing::frame() const
{
    return m_frame != nullptr && m_frame->isVisible() ? m_frame.data() : nullptr;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        auto *widget = qobject_cast<QWidget *>(watched);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (widget == nullptr || keepsRing(reason)) {
            break;
        }
        if (comesFromKeyboard(reason) && !paintsItself(widget)) {
            follow(framed(widget));
        } else if (m_control == nullptr || framed(widget) != m_control) {
            leave();
        }
        break;
    }
    case QEvent::MouseButtonPress:
        leave();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        if (m_control != nullptr && watched != m_frame
            && std::any_of(m_watched.cbegin(), m_watched.cend(),
                           [watched](const QPointer<QWidget> &w) { return w == watched; })) {
            place();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget *control)
{
    m_control = control;
    m_watched.clear();
    for (QWidget *w = control; w != nullptr; w = w->isWindow() ? nullptr : w->parentWidget()) {
        m_watched.append(w);
    }
    place();
}

void FocusRing::leave()
{
    m_control.clear();
    m_watched.clear();
    if (m_frame != nullptr) {
        m_frame->hide();
    }
}

void FocusRing::place()
{
    if (m_control == nullptr) {
        return;
    }
    QWidget *window = m_control->window();
    if (m_frame == nullptr || m_frame->parentWidget() != window) {
        delete m_frame.data();
        m_frame = new RingFrame(m_theme, window);
    }
    const QRect area(m_control->mapTo(window, QPoint(0, 0)), m_control->size());
    const QRect visible = visiblePart(m_control).adjusted(-kReach, -kReach, kReach, kReach);
    if (!m_control->isVisible() || !visible.intersects(area)) {
        m_frame->hide();
        return;
    }
    const QVariant radius = m_control->property(kRadiusProperty);
    auto *frame = static_cast<RingFrame *>(m_frame.data());
    frame->surround(area, radius.isValid() ? radius.toInt() : static_cast<int>(kRadiusControl));
    const QRect ring = frame->geometry();
    frame->setMask(visible.contains(ring) ? QRegion(frame->rect())
                                          : QRegion((visible & ring).translated(-ring.topLeft())));
}

} // namespace normscope
