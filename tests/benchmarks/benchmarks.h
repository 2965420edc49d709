// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace normscope::bench {

void addBoundBenchmarks();
void addLayerBenchmarks();
void addViewBenchmarks();
void addStatisticsBenchmarks();
void addOpenBenchmarks();

/// The sizes of the pool that are measured: one thread and all.
inline std::vector<int> poolSizes()
{
    const auto all = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return all == 1 ? std::vector {1} : std::vector {1, all};
}

inline std::string threadsText(int threads)
{
    return "/threads:" + std::to_string(threads);
}

/// Seconds that `work` takes.
template<typename Work>
double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace normscope::bench
