// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/setup.h"

namespace normscope {

Setup windowDefaults()
{
    Setup setup;
    setup.axis = AxisSet::fromMask(1U << kChannels);
    return setup;
}

} // namespace normscope
