// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banners/computing_topic.h"

#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/workbench.h"

namespace normscope {

ComputingTopic::ComputingTopic(Workbench &workbench, QObject *parent)
    : BannerTopic(parent), m_workbench(workbench), m_slow([this] { announce(); })
{
    connect(&workbench, &Workbench::busyChanged, this, [this](bool busy) {
        if (busy) {
            m_slow.begin();
        } else {
            m_slow.end();
            fallSilent();
        }
    });
}

void ComputingTopic::announce()
{
    speak(Tone::info,
          {tr("Computing %1. The old result stays until this one is ready.")
               .arg(stageName(m_workbench.setup().stage)),
           {},
           tr("Cancel")});
}

void ComputingTopic::act()
{
    m_workbench.cancel();
}

} // namespace normscope
