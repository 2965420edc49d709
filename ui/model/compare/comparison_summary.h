// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/statistics.h"
#include "ui/model/colors/value_scale.h"
#include "ui/model/compare/compare_operation.h"
#include "ui/model/compare/group_cosines.h"

#include <array>

namespace normscope {

inline constexpr int kCosineBins = 200; ///< from -1 to 1

/// The groups whose cosine lies in one part of [-1, 1].
struct CosineBin
{
    std::int64_t count = 0;
    ValueRange cosines {1, -1}; ///< the least and the largest of them; low > high without any

    void add(double cosine);
    CosineBin &operator+=(const CosineBin &other);
};

/// Numbers about two stages as wholes. Shares are of elements; a group stage counts once for each
/// element of its group.
struct ComparisonSummary
{
    std::array<StageStatistics, kOperationCount> operations;
    std::int64_t elements = 0;
    std::int64_t identical = 0; ///< bit for bit
    std::int64_t sameSign = 0;
    std::int64_t oppositeSign = 0;
    std::int64_t oneIsZero = 0;
    double leastRatio = 0; ///< the least finite ratio above 0, 0 where there is none

    /// Of all elements as one vector. It says little: a few large elements decide it.
    double cosine = 0;
    std::int64_t groups = 0;
    std::int64_t groupsWithAngle = 0;
    std::int64_t groupsOpposed = 0;                ///< with a cosine below 0
    std::array<CosineBin, kCosineBins> cosineBins; ///< equal parts of [-1, 1]

    const StageStatistics &of(CompareOperation id) const
    {
        return operations[static_cast<std::size_t>(id)];
    }
    bool isIdentical() const { return identical == elements; }
    /// Cosines of groups between which the median of all of them lies: the least and the largest
    /// of its bin. NaN without any.
    ValueRange medianCosine() const;
};

/// One pass over both. The result depends on the pair alone, not on the threads.
/// Errors: cancelled, outOfMemory.
Result<ComparisonSummary> summarize(const StagePair &pair, const GroupCosines &cosines,
                                    const StopToken &stop = {});

} // namespace normscope
