// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/special_finder.h"

#include <QtConcurrentRun>

#include <new>
#include <utility>

namespace normscope {

SpecialFinder::SpecialFinder(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SpecialFinder::finish);
}

SpecialFinder::~SpecialFinder()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void SpecialFinder::find(const Query &query)
{
    if (!m_watcher.isRunning()) {
        start(query);
        return;
    }
    m_next = query;
    m_stop.request_stop();
}

void SpecialFinder::stop()
{
    m_next.reset();
    m_stop.request_stop();
}

void SpecialFinder::start(const Query &query)
{
    m_stop = std::stop_source();
    m_watcher.setFuture(
        QtConcurrent::run([query, stop = m_stop.get_token()]() -> std::optional<Index4> {
            try {
                return nextSpecial(*query.run, query.stage, query.kind, query.from, stop);
            } catch (const std::bad_alloc &) {
                return std::nullopt; // as if there were none
            }
        }));
}

void SpecialFinder::finish()
{
    const bool wasStopped = m_stop.stop_requested();
    const std::optional<Index4> at = m_watcher.result();
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else if (at && !wasStopped)
        Q_EMIT found(*at);
}

} // namespace normscope
