// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace normscope {

/// Announces work that takes long. What ends sooner is not announced.
class SlowNotice
{
public:
    explicit SlowNotice(const std::function<void()> &announce)
    {
        constexpr int kLong = 300; // ms
        m_timer.setSingleShot(true);
        m_timer.setInterval(kLong);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, announce);
    }
    Q_DISABLE_COPY_MOVE(SlowNotice)

    /// The work begins, or begins again.
    void begin() { m_timer.start(); }
    void end() { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace normscope
