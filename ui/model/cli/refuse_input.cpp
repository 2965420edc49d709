// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/refuse_input.h"

#include "ui/model/input/error_text.h"

namespace normscope {

ExitCode refuseInput(const InputError &error)
{
    printError(errorText(error).forCommandLine());
    return error.error.code == ErrorCode::invalidArgument ? kUsage : kInputRefused;
}

} // namespace normscope
