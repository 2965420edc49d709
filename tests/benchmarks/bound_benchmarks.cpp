// SPDX-License-Identifier: GPL-3.0-or-later
// bound/...: memory bandwidth, on arrays of 12 megapixels in float32.
#include "core/parallel.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/big_array.h"
#include "tests/benchmarks/bound.h"

#include <benchmark/benchmark.h>

namespace normscope::bench {

namespace {

constexpr std::int64_t kElements = 3000LL * 4000 * 3;

struct BoundCase
{
    const char *name;
    int reads;
    int writes;
};

void run(benchmark::State &state, const BoundCase &what)
{
    const ThreadLimit limit(2);
    BigArray<float> arrays[] {BigArray<float>(kElements, 0), BigArray<float>(kElements, 1),
                              BigArray<float>(kElements, 2), BigArray<float>(kElements, 3)};
    const auto at = [&](std::size_t i) { return reinterpret_cast<std::byte *>(arrays[i].data()); };
    const Traffic traffic {{at(0), at(1)}, {at(2), at(3)}, kElements * 4};
    for ([[maybe_unused]] auto _ : state)
        passOver(traffic, what.reads, what.writes, true);
    state.SetBytesProcessed(state.iterations() * traffic.bytes * (what.reads + what.writes));
}

} // namespace

void addBoundBenchmarks()
{
    for (const BoundCase &what : {BoundCase {"bound/read", 1, 0}, BoundCase {"bound/copy", 1, 1},
                                  BoundCase {"bound/1r2w", 1, 2}, BoundCase {"bound/2r2w", 2, 2}})
        benchmark::RegisterBenchmark(what.name, [what](benchmark::State &state) {
            run(state, what);
        })->Unit(benchmark::kMillisecond);
}

} // namespace normscope::bench
