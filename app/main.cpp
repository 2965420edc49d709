// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/command_line.h"
#include "ui/model/cli/process_guard.h"
#include "ui/widgets/application/application.h"

int main(int argc, char **argv)
{
    const normscope::ProcessGuard guard;
    if (const auto exitCode = normscope::executeWithoutWindow(argc, argv))
        return *exitCode;
    return normscope::runWindow(argc, argv);
}
