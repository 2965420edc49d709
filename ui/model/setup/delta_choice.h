// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_spec.h"
#include "ui/model/input/file_path.h"

namespace normscope {

/// Where delta_in comes from, as a person says it: like DeltaSource, but a file is still a name.
struct DeltaChoice
{
    DeltaSource::Kind kind = DeltaSource::Kind::zeros;
    quint64 seed = 1; ///< of Kind::random
    Index4 at {};     ///< of Kind::impulse
    FilePath file;    ///< of Kind::file

    bool operator==(const DeltaChoice &) const = default;
};

} // namespace normscope
