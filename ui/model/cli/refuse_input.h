// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/cli/output.h"
#include "ui/model/input/input_error.h"

namespace normscope {

/// Prints why there is no result. A value of an option that does not fit the input is a usage
/// error (kUsage), everything else a refused input (kInputRefused).
ExitCode refuseInput(const InputError &error);

} // namespace normscope
