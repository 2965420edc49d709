// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/plots/dead_value.h"

#include <cmath>
#include <memory>
#include <vector>

namespace normscope {

namespace {

/// delta_in is the same number in every element of a dead group.
bool isConstant(DeltaSource::Kind kind)
{
    return kind == DeltaSource::Kind::zeros || kind == DeltaSource::Kind::ones
        || kind == DeltaSource::Kind::output;
}

bool needsDeltaIn(StageId stage)
{
    return stage == StageId::deltaIn || stage == StageId::tangent || stage == StageId::delta;
}

} // namespace

std::optional<double> deadValue(const LayerRun &run, StageId stage)
{
    LayerSpec spec = run.spec();
    spec.axis = AxisSet::none();
    if (!isConstant(spec.delta.kind)) {
        if (needsDeltaIn(stage))
            return std::nullopt;
        spec.delta = {};
    }
    const auto zero = std::make_shared<const StoredTensor>(
        StoredTensor::fromValues(Shape {}, std::vector<double> {0.0}));
    const auto dead = LayerRun::compute(Input(zero, {}), spec, run.computeType());
    if (!dead)
        return std::nullopt;
    double value = 0;
    (*dead)->evaluate(stage, {0, 0, 1}, &value);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace normscope
