// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/kernels.h"
#include "core/layer/layer_spec.h"
#include "core/parallel.h"
#include "core/result.h"

namespace normscope {

/// Packed arrays in C order, of the caller, for one run of the layer. None overlaps another, but
/// delta may be deltaIn.
template<typename T>
struct WholeArrays
{
    const T *input = nullptr;
    const T *deltaIn = nullptr;
    T *output = nullptr;
    T *scales = nullptr; ///< null for rules other than documented
    T *delta = nullptr;
};

/// Forward and backward into whole arrays, for callers who have the memory; the values are
/// LayerRun's to the bit. Reads and writes each array as few times as its axis allows: once where
/// a group fits the caches. spec.delta is not looked at: what arrives is deltaIn.
/// Errors: those of LayerRun::compute.
template<typename T>
Result<void> runWholeArrays(const Shape &shape, const LayerSpec &spec, const WholeArrays<T> &arrays,
                            const StopToken &stop = {},
                            const Kernels<T> &kernels = fastestKernels<T>());

} // namespace normscope
