// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/special_search.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

#include <memory>
#include <optional>

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
    Q_DISABLE_COPY_MOVE(SpecialFinder)

    /// found() follows, unless there is none or a newer search comes.
    void find(const Query &query);
    void stop() { m_search.cancel(); }
    bool isBusy() const { return m_search.isBusy(); }

Q_SIGNALS:
    void found(const normscope::Index4 &at);

private:
    NewestJob<std::optional<Index4>> m_search;
};

} // namespace normscope
