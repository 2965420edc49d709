// SPDX-License-Identifier: GPL-3.0-or-later
// stats/uint8/12MP/<axis>/float32/threads:<n>: group numbers, then minimum, maximum, mean and
// counts of every stage, then histograms of output, scales and delta over their ranges.
#include "core/layer/layer_run.h"
#include "tests/benchmarks/benchmarks.h"

#include <benchmark/benchmark.h>

namespace normscope::bench {

namespace {

constexpr Shape kImage {1, 3000, 4000, 3};

Input makeInput()
{
    std::vector<std::uint8_t> values(static_cast<std::size_t>(kImage.elements()));
    std::uint32_t state = 1;
    for (std::uint8_t &value : values) {
        state = state * 1664525U + 1013904223U;
        value = static_cast<std::uint8_t>(state >> 24U);
    }
    const auto stored
        = std::make_shared<const StoredTensor>(StoredTensor::fromValues(kImage, std::move(values)));
    return Input(stored, *makeRescale(RescaleKind::minmax, *stored, *storedRange(*stored)));
}

void run(benchmark::State &state, const AxisSet &axis, int threads)
{
    const ThreadLimit limit(threads);
    const Input input = makeInput();
    LayerSpec spec;
    spec.axis = axis;
    for ([[maybe_unused]] auto _ : state) {
        const auto layer = LayerRun::compute(input, spec, ComputeType::float32);
        const Result<LayerStatistics> statistics = (*layer)->statistics();
        std::vector<HistogramRequest> requests;
        for (const StageId id : {StageId::output, StageId::scales, StageId::delta}) {
            const StageStatistics &range = statistics->of(id);
            requests.push_back({.stage = id, .low = range.min, .high = range.max});
        }
        auto histograms = (*layer)->histograms(requests);
        benchmark::DoNotOptimize(histograms);
    }
}

} // namespace

void addStatisticsBenchmarks()
{
    for (const auto &[name, axis] :
         {std::pair {"none", AxisSet::none()}, std::pair {"1", AxisSet::fromMask(2)},
          std::pair {"2", AxisSet::fromMask(4)}, std::pair {"3", AxisSet::fromMask(8)}}) {
        for (const int threads : poolSizes()) {
            const std::string title
                = std::string("stats/uint8/12MP/") + name + "/float32" + threadsText(threads);
            benchmark::RegisterBenchmark(title.c_str(), [=, axes = axis](auto &state) {
                run(state, axes, threads);
            })->Unit(benchmark::kMillisecond);
        }
    }
}

} // namespace normscope::bench
