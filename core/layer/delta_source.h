// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/stored_tensor.h"

#include <cstdint>
#include <memory>

namespace normscope {

/// What arrives from the next layer: delta_in (dy), a function of the place, never an array
/// of its own unless it came from a file.
struct DeltaSource
{
    enum class Kind {
        zeros,
        ones,
        random,  ///< randomDelta(seed, flat index)
        output,  ///< dy = y
        impulse, ///< 1 at `at`, 0 elsewhere
        file,    ///< `file`, of the input's shape
    };

    Kind kind = Kind::zeros;
    std::uint64_t seed = 1;
    Index4 at {};
    std::shared_ptr<const StoredTensor> file = nullptr;

    bool operator==(const DeltaSource &) const = default;
};

/// A number in [-1, 1) from the upper 24 bits of SplitMix64 of (seed, flat index), so that it is
/// the same in float32 and float64. In NumPy, for i = np.arange(x.size, dtype=np.uint64):
///
///     z = np.uint64(seed) + (i + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
///     z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
///     z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
///     z = z ^ (z >> np.uint64(31))
///     delta_in = ((z >> np.uint64(40)) * 2.0 ** -23 - 1).reshape(x.shape)
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
double randomDelta(std::uint64_t seed, std::uint64_t flat);

/// Elements [first, first + count) of image `batch` of an array of `shape`. `output` points to
/// the same elements of y and is read by Kind::output only. T is float or double.
template<typename T>
void readDelta(const DeltaSource &source, const Shape &shape, std::int64_t batch,
               std::int64_t first, std::int64_t count, const T *output, T *out);

} // namespace normscope
