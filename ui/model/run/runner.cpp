// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/runner.h"

#include <QtConcurrentRun>

#include <utility>

namespace normscope {

Runner::Runner(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcher<LayerOutcome>::finished, this, &Runner::takeOutcome);
}

Runner::~Runner()
{
    m_stop.request_stop();
    m_watcher.disconnect(this);
    m_pool.waitForDone();
}

void Runner::request(const Setup &setup)
{
    if (m_busy) {
        m_waiting = setup;
        m_stop.request_stop();
    } else {
        start(setup);
    }
    setBusy(true);
}

void Runner::cancel()
{
    m_waiting.reset();
    m_stop.request_stop();
}

void Runner::start(const Setup &setup)
{
    m_stop = {};
    m_running = setup;
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [setup, previous = m_readsAgain ? nullptr : m_latest, stop = m_stop.get_token()] {
            return computeResult(setup, previous, stop);
        }));
}

void Runner::takeOutcome()
{
    const LayerOutcome outcome = m_watcher.result();
    if (m_waiting) {
        start(*std::exchange(m_waiting, std::nullopt));
        return;
    }
    m_readsAgain = false;
    setBusy(false);
    if (m_stop.stop_requested()) { // also where the job had ended before it noticed
        Q_EMIT cancelled();
    } else if (outcome.result) {
        m_latest = outcome.result;
        Q_EMIT finished(outcome.result);
    } else {
        Q_EMIT failed(m_running, *outcome.error);
    }
}

void Runner::setBusy(bool busy)
{
    if (m_busy != busy) {
        m_busy = busy;
        Q_EMIT busyChanged(busy);
    }
}

} // namespace normscope
