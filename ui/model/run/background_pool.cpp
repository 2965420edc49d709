// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/background_pool.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace normscope {

namespace {

/// Threads for jobs that begin at once, beside those for the others: maps of four views, what is
/// marked on them, a result, files.
constexpr int kUrgentThreads = 12;

int mostOthers()
{
    return QThread::idealThreadCount();
}

} // namespace

BackgroundPool::BackgroundPool()
{
    m_threads.setMaxThreadCount(kUrgentThreads + mostOthers());
}

void BackgroundPool::enqueue(Urgency urgency, const void *owner, std::function<void()> begin)
{
    withdraw(owner);
    if (urgency == Urgency::now) {
        ++m_urgent;
        begin();
        return;
    }
    const auto later = std::ranges::upper_bound(m_waiting, urgency, {}, &Waiting::urgency);
    m_waiting.insert(later, {urgency, owner, std::move(begin)});
    beginLater();
}

void BackgroundPool::withdraw(const void *owner)
{
    std::erase_if(m_waiting, [owner](const Waiting &waiting) { return waiting.owner == owner; });
}

void BackgroundPool::ended(Urgency urgency)
{
    --(urgency == Urgency::now ? m_urgent : m_others);
    beginLater();
}

/// After everything that happens now, so that an urgent job that is asked for only then comes
/// first.
void BackgroundPool::beginLater()
{
    if (!m_waiting.empty())
        QTimer::singleShot(0, &m_context, [this] { beginWaiting(); });
}

void BackgroundPool::beginWaiting()
{
    while (m_urgent == 0 && m_others < mostOthers() && !m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        ++m_others;
        next.begin();
    }
}

BackgroundPool &backgroundPool()
{
    static BackgroundPool pool;
    return pool;
}

} // namespace normscope
