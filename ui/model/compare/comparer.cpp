// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/comparer.h"

#include "ui/model/workbench/workbench.h"

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

Comparer::Comparer(Workbench &workbench, QObject *parent)
    : QObject(parent),
      m_workbench(workbench),
      m_job([this](const ComparisonOutcome &outcome) { takeOutcome(outcome); })
{
    connect(&workbench, &Workbench::setupChanged, this, &Comparer::update);
    connect(&workbench, &Workbench::resultChanged, this, &Comparer::update);
    connect(&workbench, &Workbench::staleChanged, this, &Comparer::update);
    update();
}

void Comparer::update()
{
    const Setup &setup = m_workbench.setup();
    if (!comparesSetups(setup.compare.mode))
        return sleep();
    if (!m_workbench.result() || m_workbench.isStale())
        return setStale(true);
    if (m_asked && essenceOf(*m_asked) == essenceOf(setup) && m_askedA == m_workbench.result())
        return setStale(!m_isCurrent);
    m_isCurrent = false;
    m_asked = setup;
    m_askedA = m_workbench.result();
    setStale(true);
    m_job.start([asked = setup, a = m_askedA, previous = m_comparison](const StopToken &stop) {
        return compareResults(asked, a, previous, stop);
    });
}

/// Lets go of every run.
void Comparer::sleep()
{
    m_job.cancel();
    m_isCurrent = false;
    m_asked.reset();
    m_askedA.reset();
    m_comparison.reset();
    setStale(false);
}

void Comparer::takeOutcome(const ComparisonOutcome &outcome)
{
    if (outcome.comparison) {
        m_comparison = outcome.comparison;
        m_isCurrent = true;
        setStale(m_workbench.isStale());
        Q_EMIT comparisonChanged();
    } else {
        Q_EMIT failed(outcome.error.value_or(InputError(Error {ErrorCode::outOfMemory, {}})));
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
