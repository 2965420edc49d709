// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/timeline/alarm.h"

#include <QObject>

#include <array>
#include <chrono>
#include <memory>

namespace normscope {

struct Setup;
class Workbench;

/// Times the usual pace.
inline constexpr std::array kPlaySpeeds {0.25, 0.5, 1.0, 2.0, 4.0};

/// How long a stop is shown at the usual pace: time to read its sentence.
inline constexpr std::chrono::milliseconds kStopTime {1500};

/// Goes on from stop to stop by itself, from play() until pause(), the last stop, or until somebody
/// else moves the stage. It never starts by itself. The workbench is not owned.
class Player : public QObject
{
    Q_OBJECT

public:
    explicit Player(Workbench &workbench, std::unique_ptr<Alarm> alarm = nullptr,
                    QObject *parent = nullptr);
    ~Player() override;

    bool isPlaying() const { return m_isPlaying; }
    double speed() const { return m_speed; }

    /// From the last stop it starts over at the first.
    void play();
    void pause();
    void toggle();
    /// One of kPlaySpeeds; the present stop begins anew.
    void setSpeed(double speed);
    /// The next of kPlaySpeeds; stays at the end.
    void changeSpeed(int steps);

Q_SIGNALS:
    void playingChanged(bool isPlaying);
    void speedChanged(double speed);

private:
    Q_DISABLE_COPY_MOVE(Player)
    void step();
    void wait();
    void setPlaying(bool isPlaying);
    void followSetup(const Setup &before);
    bool hasNext() const;

    Workbench &m_workbench;
    std::unique_ptr<Alarm> m_alarm;
    double m_speed = 1.0;
    bool m_isPlaying = false;
    bool m_isStepping = false; ///< the stage moves by the player's own hand
};

} // namespace normscope
