// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/special_search.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace normscope {

/// Looks for the next special value off the GUI thread; a newer search stops the one that runs.
class SpecialFinder : public QObject
{
    Q_OBJECT
public:
    struct Query
    {
        std::shared_ptr<const LayerRun> run;
        StageId stage = StageId::output;
        SpecialKind kind = SpecialKind::nan;
        std::optional<Index4> from;
    };

    explicit SpecialFinder(QObject *parent = nullptr);
    ~SpecialFinder() override;
    Q_DISABLE_COPY_MOVE(SpecialFinder)

    /// found() follows, unless there is none or a newer search comes.
    void find(const Query &query);
    void stop();
    bool isBusy() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void found(const normscope::Index4 &at);

private:
    void start(const Query &query);
    void finish();

    QFutureWatcher<std::optional<Index4>> m_watcher;
    std::stop_source m_stop;
    std::optional<Query> m_next; ///< starts when the one that runs has ended
};

} // namespace normscope
