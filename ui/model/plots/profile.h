// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/plots/map_line.h"

#include <memory>
#include <optional>
#include <vector>

namespace normscope {

struct ProfileRequest
{
    std::shared_ptr<const LayerRun> run;
    std::vector<StageId> stages; ///< those that the rule has
    std::int64_t image = 0;
    std::int64_t channel = 0;
    QLine line; ///< inside the image

    bool operator==(const ProfileRequest &) const = default;
};

/// Values of some stages along a line of one channel; group stages repeated.
struct Profile
{
    ProfileRequest request;
    std::vector<QPoint> pixels;              ///< (column, row)
    std::vector<std::vector<double>> values; ///< [stage][pixel]

    /// Which pixel of the line an element is at; nothing where it is not on the line, or not of the
    /// image and channel that are read.
    std::optional<std::size_t> placeOf(const Index4 &at) const;
};

/// Nothing when it is stopped.
std::optional<Profile> readProfile(const ProfileRequest &request, const StopToken &stop = {});

} // namespace normscope
