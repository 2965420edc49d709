// SPDX-License-Identifier: GPL-3.0-or-later
// The program for builds that leave the window out: its verbs, and a usage error for the rest.
#include "ui/model/cli/command_line.h"
#include "ui/model/cli/output.h"
#include "ui/model/cli/process_guard.h"

int main(int argc, char **argv)
{
    const normscope::ProcessGuard guard;
    return normscope::executeWithoutWindow(argc, argv).value_or(normscope::kUsage);
}
