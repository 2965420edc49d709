// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banners/answer_topic.h"
#include "ui/widgets/banners/computing_topic.h"
#include "ui/widgets/banners/dead_groups_topic.h"
#include "ui/widgets/banners/error_topic.h"
#include "ui/widgets/banners/hidden_range_topic.h"
#include "ui/widgets/banners/hint_topic.h"
#include "ui/widgets/banners/notice_topic.h"

#include <array>

namespace normscope {

/// Everything that the banner may speak of. To add a topic, add a member and its place in
/// byUrgency().
struct BannerTopics
{
    explicit BannerTopics(Workbench &workbench)
        : error(workbench),
          answer(workbench),
          computing(workbench),
          notice(workbench),
          hiddenRange(workbench),
          deadGroups(workbench),
          hint(workbench)
    {
    }

    /// The most urgent first.
    std::array<BannerTopic *, 7> byUrgency()
    {
        return {&error, &answer, &computing, &notice, &hiddenRange, &deadGroups, &hint};
    }

    ErrorTopic error;
    AnswerTopic answer;
    ComputingTopic computing;
    NoticeTopic notice;
    HiddenRangeTopic hiddenRange;
    DeadGroupsTopic deadGroups;
    HintTopic hint;
};

} // namespace normscope
