// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/layer/terms.h"

#include <memory>

namespace normscope {

/// One of the two stages that are compared.
struct StageSide
{
    std::shared_ptr<const LayerRun> run;
    StageId stage = StageId::output; ///< one that the run's rule has
    std::int64_t firstImage = 0;     ///< which one is the first of the pair's shape

    /// Values of a span whose batch counts from firstImage; a group stage repeats its value.
    void evaluate(const PixelSpan &span, double *out) const;
    /// Elements [first, first + count) of `shape` in C order.
    void read(const Shape &shape, std::int64_t first, std::int64_t count, double *out) const;
};

/// Two stages element by element: of whole batches, or of one image of each.
struct StagePair
{
    StageSide a;
    StageSide b;
    Shape shape; ///< of what is compared
};

/// How many pixels of such a shape are looked at together: about as many as fit a cache.
std::int64_t pixelsAtOnce(const Shape &shape);

} // namespace normscope
