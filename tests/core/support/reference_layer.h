// SPDX-License-Identifier: GPL-3.0-or-later
// The layer written straight from its formulas: plain loops, long double, everything stored.
#pragma once

#include "core/tensor/axis_set.h"
#include "core/tensor/shape.h"

#include <cmath>
#include <vector>

namespace normscope::test {

/// The number of the group of each element in C order; groups are numbered in C order of the
/// shape with a summed axis of length 1.
inline std::vector<std::size_t> naiveGroups(const Shape &shape, const AxisSet &axes)
{
    const auto kept = [&](int axis) { return axes.contains(axis) ? 0 : 1; };
    const auto length = [&](int axis) { return axes.contains(axis) ? 1 : shape.length(axis); };
    std::vector<std::size_t> groups;
    for (std::int64_t n = 0; n < shape.batch; ++n) {
        for (std::int64_t row = 0; row < shape.rows; ++row) {
            for (std::int64_t column = 0; column < shape.columns; ++column) {
                for (std::int64_t channel = 0; channel < shape.channels; ++channel) {
                    std::int64_t group = n * kept(kBatch);
                    group = group * length(kRows) + row * kept(kRows);
                    group = group * length(kColumns) + column * kept(kColumns);
                    group = group * length(kChannels) + channel * kept(kChannels);
                    groups.push_back(static_cast<std::size_t>(group));
                }
            }
        }
    }
    return groups;
}

/// How many groups `axes` make of `shape`.
inline std::size_t naiveGroupCount(const Shape &shape, const AxisSet &axes)
{
    std::size_t count = 1;
    for (int axis = 0; axis < kAxisCount; ++axis)
        count *= axes.contains(axis) ? 1 : static_cast<std::size_t>(shape.length(axis));
    return count;
}

/// S, n, y, s, Σ dy·y, tangent and the vector-Jacobian product of x and dy.
class ReferenceLayer
{
public:
    using Numbers = std::vector<long double>;

    ReferenceLayer(const Shape &shape, const AxisSet &axes, double epsilon,
                   const std::vector<double> &x, const std::vector<double> &dy)
        : groupOf(naiveGroups(shape, axes)),
          sum(naiveGroupCount(shape, axes)),
          norm(sum.size()),
          dot(sum.size()),
          output(x.size()),
          scales(x.size()),
          tangent(x.size()),
          exact(x.size())
    {
        for (std::size_t i = 0; i < x.size(); ++i)
            sum[groupOf[i]] += wide(x[i]) * wide(x[i]);
        for (std::size_t g = 0; g < sum.size(); ++g)
            norm[g] = 1 / std::sqrt(sum[g] + wide(epsilon));
        for (std::size_t i = 0; i < x.size(); ++i) {
            output[i] = wide(x[i]) * norm[groupOf[i]];
            scales[i] = (1 - output[i]) * norm[groupOf[i]];
            dot[groupOf[i]] += wide(dy[i]) * output[i];
        }
        for (std::size_t i = 0; i < x.size(); ++i) {
            tangent[i] = wide(dy[i]) - output[i] * dot[groupOf[i]];
            exact[i] = norm[groupOf[i]] * tangent[i];
        }
    }

    std::vector<std::size_t> groupOf;
    Numbers sum;
    Numbers norm;
    Numbers dot;
    Numbers output;
    Numbers scales;
    Numbers tangent;
    Numbers exact;

private:
    static long double wide(double value) { return static_cast<long double>(value); }
};

} // namespace normscope::test
