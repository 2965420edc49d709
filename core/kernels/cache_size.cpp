// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cache_size.h"

#ifdef __linux__
#include <unistd.h>
#endif

namespace normscope {

std::int64_t lastLevelCacheBytes()
{
    constexpr std::int64_t kGuess = 16 << 20;
#ifdef _SC_LEVEL3_CACHE_SIZE
    const long bytes = sysconf(_SC_LEVEL3_CACHE_SIZE);
    return bytes > 0 ? bytes : kGuess;
#else
    return kGuess;
#endif
}

} // namespace normscope
