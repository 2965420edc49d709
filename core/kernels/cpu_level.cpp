// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cpu_level.h"

#include <array>
#include <cstddef>

namespace normscope {

namespace {

constexpr std::array kLevels {CpuLevel::portable, CpuLevel::x86v2, CpuLevel::x86v3};

std::size_t levelCount()
{
#ifdef NORMSCOPE_X86_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return 3;
    if (__builtin_cpu_supports("sse4.2"))
        return 2;
#endif
    return 1;
}

} // namespace

std::string_view toString(CpuLevel level)
{
    switch (level) {
    case CpuLevel::portable:
        return "portable";
    case CpuLevel::x86v2:
        return "x86-64-v2";
    case CpuLevel::x86v3:
        return "x86-64-v3";
    }
    return {};
}

std::span<const CpuLevel> cpuLevels()
{
    return std::span(kLevels).first(levelCount());
}

} // namespace normscope
