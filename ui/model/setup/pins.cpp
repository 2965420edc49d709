// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/pins.h"

#include <algorithm>

namespace normscope {

Setup withPinToggled(Setup setup, const Index4 &at)
{
    if (!setup.pins.removeOne(at) && setup.pins.size() < kMostPins)
        setup.pins += at;
    return setup;
}

Setup withoutPin(Setup setup, qsizetype number)
{
    setup.pins.removeAt(number);
    return setup;
}

Setup withStopToggled(Setup setup, StageId stage)
{
    if (!setup.stops.removeOne(stage)) {
        setup.stops += stage;
        std::ranges::sort(setup.stops);
    }
    return setup;
}

} // namespace normscope
