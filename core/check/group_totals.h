// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/element_reader.h"
#include "core/layer/layer_run.h"
#include "core/parallel.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <vector>

namespace normscope {

/// What the gradient needs to know about a group, accumulated in double.
struct GroupTotal
{
    double squares = 0;    ///< S = Σ x²
    double products = 0;   ///< Σ dy·x
    double magnitudes = 0; ///< Σ |dy·x|

    void add(double x, double dy);
    bool operator==(const GroupTotal &) const = default;
};

/// The totals of every group of a run. Small groups that lie within a pixel are added up where
/// they are asked for (there can be as many as elements); all others are stored.
class GroupTotals
{
public:
    /// Keeps a reference to `run`. Errors: cancelled.
    static Result<GroupTotals> compute(const LayerRun &run, const StopToken &stop);

    GroupTotal of(const Index4 &element) const;

    /// The total of its group for each element of a span.
    void repeat(const PixelSpan &span, std::vector<GroupTotal> &out) const;

private:
    explicit GroupTotals(const LayerRun &run);

    Result<void> store(const StopToken &stop);
    void addLocally(const PixelSpan &span, std::vector<GroupTotal> &groups) const;

    const LayerRun *m_run;
    bool m_isLocal;
    std::array<std::vector<double>, 3> m_sums; ///< by the members of GroupTotal
};

} // namespace normscope
