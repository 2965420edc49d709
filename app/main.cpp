// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/command_line.h"
#include "ui/widgets/application/application.h"

int main(int argc, char **argv)
{
    if (const auto exitCode = normscope::executeWithoutWindow(argc, argv))
        return *exitCode;
    return normscope::runWindow(argc, argv);
}
