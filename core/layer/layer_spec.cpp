// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/layer_spec.h"

#include <cmath>

namespace normscope {

Result<void> checkSpec(const Shape &shape, const LayerSpec &spec)
{
    if (!std::isfinite(spec.epsilon) || spec.epsilon < 0)
        return Error {ErrorCode::invalidArgument, "epsilon is finite and not negative"};
    if (spec.calls < 0)
        return Error {ErrorCode::invalidArgument, "the number of backward calls is 0 or more"};
    const DeltaSource &delta = spec.delta;
    if (delta.kind == DeltaSource::Kind::impulse && !shape.contains(delta.at))
        return Error {ErrorCode::shapeMismatch,
                      "the impulse lies outside the input of " + toString(shape)};
    if (delta.kind == DeltaSource::Kind::file && delta.file->shape() != shape)
        return Error {ErrorCode::shapeMismatch,
                      "delta_in is " + toString(delta.file->shape()) + " and the input "
                          + toString(shape)};
    return {};
}

StageId stageOfSameValues(const LayerSpec &spec, StageId id)
{
    if (spec.calls == 0)
        return id == StageId::delta ? StageId::deltaIn : id;
    return spec.rule->stageOfSameValues ? spec.rule->stageOfSameValues(spec, id) : id;
}

} // namespace normscope
