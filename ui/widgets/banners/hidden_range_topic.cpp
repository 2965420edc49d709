// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/hidden_range_topic.h"

#include "core/layer/stage_table.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr double kMuchHidden = 0.01; ///< of the finite values of a stage

} // namespace

HiddenRangeTopic::HiddenRangeTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_workbench(workbench)
{
    connect(&workbench, &Workbench::setupChanged, this, &HiddenRangeTopic::showRanges);
    connect(&workbench, &Workbench::busyChanged, this, &HiddenRangeTopic::showRanges);
    connect(&workbench.ranges(), &StageRanges::changed, this, &HiddenRangeTopic::showRanges);
}

void HiddenRangeTopic::act()
{
    m_workbench.ranges().showAll(m_stage);
}

void HiddenRangeTopic::close()
{
    m_toleratedLooks = m_workbench.setup().looks;
    fallSilent();
}

/// The current stage first, then the others in the views.
void HiddenRangeTopic::showRanges()
{
    const Setup &setup = m_workbench.setup();
    const StageRanges &ranges = m_workbench.ranges();
    QList<StageId> stages = stagesOfViews(setup);
    stages.prepend(setup.stage);
    const auto hides = [&ranges](StageId id) { return ranges.hiddenShare(id) > kMuchHidden; };
    const auto found = std::ranges::find_if(stages, hides);
    if (found == stages.end() || setup.looks == m_toleratedLooks)
        return fallSilent();
    m_stage = *found;
    const QString share = NumberText::percent(ranges.hiddenShare(m_stage));
    const bool isOfGroups = stage(m_stage).domain == Domain::group;
    speak(Tone::warning,
          {isOfGroups ? tr("This range hides %1 of the groups shown.").arg(share)
                      : tr("This range hides %1 of the elements shown.").arg(share),
           {},
           tr("Show all")});
}

} // namespace normscope
