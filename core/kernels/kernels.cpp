// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/kernels.h"

#include "core/kernels/cpu_level.h"

namespace normscope {

template<>
const Kernels<float> &kernelsOf(CpuLevel level)
{
    switch (level) {
#ifdef NORMSCOPE_X86_KERNELS
    case CpuLevel::x86v2:
        return kX86v2Floats;
    case CpuLevel::x86v3:
        return kX86v3Floats;
#endif
    default:
        return kPortableFloats;
    }
}

template<>
const Kernels<double> &kernelsOf(CpuLevel level)
{
    switch (level) {
#ifdef NORMSCOPE_X86_KERNELS
    case CpuLevel::x86v2:
        return kX86v2Doubles;
    case CpuLevel::x86v3:
        return kX86v3Doubles;
#endif
    default:
        return kPortableDoubles;
    }
}

template<typename T>
const Kernels<T> &fastestKernels()
{
    return kernelsOf<T>(cpuLevels().back());
}

template const Kernels<float> &fastestKernels();
template const Kernels<double> &fastestKernels();

} // namespace normscope
