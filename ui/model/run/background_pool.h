// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace normscope {

/// How soon the answer of a job is wanted.
enum class Urgency {
    now,   ///< the user waits for it: it begins at once, and no other kind begins before it ends
    soon,  ///< goes ahead of the later ones
    later, ///< details beside what is looked at
};

/// Where the window computes. The threads are its own: Qt paints large areas on its global pool,
/// and the GUI thread would wait there for computations to end. Jobs that nobody waits for leave
/// the processors to those that somebody does. Belongs to the GUI thread.
class BackgroundPool
{
public:
    BackgroundPool();
    Q_DISABLE_COPY_MOVE(BackgroundPool)

    QThreadPool &threads() { return m_threads; }
    /// Calls `begin` when it is the turn of `owner`: at once for Urgency::now, later from the event
    /// loop. What has begun must be told to ended().
    void enqueue(Urgency urgency, const void *owner, std::function<void()> begin);
    /// What `owner` waits for does not begin.
    void withdraw(const void *owner);
    void ended(Urgency urgency);

private:
    struct Waiting
    {
        Urgency urgency;
        const void *owner;
        std::function<void()> begin;
    };

    void beginLater();
    void beginWaiting();

    QThreadPool m_threads;
    QObject m_context;              ///< of calls from the event loop
    std::vector<Waiting> m_waiting; ///< the soonest first
    int m_urgent = 0;               ///< jobs in flight
    int m_others = 0;
};

/// That of the window.
BackgroundPool &backgroundPool();

} // namespace normscope
