// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "ui/model/run/background_pool.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stop_token>
#include <utility>

namespace normscope {

/// Work off the GUI thread of which only the newest counts: one job is in flight, a newer one
/// stops it and takes its place. Belongs to the GUI thread.
template<typename T>
class NewestJob
{
public:
    /// Runs on another thread and returns early, with anything, when it is stopped.
    using Work = std::function<T(const StopToken &)>;
    /// Takes the answer on the thread of this; T() where memory ran out.
    using Use = std::function<void(const T &)>;

    /// `pool` outlives this.
    explicit NewestJob(Use use, BackgroundPool &pool = backgroundPool())
        : m_use(std::move(use)), m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this] { finish(); });
    }
    ~NewestJob()
    {
        cancel();
        m_watcher.waitForFinished();
        if (m_isRunning)
            m_pool.ended(m_urgency);
    }
    Q_DISABLE_COPY_MOVE(NewestJob)

    void start(const Work &work, Urgency urgency = Urgency::now)
    {
        m_stop.request_stop();
        m_next = {work, urgency};
        if (!m_isRunning)
            enqueue();
    }
    /// No answer comes.
    void cancel()
    {
        m_stop.request_stop();
        m_next.reset();
        m_pool.withdraw(this);
    }
    /// An answer will come.
    bool isBusy() const { return m_next || (m_isRunning && !m_stop.stop_requested()); }

private:
    struct Next
    {
        Work work;
        Urgency urgency;
    };

    void enqueue()
    {
        m_pool.enqueue(m_next->urgency, this, [this] { launch(*std::exchange(m_next, {})); });
    }
    void launch(const Next &next)
    {
        m_isRunning = true;
        m_urgency = next.urgency;
        m_stop = std::stop_source();
        m_answer = std::make_shared<T>();
        m_watcher.setFuture(QtConcurrent::run(
            &m_pool.threads(), [work = next.work, answer = m_answer, stop = m_stop.get_token()] {
                try {
                    *answer = work(stop);
                } catch (const std::bad_alloc &) {
                    *answer = T();
                }
            }));
    }
    /// What comes next is asked for before this has ended, so that no later job gets in between.
    void finish()
    {
        m_isRunning = false;
        const std::shared_ptr<T> answer = std::exchange(m_answer, nullptr);
        BackgroundPool &pool = m_pool; // m_use may end this
        const Urgency urgency = m_urgency;
        if (m_next)
            enqueue();
        else if (!m_stop.stop_requested())
            m_use(*answer);
        pool.ended(urgency);
    }

    Use m_use;
    BackgroundPool &m_pool;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<T> m_answer; ///< of the job in flight; a future would keep it for ever
    std::stop_source m_stop;
    std::optional<Next> m_next;
    Urgency m_urgency = Urgency::now; ///< of the job in flight
    bool m_isRunning = false;
};

} // namespace normscope
