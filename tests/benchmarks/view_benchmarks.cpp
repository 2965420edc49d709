// SPDX-License-Identifier: GPL-3.0-or-later
// view/<stored>/100MP/<axis>/float32/threads:<n>: an image of 8000x12500x3 is opened: the group
// numbers that are needed, then output, scales and delta of a part of 1920x1080.
#include "core/layer/layer_run.h"
#include "core/tensor/axis_set.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/big_array.h"

#include <benchmark/benchmark.h>

namespace normscope::bench {

namespace {

constexpr Shape kImage {1, 8000, 12500, 3};
constexpr std::int64_t kPartRows = 1080;
constexpr std::int64_t kPartColumns = 1920;
constexpr std::int64_t kFirstRow = 3000;
constexpr std::int64_t kFirstColumn = 5000;
constexpr std::int64_t kPartElements = kPartRows * kPartColumns * 3;

/// A tensor over numbers that lie in huge pages.
template<typename V>
std::shared_ptr<const StoredTensor> makeImage()
{
    const auto values = std::make_shared<BigArray<V>>(kImage.elements());
    std::uint32_t state = 1;
    for (std::int64_t i = 0; i < kImage.elements(); ++i) {
        state = state * 1664525U + 1013904223U;
        values->data()[i] = static_cast<V>(state >> 24U);
    }
    const auto rowBytes = kImage.columns * kImage.channels * static_cast<std::int64_t>(sizeof(V));
    return std::make_shared<const StoredTensor>(
        StoredTensor(kImage, storedTypeOf<V>(),
                     {{values, reinterpret_cast<const std::byte *>(values->data()), rowBytes, 1,
                       rowBytes * kImage.rows}}));
}

/// Kept until another type is asked for: the arrays are large.
std::shared_ptr<const StoredTensor> imageOf(StoredType type)
{
    static std::shared_ptr<const StoredTensor> image;
    if (!image || image->type() != type) {
        image.reset();
        image = type == StoredType::uint8 ? makeImage<std::uint8_t>() : makeImage<float>();
    }
    return image;
}

/// Output, scales and delta of the part, row by row into one array.
void lookAtPart(const LayerRun &run, BigArray<float> &out)
{
    constexpr StageId kStages[] {StageId::output, StageId::scales, StageId::delta};
    constexpr std::int64_t kRowsAtOnce = 8;
    const bool complete = parallelFor(kPartRows / kRowsAtOnce, {}, [&](std::int64_t task) {
        for (std::int64_t row = task * kRowsAtOnce; row < (task + 1) * kRowsAtOnce; ++row)
            run.evaluate(kStages,
                         {0, (kFirstRow + row) * kImage.columns + kFirstColumn, kPartColumns},
                         out.data() + row * kPartColumns * 3 * 3);
    });
    benchmark::DoNotOptimize(complete);
}

void run(benchmark::State &state, StoredType type, const AxisSet &axis, int threads)
{
    const ThreadLimit limit(threads);
    const Input input(imageOf(type), {});
    BigArray<float> out(3 * kPartElements);
    LayerSpec spec;
    spec.axis = axis;
    for ([[maybe_unused]] auto _ : state) {
        const auto layer = LayerRun::compute(input, spec, ComputeType::float32);
        lookAtPart(**layer, out);
    }
}

} // namespace

void addViewBenchmarks()
{
    for (const StoredType type : {StoredType::uint8, StoredType::float32}) {
        for (const auto &[name, axis] :
             {std::pair {"none", AxisSet::none()}, std::pair {"1", AxisSet::fromMask(2)},
              std::pair {"2", AxisSet::fromMask(4)}, std::pair {"3", AxisSet::fromMask(8)}}) {
            for (const int threads : poolSizes()) {
                const std::string title = "view/" + std::string(toString(type)) + "/100MP/" + name
                    + "/float32" + threadsText(threads);
                benchmark::RegisterBenchmark(title.c_str(), [=, axes = axis](auto &state) {
                    run(state, type, axes, threads);
                })->Unit(benchmark::kMillisecond);
            }
        }
    }
}

} // namespace normscope::bench
