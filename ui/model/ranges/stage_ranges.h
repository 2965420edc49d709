// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/ranges/hidden_share.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace normscope {

class Workbench;

/// `setup` with this range for the colours of a stage; nullopt: all values, as at first.
Setup withRange(Setup setup, StageId stage, const std::optional<ValueRange> &range);

/// What the ranges of the stages in the views leave out, counted off the GUI thread, and ranges
/// that are found by counting. Part of the workbench.
class StageRanges : public QObject
{
    Q_OBJECT

public:
    explicit StageRanges(Workbench &workbench);
    ~StageRanges() override;

    /// The share of a shown stage's finite values, 0 to 1, that its range leaves out. While it is
    /// counted anew the former one; 0 at first.
    double hiddenShare(StageId stage) const;
    bool isBusy() const { return m_count.isBusy() || m_find.isBusy(); }

    /// Gives a stage the range between two parts, 0 to 1, of its values; as one step to undo. Where
    /// there is none the range stays, and notFound() says why.
    void usePercentiles(StageId stage, double low, double high);
    /// Gives a stage the range of all its values.
    void showAll(StageId stage);

Q_SIGNALS:
    /// Another share is hidden.
    void changed();
    /// usePercentiles() found no range; why, for the user.
    void notFound(const QString &sentence);

private:
    Q_DISABLE_COPY_MOVE(StageRanges)
    using Shares = std::optional<std::vector<double>>;
    struct FoundRange
    {
        StageId stage = StageId::output;
        ValueRange range;
    };

    void update();
    void takeShares(const Shares &shares);
    void takeRange(const std::optional<FoundRange> &found);

    Workbench &m_workbench;
    std::shared_ptr<const LayerRun> m_run; ///< whose values are, or will be, counted
    std::vector<CutRange> m_cut;           ///< in these ranges
    std::map<StageId, double> m_shares;    ///< known last
    NewestJob<Shares> m_count;
    NewestJob<std::optional<FoundRange>> m_find;
};

} // namespace normscope
