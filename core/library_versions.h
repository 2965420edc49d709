// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace normscope {

/// What core/parallel.h runs on: "oneTBB 2021.8", or "std::thread".
std::string threadLibrary();

} // namespace normscope
