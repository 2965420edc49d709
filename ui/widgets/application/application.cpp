// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/application.h"

namespace normscope {

int runWindow(int, char **)
{
    return 0;
}

} // namespace normscope
