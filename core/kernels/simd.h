// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of the instruction set that a file is compiled for. Only the level_*.cpp include it.
#pragma once

namespace normscope {
namespace {

/// Some vectors.
template<typename Vector, unsigned Count>
struct Several
{
    Vector v[Count];
};

} // namespace
} // namespace normscope

#ifdef __AVX2__
#include "core/kernels/simd_v3.h"
#else
#include "core/kernels/simd_v2.h"
#endif
