// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timeline/player.h"

#include "ui/model/workbench/workbench.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace normscope {

Player::Player(Workbench &workbench, std::unique_ptr<Alarm> alarm, QObject *parent)
    : QObject(parent),
      m_workbench(workbench),
      m_alarm(alarm ? std::move(alarm) : std::make_unique<TimerAlarm>())
{
    connect(m_alarm.get(), &Alarm::rang, this, &Player::step);
    connect(&m_workbench, &Workbench::setupChanged, this, &Player::followSetup);
}

Player::~Player() = default;

bool Player::hasNext() const
{
    return m_workbench.timeline().next(m_workbench.setup().stage).has_value();
}

void Player::play()
{
    if (m_isPlaying)
        return;
    const Timeline timeline = m_workbench.timeline();
    if (!hasNext())
        m_workbench.goTo(timeline.isVisited(timeline.first()) ? timeline.first()
                                                              : *timeline.next(timeline.first()));
    if (!hasNext())
        return; // one stop alone
    setPlaying(true);
    wait();
}

void Player::pause()
{
    m_alarm->stop();
    setPlaying(false);
}

void Player::toggle()
{
    if (m_isPlaying)
        pause();
    else
        play();
}

void Player::setSpeed(double speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    if (m_isPlaying)
        wait();
    Q_EMIT speedChanged(speed);
}

void Player::changeSpeed(int steps)
{
    const auto now = std::ranges::find(kPlaySpeeds, m_speed) - kPlaySpeeds.begin();
    const auto last = std::ssize(kPlaySpeeds) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(now + steps, 0, last);
    setSpeed(kPlaySpeeds[static_cast<std::size_t>(next)]);
}

void Player::step()
{
    if (!m_isPlaying)
        return;
    {
        const QScopedValueRollback<bool> stepping(m_isStepping, true);
        m_workbench.goNext();
    }
    if (hasNext())
        wait();
    else
        pause();
}

void Player::wait()
{
    m_alarm->set(std::chrono::duration_cast<std::chrono::milliseconds>(kStopTime / m_speed));
}

void Player::setPlaying(bool isPlaying)
{
    if (isPlaying == m_isPlaying)
        return;
    m_isPlaying = isPlaying;
    Q_EMIT playingChanged(isPlaying);
}

/// Whoever goes to a stage means to stay there; so does one who leaves no stop to go on to.
void Player::followSetup(const Setup &before)
{
    const bool wasMoved = !m_isStepping && m_workbench.setup().stage != before.stage;
    if (m_isPlaying && !m_isStepping && (wasMoved || !hasNext()))
        pause();
}

} // namespace normscope
