// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/hint_topic.h"

#include "ui/model/workbench/workbench.h"

namespace normscope {

namespace {

/// Every pixel has three numbers, and output makes their length 1.
bool showsLengthsOfOne(const LayerResult &result, StageId stage)
{
    const LayerStatistics &statistics = *result.statistics;
    return result.run->spec().axis == AxisSet::fromMask(1U << kChannels)
        && result.shape().channels == 3 && statistics.deadGroups == 0
        && statistics.epsilonGroups == 0 && stage == StageId::output;
}

} // namespace

HintTopic::HintTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_workbench(workbench)
{
    connect(&workbench, &Workbench::resultChanged, this, &HintTopic::showHint);
    connect(&workbench, &Workbench::setupChanged, this, &HintTopic::takeStep);
}

void HintTopic::close()
{
    m_isUsed = true;
    fallSilent();
}

/// Not as soon as the pointer is there: the map would move away under it.
void HintTopic::takeStep()
{
    if (m_workbench.probe() && content())
        close();
    showHint();
}

void HintTopic::showHint()
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    if (m_isUsed || !result || setup.compare.mode != CompareMode::off)
        return fallSilent();
    speak(Tone::info,
          {showsLengthsOfOne(*result, setup.stage)
               ? tr("Every pixel's three numbers now have length 1.")
               : tr("Every number of the layer can be looked at."),
           tr("Point at one; a click keeps it."),
           {}});
}

} // namespace normscope
