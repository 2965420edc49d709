// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace normscope {

/// The instruction sets for which kernels exist, each a part of the next. Results have the same
/// bits at every level.
enum class CpuLevel {
    portable, ///< plain loops, what any processor has
    x86v2,    ///< x86-64-v2: SSE4.2, two doubles at once
    x86v3,    ///< x86-64-v3: AVX2 and FMA, four doubles at once
};

std::string_view toString(CpuLevel level);

/// The levels that this processor has, from portable to the fastest.
std::span<const CpuLevel> cpuLevels();

} // namespace normscope
