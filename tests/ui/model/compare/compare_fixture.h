// SPDX-License-Identifier: GPL-3.0-or-later
// Setups on the smallest samples, and what is compared of them.
#pragma once

#include "tests/ui/model/heatmap/heatmap_fixture.h"
#include "ui/model/compare/comparison.h"

namespace normscope::test {

/// Runs A and compares.
inline std::shared_ptr<const Comparison> compared(const Setup &setup)
{
    const LayerOutcome a = computeResult(setup, nullptr);
    if (!a.result)
        return nullptr;
    return compareResults(setup, a.result, nullptr).comparison;
}

/// All values of an operation in C order.
inline std::vector<double> valuesOf(const std::shared_ptr<const Comparison> &comparison,
                                    CompareOperation operation)
{
    const Shape shape = comparison->a->shape();
    std::vector<double> values(static_cast<std::size_t>(shape.elements()));
    const ComparisonMap map(comparison, operation);
    for (std::int64_t n = 0; n < shape.batch; ++n)
        map.evaluate({n, 0, shape.pixels()}, values.data() + n * shape.imageElements());
    return values;
}

/// All values of a stage of a run in C order.
inline std::vector<double> valuesOf(const LayerRun &run, StageId id)
{
    const Shape shape = run.shape();
    std::vector<double> values(static_cast<std::size_t>(shape.elements()));
    for (std::int64_t n = 0; n < shape.batch; ++n)
        run.evaluate(id, {n, 0, shape.pixels()}, values.data() + n * shape.imageElements());
    return values;
}

} // namespace normscope::test
