// SPDX-License-Identifier: GPL-3.0-or-later
// output, scales and delta of elements whose norms (and dots) lie beside them.
#pragma once

#include "core/kernels/kernels.h"
#include "core/kernels/simd.h"

namespace normscope {
namespace {

/// Past the caches if `Stream`; p is aligned then.
template<bool Stream, typename T, typename Vector>
inline void put(T *p, Vector x)
{
    if constexpr (Stream)
        stream(p, x);
    else
        store(p, x);
}

template<typename T>
inline std::int64_t misalignment(const T *p)
{
    constexpr std::int64_t kBytes
        = decltype(load(p))::kWidth * static_cast<std::int64_t>(sizeof(T));
    return static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(p)) % kBytes;
}

/// Elements before the first aligned one; -1 if these arrays are not aligned together.
template<typename T>
std::int64_t elementsToAlign(const T *p, const T *q, const T *r)
{
    const std::int64_t offset = misalignment(p);
    if (misalignment(q) != offset || misalignment(r) != offset
        || offset % static_cast<std::int64_t>(sizeof(T)) != 0)
        return -1;
    if (offset == 0)
        return 0;
    return decltype(load(p))::kWidth - offset / static_cast<std::int64_t>(sizeof(T));
}

template<typename T>
void documentedOnes(const ElementArrays<T> &arrays, T added, std::int64_t i, std::int64_t end)
{
    for (; i < end; ++i) {
        const T n = arrays.norm[i];
        const T y = arrays.input[i] * n;
        const T s = (T(1) - y) * n;
        arrays.output[i] = y;
        arrays.scales[i] = s;
        arrays.delta[i] = arrays.deltaIn[i] + s * added;
    }
}

/// Returns the first element that does not fill a vector. A delta that takes the place of delta_in
/// is in the cache already, from where streaming would only push it.
template<bool Stream, bool InPlace, typename T>
std::int64_t documentedVectors(const ElementArrays<T> &arrays, T added, std::int64_t i,
                               std::int64_t end)
{
    const auto one = all(T(1));
    const auto factor = all(added);
    constexpr std::int64_t kWidth = decltype(all(T(1)))::kWidth;
    for (; i + kWidth <= end; i += kWidth) {
        const auto n = load(arrays.norm + i);
        const auto y = load(arrays.input + i) * n;
        const auto s = (one - y) * n;
        const auto delta = load(arrays.deltaIn + i) + s * factor;
        put<Stream>(arrays.output + i, y);
        put<Stream>(arrays.scales + i, s);
        put<Stream && !InPlace>(arrays.delta + i, delta);
    }
    return i;
}

template<typename T>
void documented(const ElementArrays<T> &arrays, T added, std::int64_t count, bool stream)
{
    const bool inPlace = arrays.delta == arrays.deltaIn;
    const T *third = inPlace ? arrays.output : arrays.delta;
    const std::int64_t first = stream ? elementsToAlign(arrays.output, arrays.scales, third) : -1;
    const bool streams = first >= 0 && first <= count;
    std::int64_t done = streams ? first : 0;
    documentedOnes(arrays, added, 0, done);
    if (streams && inPlace)
        done = documentedVectors<true, true>(arrays, added, done, count);
    else if (streams)
        done = documentedVectors<true, false>(arrays, added, done, count);
    else
        done = documentedVectors<false, false>(arrays, added, done, count);
    documentedOnes(arrays, added, done, count);
}

template<typename T>
void exactOnes(const ElementArrays<T> &arrays, std::int64_t i, std::int64_t end)
{
    for (; i < end; ++i) {
        const T n = arrays.norm[i];
        const T y = arrays.input[i] * n;
        const T tangent = arrays.deltaIn[i] - y * arrays.dot[i];
        arrays.output[i] = y;
        arrays.delta[i] = n * tangent;
    }
}

/// Returns the first element that does not fill a vector.
template<bool Stream, typename T>
std::int64_t exactVectors(const ElementArrays<T> &arrays, std::int64_t i, std::int64_t end)
{
    constexpr std::int64_t kWidth = decltype(all(T(1)))::kWidth;
    for (; i + kWidth <= end; i += kWidth) {
        const auto n = load(arrays.norm + i);
        const auto y = load(arrays.input + i) * n;
        const auto tangent = load(arrays.deltaIn + i) - y * load(arrays.dot + i);
        put<Stream>(arrays.output + i, y);
        put<Stream>(arrays.delta + i, n * tangent);
    }
    return i;
}

template<typename T>
void exact(const ElementArrays<T> &arrays, std::int64_t count, bool stream)
{
    const std::int64_t first
        = stream ? elementsToAlign(arrays.output, arrays.output, arrays.delta) : -1;
    std::int64_t done = 0;
    if (first >= 0 && first <= count) {
        exactOnes(arrays, 0, first);
        done = exactVectors<true>(arrays, first, count);
    } else {
        done = exactVectors<false>(arrays, 0, count);
    }
    exactOnes(arrays, done, count);
}

} // namespace
} // namespace normscope
