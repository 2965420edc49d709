// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timeline/alarm.h"

namespace normscope {

TimerAlarm::TimerAlarm()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
}

void TimerAlarm::set(std::chrono::milliseconds after)
{
    m_timer.start(after);
}

void TimerAlarm::stop()
{
    m_timer.stop();
}

} // namespace normscope
