// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

#include <memory>
#include <optional>

namespace normscope {

class Workbench;

/// Keeps the comparison that the workbench's setup asks for. Compares off the GUI thread: one job
/// is in flight, a newer one stops it and takes its place, and the newest wins. Asleep while the
/// setup compares nothing.
class Comparer : public QObject
{
    Q_OBJECT

public:
    explicit Comparer(Workbench &workbench, QObject *parent = nullptr);

    /// The latest one; null until the first is there, or while nothing is compared.
    const std::shared_ptr<const Comparison> &comparison() const { return m_comparison; }
    /// It does not belong to the setup: the new one is being computed, or failed.
    bool isStale() const { return m_stale; }
    bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    void comparisonChanged();
    void staleChanged(bool stale);
    void failed(const normscope::InputError &error);

private:
    Q_DISABLE_COPY_MOVE(Comparer)
    void update();
    void sleep();
    void takeOutcome(const ComparisonOutcome &outcome);
    void setStale(bool stale);

    Workbench &m_workbench;
    std::shared_ptr<const Comparison> m_comparison;
    std::shared_ptr<const LayerResult> m_askedA; ///< of the last request, with its setup
    std::optional<Setup> m_asked;
    bool m_isCurrent = false; ///< the comparison is that of the last request
    bool m_stale = false;
    NewestJob<ComparisonOutcome> m_job;
};

} // namespace normscope
