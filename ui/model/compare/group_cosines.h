// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/group_index.h"
#include "core/parallel.h"
#include "core/result.h"
#include "ui/model/compare/stage_pair.h"

#include <functional>
#include <span>
#include <vector>

namespace normscope {

/// Σab, Σaa and Σbb of two vectors, added in double.
struct VectorProducts
{
    double ab = 0;
    double aa = 0;
    double bb = 0;

    void add(double a, double b);
    VectorProducts &operator+=(const VectorProducts &other);
    /// ab / (√aa √bb) in [-1, 1], exactly 1 for equal vectors; NaN where one is zeros or not
    /// finite.
    double cosine() const;
};

/// Between two vectors of this cosine, in degrees from 0 to 180. The cosine is rounded, so angles
/// near 0 and 180 are good to about 2e-6 degrees.
double degreesOf(double cosine);

/// The cosine between the vectors that two stages have in each group of an axis set. Where every
/// group lies within one pixel it is computed where it is looked at, else stored. Values are
/// brought near 1 by powers of two first, so that their products neither vanish nor overflow.
class GroupCosines
{
public:
    /// The largest magnitude of each stage, for the powers of two.
    struct Magnitudes
    {
        double a = 1;
        double b = 1;
    };

    /// Errors: cancelled, outOfMemory.
    static Result<GroupCosines> compute(const StagePair &pair, const AxisSet &axis,
                                        const Magnitudes &magnitudes, const StopToken &stop = {});

    std::int64_t groups() const { return m_index.groups(); }
    /// For each element of a span the cosine of its group; a and b are the pair's values there.
    void repeat(const PixelSpan &span, std::span<const double> a, std::span<const double> b,
                std::span<double> out) const;
    /// Calls use(cosine) once for each group of a span where groups are within pixels; else the
    /// groups are all in stored().
    void forEachLocal(std::span<const double> a, std::span<const double> b,
                      const std::function<void(double)> &use) const;
    std::span<const double> stored() const { return m_stored; }
    bool isLocal() const { return m_isLocal; }

    /// The products of all elements of a span, brought near 1 likewise.
    VectorProducts products(std::span<const double> a, std::span<const double> b) const;

private:
    GroupCosines(const StagePair &pair, const AxisSet &axis, const Magnitudes &magnitudes);
    Result<void> store(const StagePair &pair, const AxisSet &axis, const StopToken &stop);

    Shape m_shape;
    GroupIndex m_index;
    bool m_isLocal;
    std::int64_t m_localSize; ///< elements of a group within a pixel
    double m_factorA;
    double m_factorB;
    std::vector<double> m_stored;
};

} // namespace normscope
