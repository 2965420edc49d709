// SPDX-License-Identifier: GPL-3.0-or-later
// layer/<rule>/<H>x<W>x<C>/<axis>/<dtype>/threads:<n>: the whole layer into full arrays.
//     documented  output, scales, delta_in += scales
//     exact       output, delta
// A batch of 8 is <8>x<H>x<W>x<C>. Each iteration is followed by a pass of the same traffic that
// computes nothing: of_bound is the ratio of the medians, 1 where the layer is as fast as memory.
#include "core/kernels/cache_size.h"
#include "core/layer/whole_arrays.h"
#include "core/tensor/axis_set.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/big_array.h"
#include "tests/benchmarks/bound.h"

#include <benchmark/benchmark.h>
#include <map>
#include <random>

namespace normscope::bench {

namespace {

struct LayerCase
{
    const BackwardRule *rule;
    Shape shape;
    std::string axis;
    int threads;
};

/// How often the axis makes the layer pass over its arrays at least: the groups of some fit no
/// cache, so that input (and delta_in, for exact) is read once more.
bool isReadTwice(const LayerCase &what)
{
    return what.axis == "none" || what.axis == "123";
}

AxisSet axisOf(const std::string &name)
{
    if (name == "none")
        return AxisSet::none();
    unsigned mask = 0;
    for (const char digit : name)
        mask |= 1U << static_cast<unsigned>(digit - '0');
    return AxisSet::fromMask(mask);
}

/// Arrays of one size, filled once and used by every benchmark of that size.
template<typename T>
struct LayerBuffers
{
    explicit LayerBuffers(std::int64_t count)
        : input(count, 0), deltaIn(count, 1), output(count, 2), scales(count, 3), delta(count, 4)
    {
        std::minstd_rand random(1);
        std::uniform_real_distribution<T> number(0, 1);
        for (std::int64_t i = 0; i < count; ++i) {
            input.data()[i] = number(random);
            deltaIn.data()[i] = number(random) - T(0.5);
        }
    }

    BigArray<T> input, deltaIn, output, scales, delta;
};

template<typename T>
LayerBuffers<T> &buffersOf(std::int64_t count)
{
    static std::map<std::int64_t, LayerBuffers<T>> buffers;
    if (!buffers.contains(count))
        buffers.clear();
    return buffers.try_emplace(count, count).first->second;
}

/// The layer's arrays, and the traffic that it cannot avoid.
template<typename T>
class LayerRunner
{
public:
    explicit LayerRunner(const LayerCase &what) : m_case(what), m_isExact(what.rule == &kExactRule)
    {
        LayerBuffers<T> &buffers = buffersOf<T>(what.shape.elements());
        m_spec.axis = axisOf(what.axis);
        m_spec.rule = what.rule;
        T *delta = m_isExact ? buffers.delta.data() : buffers.deltaIn.data();
        m_arrays = {buffers.input.data(), buffers.deltaIn.data(), buffers.output.data(),
                    m_isExact ? nullptr : buffers.scales.data(), delta};
        const auto bytes = [](T *p) { return reinterpret_cast<std::byte *>(p); };
        m_traffic.reads = {bytes(buffers.input.data()), bytes(buffers.deltaIn.data())};
        m_traffic.writes = {bytes(buffers.output.data()), bytes(delta), nullptr};
        if (!m_isExact)
            m_traffic.writes
                = {bytes(buffers.output.data()), bytes(buffers.scales.data()), bytes(delta)};
        m_traffic.bytes = what.shape.elements() * static_cast<std::int64_t>(sizeof(T));
        m_pastCaches = 4 * m_traffic.bytes > lastLevelCacheBytes();
    }

    void runLayer() const
    {
        if (!runWholeArrays<T>(m_case.shape, m_spec, m_arrays))
            throw std::bad_alloc();
    }

    void runBound() const
    {
        if (isReadTwice(m_case))
            passOver(m_traffic, m_isExact ? 2 : 1, 0, m_pastCaches);
        passOver(m_traffic, 2, m_isExact ? 2 : 3, m_pastCaches);
    }

    std::int64_t bytes() const
    {
        const int again = isReadTwice(m_case) ? (m_isExact ? 2 : 1) : 0;
        return m_traffic.bytes * (2 + (m_isExact ? 2 : 3) + again);
    }

private:
    LayerCase m_case;
    bool m_isExact;
    bool m_pastCaches;
    LayerSpec m_spec;
    WholeArrays<T> m_arrays;
    Traffic m_traffic;
};

template<typename T>
void run(benchmark::State &state, const LayerCase &what)
{
    const ThreadLimit limit(what.threads);
    const LayerRunner<T> runner(what);
    runner.runLayer();
    runner.runBound();
    std::vector<double> layer;
    std::vector<double> bound;
    for ([[maybe_unused]] auto _ : state) {
        layer.push_back(secondsOf([&] { runner.runLayer(); }));
        state.PauseTiming();
        bound.push_back(secondsOf([&] { runner.runBound(); }));
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * runner.bytes());
    state.counters["of_bound"] = median(bound) / median(layer);
    state.counters["median_ms"] = median(layer) * 1e3;
}

std::string nameOf(const LayerCase &what, const std::string &type)
{
    const Shape &shape = what.shape;
    const std::string batch = shape.batch == 1 ? "" : std::to_string(shape.batch) + "x";
    return "layer/" + std::string(what.rule->name) + "/" + batch + std::to_string(shape.rows) + "x"
        + std::to_string(shape.columns) + "x" + std::to_string(shape.channels) + "/" + what.axis
        + "/" + type + threadsText(what.threads);
}

void add(const LayerCase &what)
{
    benchmark::RegisterBenchmark(nameOf(what, "float32").c_str(), [what](benchmark::State &state) {
        run<float>(state, what);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(nameOf(what, "float64").c_str(), [what](benchmark::State &state) {
        run<double>(state, what);
    })->Unit(benchmark::kMillisecond);
}

void addAxes(const Shape &shape, const std::vector<std::string> &axes)
{
    for (const BackwardRule *rule : {&kDocumentedRule, &kExactRule}) {
        for (const std::string &axis : axes) {
            for (const int threads : poolSizes())
                add({rule, shape, axis, threads});
        }
    }
}

} // namespace

void addLayerBenchmarks()
{
    const std::vector<std::string> all {"none", "0", "1", "2", "3", "123"};
    addAxes({1, 3000, 4000, 3}, all);
    addAxes({8, 1500, 1000, 3}, all);
    addAxes({1, 512, 512, 3}, all);
    for (const Shape &shape :
         {Shape {1, 6000, 6000, 1}, Shape {1, 4500, 4000, 2}, Shape {1, 3000, 3000, 4},
          Shape {1, 1500, 1500, 16}, Shape {1, 750, 750, 64}, Shape {1, 250, 288, 512}})
        addAxes(shape, {"none", "1", "2", "3"});
}

} // namespace normscope::bench
