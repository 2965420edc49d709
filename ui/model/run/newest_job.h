// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parallel.h"
#include "ui/model/run/background_pool.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stop_token>
#include <utility>

namespace normscope {

/// Work off the GUI thread of which only the newest counts: one job is in flight, a newer one
/// stops it and takes its place. Belongs to the thread that made it.
template<typename T>
class NewestJob
{
public:
    /// Runs on another thread and returns early, with anything, when it is stopped.
    using Work = std::function<T(const StopToken &)>;
    /// Takes the answer on the thread of this; T() where memory ran out.
    using Use = std::function<void(const T &)>;

    /// `pool` outlives this.
    explicit NewestJob(Use use, QThreadPool &pool = backgroundPool())
        : m_use(std::move(use)), m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this] { finish(); });
    }
    ~NewestJob()
    {
        cancel();
        m_watcher.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(NewestJob)

    void start(const Work &work)
    {
        m_stop.request_stop();
        if (m_isRunning)
            m_next = work;
        else
            launch(work);
    }
    /// No answer comes.
    void cancel()
    {
        m_stop.request_stop();
        m_next.reset();
    }
    /// An answer will come.
    bool isBusy() const { return m_next || (m_isRunning && !m_stop.stop_requested()); }

private:
    void launch(const Work &work)
    {
        m_isRunning = true;
        m_stop = std::stop_source();
        m_answer = std::make_shared<T>();
        m_watcher.setFuture(
            QtConcurrent::run(&m_pool, [work, answer = m_answer, stop = m_stop.get_token()] {
                try {
                    *answer = work(stop);
                } catch (const std::bad_alloc &) {
                    *answer = T();
                }
            }));
    }
    void finish()
    {
        m_isRunning = false;
        const std::shared_ptr<T> answer = std::exchange(m_answer, nullptr);
        if (m_next)
            launch(*std::exchange(m_next, std::nullopt));
        else if (!m_stop.stop_requested())
            m_use(*answer);
    }

    Use m_use;
    QThreadPool &m_pool;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<T> m_answer; ///< of the job in flight; a future would keep it for ever
    std::stop_source m_stop;
    std::optional<Work> m_next;
    bool m_isRunning = false;
};

} // namespace normscope
