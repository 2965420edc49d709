// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace normscope {

class Settings;

/// Remembers where a window was and whether it was maximized: a moment after it was moved or
/// resized, when it is closed, and when the session ends.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowKeeper(QWidget &window, Settings &settings);

    /// To be called before the window is shown. Brings it back to a screen that exists.
    void restore();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(WindowKeeper)
    void note();
    void save();

    QWidget &m_window;
    Settings &m_settings;
    QTimer m_timer;
};

} // namespace normscope
