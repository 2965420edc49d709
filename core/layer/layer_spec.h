// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/delta_source.h"
#include "core/layer/rule_table.h"
#include "core/result.h"
#include "core/tensor/axis_set.h"

#include <cstdint>

namespace normscope {

inline constexpr double kDefaultEpsilon = 1e-8;

/// The type of every value of the layer; sums are always accumulated in double.
enum class ComputeType { float32, float64 };

/// What the layer is asked to do with an input.
struct LayerSpec
{
    AxisSet axis = AxisSet::none();
    double epsilon = kDefaultEpsilon; ///< inside the root; finite, not negative
    const BackwardRule *rule = &kDocumentedRule;
    std::int64_t calls = 1; ///< of backward on one delta array since the last forward, >= 0
    DeltaSource delta {};

    bool operator==(const LayerSpec &) const = default;
};

/// Errors: invalidArgument (epsilon negative or not finite, calls negative), shapeMismatch (the
/// delta file has another shape, the impulse lies outside).
Result<void> checkSpec(const Shape &shape, const LayerSpec &spec);

/// A stage that has the values of `id`, but for the sign of zeros, or `id` itself: after one call,
/// layer_delta of the documented rule is scales, and on zeros delta is too; where nothing is
/// changed delta is delta_in. What is found about the values of one holds for the other.
StageId stageOfSameValues(const LayerSpec &spec, StageId id);

} // namespace normscope
