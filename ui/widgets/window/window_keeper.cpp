// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/window_keeper.h"

#include "ui/model/layout/window_place.h"
#include "ui/model/settings/setting_keys.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace normscope {

namespace {

constexpr int kCalm = 400; ///< ms without a change before it is noted

bool isPlain(const QWidget &window)
{
    return !window.isMaximized() && !window.isFullScreen() && !window.isMinimized();
}

} // namespace

WindowKeeper::WindowKeeper(QWidget &window, Settings &settings)
    : m_window(window), m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kCalm);
    connect(&m_timer, &QTimer::timeout, this, &WindowKeeper::note);
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { save(); });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &WindowKeeper::save);
    window.installEventFilter(this);
}

void WindowKeeper::restore()
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens += screen->availableGeometry();
    const QRect place
        = placeOnScreens(m_settings.value(keys::kFrame), screens, m_window.minimumSize());
    if (place.isValid()) {
        m_window.resize(place.size());
        m_window.move(place.topLeft());
    }
    if (m_settings.value(keys::kIsMaximized))
        m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
}

bool WindowKeeper::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (m_window.isVisible())
            m_timer.start();
        break;
    case QEvent::Close:
        save();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// A maximized or full window keeps the place that it had before.
void WindowKeeper::note()
{
    if (!m_window.isVisible())
        return;
    if (isPlain(m_window))
        m_settings.setValue(keys::kFrame, QRect(m_window.pos(), m_window.size()));
    if (!m_window.isFullScreen() && !m_window.isMinimized())
        m_settings.setValue(keys::kIsMaximized, m_window.isMaximized());
}

void WindowKeeper::save()
{
    m_timer.stop();
    note();
    m_settings.save();
}

} // namespace normscope
