// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace normscope {

/// Rings once, some time after it was set. Tests have one that they ring by hand.
class Alarm : public QObject
{
    Q_OBJECT

public:
    Alarm() = default;

    /// In place of what was set before.
    virtual void set(std::chrono::milliseconds after) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void rang();

private:
    Q_DISABLE_COPY_MOVE(Alarm)
};

/// By the system's clock.
class TimerAlarm : public Alarm
{
    Q_OBJECT

public:
    TimerAlarm();

    void set(std::chrono::milliseconds after) override;
    void stop() override;

private:
    Q_DISABLE_COPY_MOVE(TimerAlarm)

    QTimer m_timer;
};

} // namespace normscope
