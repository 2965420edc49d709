// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/parallel.h"
#include "core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace normscope {

/// y of the float64 forward on an array. Errors: cancelled, outOfMemory.
Result<std::vector<double>> forwardOutput(StoredTensor x, LayerSpec spec, const StopToken &stop);

/// The elements of one group of a run, copied in float64, on which the forward can be run again
/// with one of them moved. One thread uses it at a time.
class GroupForward
{
public:
    /// `box` is the shape of a group: summed axes with their length, the others 1. `run` is kept by
    /// reference.
    GroupForward(const LayerRun &run, const Shape &box);

    /// Copies the group of `element`, unless it is there.
    void moveTo(const Index4 &element);

    /// L(x + offset) − L(x − offset) for the x of `element`, of the group that was moved to.
    /// Errors: cancelled, outOfMemory.
    Result<double> difference(const Index4 &element, double offset, const StopToken &stop);

    /// How much numbers too small for float64 may change L.
    double underflowError() const { return m_underflowError; }

private:
    Index4 placeInBox(const Index4 &element) const;
    Result<std::shared_ptr<const LayerRun>> runOn(const std::shared_ptr<std::vector<double>> &x,
                                                  const StopToken &stop) const;

    const LayerRun &m_run;
    Shape m_box;
    std::optional<std::int64_t> m_group;
    std::shared_ptr<std::vector<double>> m_above; ///< x, where one element is moved up
    std::shared_ptr<std::vector<double>> m_below; ///< x, where it is moved down
    std::vector<double> m_dy;
    double m_underflowError = 0;
};

} // namespace normscope
