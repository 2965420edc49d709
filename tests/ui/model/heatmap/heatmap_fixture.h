// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"

#include <cmath>
#include <limits>
#include <vector>

namespace normscope::test {

/// A run over values(flat index).
template<typename F>
std::shared_ptr<const LayerRun> runOver(const Shape &shape, const LayerSpec &spec, F values,
                                        ComputeType type = ComputeType::float64)
{
    std::vector<double> data;
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        data.push_back(values(i));
    const auto stored
        = std::make_shared<const StoredTensor>(StoredTensor::fromValues(shape, std::move(data)));
    return *LayerRun::compute(Input(stored, {}), spec, type);
}

/// Numbers without a pattern in [0.05, 1.05).
inline double scatter(std::int64_t i)
{
    return 0.05 + 0.5 * (1 + randomDelta(7, static_cast<std::uint64_t>(i)));
}

inline LayerSpec specOver(unsigned mask, const BackwardRule &rule = kDocumentedRule)
{
    LayerSpec spec;
    spec.axis = mask == 0xF ? AxisSet::none() : AxisSet::fromMask(mask);
    spec.rule = &rule;
    spec.delta.kind = DeltaSource::Kind::random;
    return spec;
}

} // namespace normscope::test
