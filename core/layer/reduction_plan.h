// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"
#include "core/tensor/shape.h"

namespace normscope {

/// A sum over some axes of a C-ordered array, seen as five nested loops of which the first,
/// third and fifth are kept and the others summed over:
///
///     sums[keptOuter, keptMiddle, keptInner] =
///         sum over summedOuter, summedInner of
///             terms[keptOuter, summedOuter, keptMiddle, summedInner, keptInner]
///
/// Axes of length 1 vanish and neighbours of one kind merge, so any axis set fits.
struct ReductionPlan
{
    std::int64_t keptOuter = 1;
    std::int64_t summedOuter = 1;
    std::int64_t keptMiddle = 1;
    std::int64_t summedInner = 1;
    std::int64_t keptInner = 1;

    std::int64_t groups() const { return keptOuter * keptMiddle * keptInner; }
    std::int64_t groupSize() const { return summedOuter * summedInner; }

    bool operator==(const ReductionPlan &) const = default;
};

ReductionPlan makeReductionPlan(const Shape &shape, const AxisSet &axes);

/// Every image is read again for each that is looked at where groups span the batch and are not
/// stored, so that is done for a few images only.
inline constexpr std::int64_t kMaxLocalImages = 16;

/// Whether each group lies within one pixel, or that pixel of at most kMaxLocalImages images: no
/// axis but batch and channels is summed over. Such groups are computed where they are looked at
/// and never stored (there can be as many as elements).
bool groupsArePixelLocal(const Shape &shape, const AxisSet &axes);

} // namespace normscope
