// SPDX-License-Identifier: GPL-3.0-or-later
// Names are literal: --benchmark_filter takes them as they are listed by --benchmark_list_tests.
#include "tests/benchmarks/benchmarks.h"

#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    normscope::bench::addBoundBenchmarks();
    normscope::bench::addLayerBenchmarks();
    normscope::bench::addViewBenchmarks();
    normscope::bench::addStatisticsBenchmarks();
#ifdef NORMSCOPE_WITH_MODEL
    normscope::bench::addOpenBenchmarks();
#endif
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
