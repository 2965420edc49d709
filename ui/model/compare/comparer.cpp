// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/comparer.h"

#include "ui/model/workbench/workbench.h"

#include <QtConcurrentRun>

#include <utility>

namespace normscope {

namespace {

/// What a comparison follows from besides A's result: the rest of the setup only shows it.
struct Essence
{
    StageId stage;
    CompareSpec compare; ///< without how it is shown
    qint64 image;        ///< of A, where one image is compared with one

    bool operator==(const Essence &) const = default;
};

Essence essenceOf(const Setup &setup)
{
    Essence essence {setup.stage, setup.compare, setup.compare.image ? setup.image : 0};
    essence.compare.mode = CompareMode::a;
    essence.compare.divider = {};
    return essence;
}

} // namespace

Comparer::Comparer(Workbench &workbench, QObject *parent) : QObject(parent), m_workbench(workbench)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Comparer::takeOutcome);
    connect(&workbench, &Workbench::setupChanged, this, &Comparer::update);
    connect(&workbench, &Workbench::resultChanged, this, &Comparer::update);
    connect(&workbench, &Workbench::staleChanged, this, &Comparer::update);
    update();
}

Comparer::~Comparer()
{
    m_stop.request_stop();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void Comparer::update()
{
    if (!comparesSetups(m_workbench.setup().compare.mode)) {
        m_stop.request_stop();
        m_waits = false;
        m_isCurrent = false;
        m_asked.reset();
        m_askedA.reset();
        m_comparison.reset();
        setStale(false);
        return;
    }
    if (!m_workbench.result() || m_workbench.isStale()) {
        setStale(true);
        return;
    }
    const Setup &setup = m_workbench.setup();
    if (m_asked && essenceOf(*m_asked) == essenceOf(setup) && m_askedA == m_workbench.result()) {
        setStale(!m_isCurrent);
        return;
    }
    m_isCurrent = false;
    m_asked = setup;
    m_askedA = m_workbench.result();
    setStale(true);
    if (m_running) {
        m_waits = true;
        m_stop.request_stop();
    } else {
        start();
    }
}

void Comparer::start()
{
    m_stop = {};
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(
        [setup = *m_asked, a = m_askedA, previous = m_comparison, stop = m_stop.get_token()] {
            return compareResults(setup, a, previous, stop);
        }));
}

void Comparer::takeOutcome()
{
    const ComparisonOutcome outcome = m_watcher.result();
    m_running = false;
    if (std::exchange(m_waits, false)) {
        start();
        return;
    }
    if (m_stop.stop_requested())
        return;
    if (outcome.comparison) {
        m_comparison = outcome.comparison;
        m_isCurrent = true;
        setStale(m_workbench.isStale());
        Q_EMIT comparisonChanged();
    } else {
        Q_EMIT failed(*outcome.error);
    }
}

void Comparer::setStale(bool stale)
{
    if (m_stale != stale) {
        m_stale = stale;
        Q_EMIT staleChanged(stale);
    }
}

} // namespace normscope
