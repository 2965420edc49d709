// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

#include <memory>

namespace normscope {

/// Computes results off the GUI thread. One job is in flight; a newer request stops it and takes
/// its place, so the last request always wins and results of two requests never mix.
class Runner : public QObject
{
    Q_OBJECT

public:
    explicit Runner(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Runner)

    bool isBusy() const { return m_busy; }
    void request(const Setup &setup);
    /// Nothing comes of what was requested; the job in flight ends when it notices.
    void cancel();
    /// Files are read again for the next request. Where that fails, later ones still find what
    /// was read before.
    void forget() { m_readsAgain = true; }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// A first look at what is being computed; finished(), failed() or cancelled() follows, unless
    /// a newer request comes.
    void looked(const std::shared_ptr<const normscope::LayerResult> &firstLook);
    void finished(const std::shared_ptr<const normscope::LayerResult> &result);
    void failed(const normscope::Setup &setup, const normscope::InputError &error);
    void cancelled();

private:
    void takeOutcome(const LayerOutcome &outcome);
    void setBusy(bool busy);

    NewestJob<LayerOutcome> m_job;
    Setup m_requested;
    std::shared_ptr<const LayerResult> m_latest;
    bool m_readsAgain = false;
    bool m_busy = false;
};

} // namespace normscope
