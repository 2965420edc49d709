// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/delta_source.h"

#include <algorithm>

namespace normscope {

double randomDelta(std::uint64_t seed, std::uint64_t flat)
{
    std::uint64_t z = seed + (flat + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    z = z ^ (z >> 31U);
    return static_cast<double>(z >> 40U) * 0x1p-23 - 1;
}

template<typename T>
void readDelta(const DeltaSource &source, const Shape &shape, std::int64_t batch,
               std::int64_t first, std::int64_t count, const T *output, T *out)
{
    const std::int64_t start = batch * shape.imageElements() + first;
    switch (source.kind) {
    case DeltaSource::Kind::zeros:
        std::fill_n(out, count, T(0));
        break;
    case DeltaSource::Kind::ones:
        std::fill_n(out, count, T(1));
        break;
    case DeltaSource::Kind::random:
        for (std::int64_t i = 0; i < count; ++i)
            out[i]
                = static_cast<T>(randomDelta(source.seed, static_cast<std::uint64_t>(start + i)));
        break;
    case DeltaSource::Kind::output:
        std::copy_n(output, count, out);
        break;
    case DeltaSource::Kind::impulse: {
        std::fill_n(out, count, T(0));
        const std::int64_t place = shape.flat(source.at) - start;
        if (place >= 0 && place < count)
            out[place] = T(1);
        break;
    }
    case DeltaSource::Kind::file:
        source.file->read(batch, first, count, out);
        break;
    }
}

template void readDelta(const DeltaSource &, const Shape &, std::int64_t, std::int64_t,
                        std::int64_t, const float *, float *);
template void readDelta(const DeltaSource &, const Shape &, std::int64_t, std::int64_t,
                        std::int64_t, const double *, double *);

} // namespace normscope
