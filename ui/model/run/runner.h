// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/run/layer_result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>

namespace normscope {

/// Computes results off the GUI thread. One job is in flight; a newer request stops it and takes
/// its place, so the last request always wins and results of two requests never mix.
class Runner : public QObject
{
    Q_OBJECT

public:
    explicit Runner(QObject *parent = nullptr);
    ~Runner() override;

    bool isBusy() const { return m_busy; }
    void request(const Setup &setup);
    /// Stops the job in flight and forgets what waits.
    void cancel();
    /// Files are read again for the next request. Where that fails, later ones still find what
    /// was read before.
    void forget() { m_readsAgain = true; }

Q_SIGNALS:
    void busyChanged(bool busy);
    void finished(const std::shared_ptr<const normscope::LayerResult> &result);
    void failed(const normscope::Setup &setup, const normscope::InputError &error);
    void cancelled();

private:
    Q_DISABLE_COPY_MOVE(Runner)
    void start(const Setup &setup);
    void takeOutcome();
    void setBusy(bool busy);

    QThreadPool m_pool; ///< one thread, so that jobs follow each other
    QFutureWatcher<LayerOutcome> m_watcher;
    std::stop_source m_stop;
    Setup m_running;
    std::optional<Setup> m_waiting;
    std::shared_ptr<const LayerResult> m_latest;
    bool m_readsAgain = false;
    bool m_busy = false; ///< until the outcome is taken, which is later than the job's end
};

} // namespace normscope
