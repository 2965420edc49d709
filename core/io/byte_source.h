// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace normscope {

/// Where the bytes of a file come from: fills up to `size` bytes and returns how many (less only
/// at the end), or -1 for an error of reading.
using ByteSource = std::function<std::int64_t(void *data, std::int64_t size)>;

} // namespace normscope
