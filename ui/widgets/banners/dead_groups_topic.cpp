// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/dead_groups_topic.h"

#include "ui/model/text/dead_sentence.h"
#include "ui/model/workbench/workbench.h"

#include <utility>

namespace normscope {

DeadGroupsTopic::DeadGroupsTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_workbench(workbench)
{
    connect(&workbench, &Workbench::resultChanged, this, &DeadGroupsTopic::showResult);
}

void DeadGroupsTopic::showResult()
{
    const LayerResult &result = *m_workbench.result();
    const qint64 groups = result.statistics->deadGroups;
    if (groups == std::exchange(m_groups, groups))
        return;
    if (groups == 0)
        return fallSilent();
    speak(Tone::warning, {deadSentence(groups, result.run->spec().epsilon), {}, tr("Next one")});
}

} // namespace normscope
