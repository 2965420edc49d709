// SPDX-License-Identifier: GPL-3.0-or-later
// core/parallel.h over the standard library's threads, for ThreadSanitizer: it sees all of their
// synchronization, but not that within the distribution's TBB. Each call starts threads of its own.
#include "core/library_versions.h"
#include "core/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace normscope {

std::string threadLibrary()
{
    return "std::thread";
}

namespace {

/// How many threads the whole process may use, and how many of them are in use besides those that
/// call parallelFor. The smallest living limit counts, as with oneTBB.
class ThreadBudget
{
public:
    static ThreadBudget &instance()
    {
        static ThreadBudget budget;
        return budget;
    }

    void addLimit(int threads)
    {
        const std::lock_guard lock(m_mutex);
        m_limits.insert(threads);
    }

    void removeLimit(int threads)
    {
        const std::lock_guard lock(m_mutex);
        m_limits.erase(m_limits.find(threads));
    }

    /// Up to `wanted` threads, as many as there are left.
    std::int64_t acquire(std::int64_t wanted)
    {
        const std::lock_guard lock(m_mutex);
        const std::int64_t allowed = m_limits.empty()
            ? static_cast<std::int64_t>(std::thread::hardware_concurrency())
            : *m_limits.begin();
        const std::int64_t taken
            = std::clamp<std::int64_t>(wanted, 0, std::max<std::int64_t>(0, allowed - 1 - m_used));
        m_used += taken;
        return taken;
    }

    void release(std::int64_t threads)
    {
        const std::lock_guard lock(m_mutex);
        m_used -= threads;
    }

private:
    std::mutex m_mutex;
    std::multiset<int> m_limits;
    std::int64_t m_used = 0;
};

/// Threads taken from the budget for as long as this lives.
class Helpers
{
public:
    explicit Helpers(std::int64_t wanted) : m_count(ThreadBudget::instance().acquire(wanted)) {}
    ~Helpers() { ThreadBudget::instance().release(m_count); }
    Helpers(const Helpers &) = delete;
    Helpers &operator=(const Helpers &) = delete;

    std::int64_t count() const { return m_count; }

private:
    std::int64_t m_count;
};

/// One call of parallelFor: what its threads share.
class Loop
{
public:
    Loop(std::int64_t count, const StopToken &stop, const std::function<void(std::int64_t)> &body)
        : m_count(count), m_stop(stop), m_body(body)
    {
    }

    /// Takes one i after the other until there is none left, a stop, or an exception anywhere.
    void work() noexcept
    {
        try {
            for (std::int64_t i = m_next++; i < m_count && !m_ended; i = m_next++) {
                if (m_stop.stop_requested()) {
                    m_ended = true;
                    return;
                }
                m_body(i);
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_exception)
                m_exception = std::current_exception();
            m_ended = true;
        }
    }

    /// After all threads have ended: whether every i was taken. Rethrows the first exception.
    bool complete() const
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
        return !m_ended;
    }

private:
    std::int64_t m_count;
    const StopToken &m_stop;
    const std::function<void(std::int64_t)> &m_body;
    std::atomic<std::int64_t> m_next {0};
    std::atomic<bool> m_ended {false};
    std::mutex m_mutex;
    std::exception_ptr m_exception;
};

} // namespace

bool parallelFor(std::int64_t count, const StopToken &stop,
                 const std::function<void(std::int64_t)> &body)
{
    Loop loop(count, stop, body);
    {
        const Helpers helpers(count - 1);
        std::vector<std::jthread> threads; // joined at the end of this block
        for (std::int64_t i = 0; i < helpers.count(); ++i)
            threads.emplace_back([&loop] { loop.work(); });
        loop.work();
    }
    return loop.complete();
}

struct ThreadLimit::Control
{
    explicit Control(int limit) : threads(limit) { ThreadBudget::instance().addLimit(threads); }
    ~Control() { ThreadBudget::instance().removeLimit(threads); }
    Control(const Control &) = delete;
    Control &operator=(const Control &) = delete;

    int threads;
};

ThreadLimit::ThreadLimit(int threads) : m_control(std::make_unique<Control>(threads)) {}

ThreadLimit::~ThreadLimit() = default;

} // namespace normscope
