// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap/map_motion.h"

#include "ui/widgets/theme/theme.h"

#include <QWidget>

namespace normscope {

namespace {

constexpr int kFadeTime = 120;  ///< ms
constexpr int kPulseTime = 240; ///< ms
constexpr int kVeilDelay = 120; ///< ms

} // namespace

MapMotion::MapMotion(QWidget *map) : QObject(map), m_map(map)
{
    prepare(m_fade);
    prepare(m_pulse);
    connect(&m_fade, &QVariantAnimation::finished, this, [this] {
        m_former = {};
        Q_EMIT changed();
    });
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(kVeilDelay);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] {
        m_hasVeil = true;
        Q_EMIT changed();
    });
}

void MapMotion::prepare(QVariantAnimation &animation) const
{
    animation.setStartValue(0.0);
    animation.setEndValue(1.0);
    connect(&animation, &QVariantAnimation::valueChanged, this, &MapMotion::changed);
}

void MapMotion::play(QVariantAnimation &animation, int duration) const
{
    animation.stop();
    animation.setDuration(Theme::of(m_map).duration(duration));
    if (animation.duration() > 0)
        animation.start();
}

void MapMotion::fadeFrom(const QImage &former)
{
    play(m_fade, kFadeTime);
    m_former = m_fade.state() == QAbstractAnimation::Running ? former : QImage();
}

void MapMotion::endFade()
{
    m_former = {};
}

void MapMotion::startPulse()
{
    play(m_pulse, kPulseTime);
}

double MapMotion::pulse() const
{
    const bool runs = m_pulse.state() == QAbstractAnimation::Running;
    return runs ? m_pulse.currentValue().toDouble() : 1.0;
}

void MapMotion::setStale(bool stale)
{
    if (stale) {
        if (!m_hasVeil && !m_staleTimer.isActive())
            m_staleTimer.start();
        return;
    }
    m_staleTimer.stop();
    m_hasVeil = false;
    Q_EMIT changed();
}

} // namespace normscope
