// SPDX-License-Identifier: GPL-3.0-or-later
// What memory allows: passes that read and write as many arrays as the layer does, and compute
// nothing worth mentioning.
#pragma once

#include <array>
#include <cstdint>

namespace normscope::bench {

/// Arrays of `bytes` bytes each, aligned to cache lines; of them a pass uses the first few.
struct Traffic
{
    std::array<const std::byte *, 2> reads {};
    std::array<std::byte *, 3> writes {};
    std::int64_t bytes = 0;
};

/// Reads and writes so many arrays once; past the caches (non-temporal stores) or through them. The
/// last array that is written may be the second that is read: it is written through the caches,
/// which is faster, as it is there.
void passOver(const Traffic &traffic, int reads, int writes, bool pastCaches);

} // namespace normscope::bench
