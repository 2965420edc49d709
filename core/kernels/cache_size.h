// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace normscope {

/// Bytes of the last-level cache, or a guess where the system does not tell. Arrays that do not
/// fit are written past it.
std::int64_t lastLevelCacheBytes();

} // namespace normscope
