// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/timeline/alarm.h"

#include <optional>

namespace normscope::test {

/// An alarm that rings when a test says so. It remembers what it was set to.
class HandAlarm : public Alarm
{
public:
    explicit HandAlarm(HandAlarm *&self) { self = this; }

    void set(std::chrono::milliseconds after) override { m_after = after; }
    void stop() override { m_after.reset(); }

    bool isSet() const { return m_after.has_value(); }
    qint64 milliseconds() const { return m_after ? qint64(m_after->count()) : -1; }

    /// The time has come.
    void ring()
    {
        m_after.reset();
        Q_EMIT rang();
    }

private:
    std::optional<std::chrono::milliseconds> m_after;
};

} // namespace normscope::test
