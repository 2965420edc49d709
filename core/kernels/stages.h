// SPDX-License-Identifier: GPL-3.0-or-later
// One element stage at a time, from the values of those before it.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

/// a·b: squares, output, delta of the exact rule.
template<typename T>
void products(const T *a, const T *b, std::int64_t count, T *out)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    std::int64_t i = 0;
    for (; i + kWidth <= count; i += kWidth)
        store(out + i, load(a + i) * load(b + i));
    for (; i < count; ++i)
        out[i] = a[i] * b[i];
}

template<typename T>
void scales(const T *y, const T *n, std::int64_t count, T *out)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    const auto one = all(T(1));
    std::int64_t i = 0;
    for (; i + kWidth <= count; i += kWidth)
        store(out + i, (one - load(y + i)) * load(n + i));
    for (; i < count; ++i)
        out[i] = (T(1) - y[i]) * n[i];
}

template<typename T>
void tangents(const T *dy, const T *y, const T *dot, std::int64_t count, T *out)
{
    constexpr std::int64_t kWidth = VectorOf<T>::kWidth;
    std::int64_t i = 0;
    for (; i + kWidth <= count; i += kWidth)
        store(out + i, load(dy + i) - load(y + i) * load(dot + i));
    for (; i < count; ++i)
        out[i] = dy[i] - y[i] * dot[i];
}

} // namespace
} // namespace normscope
