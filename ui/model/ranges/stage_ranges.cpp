// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/ranges/stage_ranges.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/percentile_range.h"
#include "ui/model/workbench/workbench.h"

namespace normscope {

Setup withRange(Setup setup, StageId stage, const std::optional<ValueRange> &range)
{
    StageLook look = setup.looks.value(stage);
    look.range = range;
    return withLookOf(std::move(setup), stage, look);
}

StageRanges::StageRanges(Workbench &workbench)
    : QObject(&workbench),
      m_workbench(workbench),
      m_count([this](const Shares &shares) { takeShares(shares); }),
      m_find([this](const std::optional<FoundRange> &found) { takeRange(found); })
{
    connect(&workbench, &Workbench::setupChanged, this, &StageRanges::update);
    connect(&workbench, &Workbench::resultChanged, this, [this] {
        m_find.cancel();
        update();
    });
}

StageRanges::~StageRanges() = default;

double StageRanges::hiddenShare(StageId stage) const
{
    const auto found = m_shares.find(stage);
    return found == m_shares.end() ? 0 : found->second;
}

void StageRanges::takeShares(const Shares &shares)
{
    m_shares.clear();
    for (std::size_t i = 0; shares && i < shares->size(); ++i)
        m_shares.emplace(m_cut[i].stage, (*shares)[i]);
    Q_EMIT changed();
}

/// Nothing where memory ran out: what has no finite values is not looked at.
void StageRanges::takeRange(const std::optional<FoundRange> &found)
{
    if (!found)
        Q_EMIT notFound(tr("There is not enough memory to find this range. Close other programs or "
                           "open a smaller input."));
    else if (found->range.low < found->range.high)
        m_workbench.change(withRange(m_workbench.setup(), found->stage, found->range));
    else
        Q_EMIT notFound(tr("All values between these percentiles are the same. The range stays "
                           "as it is."));
}

void StageRanges::update()
{
    const auto &result = m_workbench.result();
    if (!result)
        return;
    std::vector<CutRange> cut = cutRanges(m_workbench.setup(), *result);
    if (cut == m_cut && result->run == m_run)
        return;
    m_run = result->run;
    m_cut = std::move(cut);
    if (!m_cut.empty()) {
        m_count.start([run = m_run, ranges = m_cut](
                          const StopToken &stop) { return hiddenShares(*run, ranges, stop); },
                      Urgency::later);
        return;
    }
    m_count.cancel();
    if (!m_shares.empty())
        takeShares(std::nullopt);
}

void StageRanges::usePercentiles(StageId stage, double low, double high)
{
    const auto &result = m_workbench.result();
    if (!result || !hasStage(*result->run->spec().rule, stage))
        return;
    if (result->statistics->of(stage).finite() == 0) {
        m_find.cancel();
        Q_EMIT notFound(tr("This stage has no finite values. The range stays as it is."));
        return;
    }
    m_find.start([run = result->run, statistics = result->statistics, stage,
                  channel = seenChannel(m_workbench.setup(), *result, stage), low,
                  high](const StopToken &stop) -> std::optional<FoundRange> {
        const std::optional<ValueRange> range
            = percentileRange(*run, statistics->of(stage), stage, channel, low, high, stop);
        return range ? std::optional(FoundRange {stage, *range}) : std::nullopt;
    });
}

void StageRanges::showAll(StageId stage)
{
    m_workbench.change(withRange(m_workbench.setup(), stage, std::nullopt));
}

} // namespace normscope
