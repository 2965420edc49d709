// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench/show_element.h"

#include "ui/model/workbench/workbench.h"

namespace normscope {

void showElement(Workbench &workbench, const Index4 &at)
{
    Setup setup = workbench.setup();
    setup.image = at[kBatch];
    setup.channel = at[kChannels];
    workbench.change(setup);
    workbench.setProbe(at);
    workbench.holdProbe(true);
}

void showNextPin(Workbench &workbench)
{
    const QList<Index4> pins = workbench.setup().pins;
    if (pins.isEmpty())
        return;
    const auto &probe = workbench.probe();
    const qsizetype now = probe ? pins.indexOf(probe->at) : -1;
    showElement(workbench, pins[(now + 1) % pins.size()]);
}

} // namespace normscope
