// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

namespace normscope {

/// What moves on a map: the former picture that fades away, the pulse of the probe's ring, and the
/// veil that comes over a stale map after a while. Durations are the theme's, so that reduced
/// motion has none.
class MapMotion : public QObject
{
    Q_OBJECT
public:
    explicit MapMotion(QWidget *map);
    Q_DISABLE_COPY_MOVE(MapMotion)

    /// `former` gives way to what is painted below it.
    void fadeFrom(const QImage &former);
    void endFade();
    /// Null when nothing fades.
    const QImage &former() const { return m_former; }
    double formerOpacity() const { return 1 - m_fade.currentValue().toDouble(); }

    void startPulse();
    /// From 0 to 1; 1 at rest.
    double pulse() const;

    void setStale(bool stale);
    bool hasVeil() const { return m_hasVeil; }

Q_SIGNALS:
    /// To be painted again.
    void changed();

private:
    void prepare(QVariantAnimation &animation) const;
    void play(QVariantAnimation &animation, int duration) const;

    QWidget *m_map;
    QImage m_former;
    QVariantAnimation m_fade;
    QVariantAnimation m_pulse;
    QTimer m_staleTimer;
    bool m_hasVeil = false;
};

} // namespace normscope
