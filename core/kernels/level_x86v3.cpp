// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels for x86-64-v3 (AVX2). Compiled with -mavx2 -mfma; includes no template of Eigen or
// the standard library, of which the linker would keep this file's copy for everyone.
#include "core/kernels/kernels_of_vectors.h"

namespace normscope {

const Kernels<float> kX86v3Floats = kKernels<float>;
const Kernels<double> kX86v3Doubles = kKernels<double>;

} // namespace normscope
