// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/runner.h"

namespace normscope {

Runner::Runner(QObject *parent)
    : QObject(parent), m_job([this](const LayerOutcome &outcome) { takeOutcome(outcome); })
{
}

void Runner::request(const Setup &setup)
{
    m_requested = setup;
    m_job.start([setup, previous = m_readsAgain ? nullptr : m_latest](const StopToken &stop) {
        return computeFirstLook(setup, previous, stop);
    });
    setBusy(true);
}

void Runner::cancel()
{
    if (!m_busy)
        return;
    m_job.cancel();
    m_readsAgain = false;
    setBusy(false);
    Q_EMIT cancelled();
}

void Runner::takeOutcome(const LayerOutcome &outcome)
{
    if (outcome.result && !outcome.result->isComplete) {
        m_job.start([firstLook = outcome.result](
                        const StopToken &stop) { return completeResult(firstLook, stop); },
                    Urgency::soon); // after the maps of the first look
        Q_EMIT looked(outcome.result);
        return;
    }
    m_readsAgain = false;
    setBusy(false);
    if (outcome.result) {
        m_latest = outcome.result;
        Q_EMIT finished(outcome.result);
    } else {
        Q_EMIT failed(m_requested,
                      outcome.error.value_or(InputError({ErrorCode::outOfMemory, {}})));
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
