// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/stage_file.h"

#include <algorithm>
#include <array>

namespace normscope {

namespace {

constexpr std::array kFormats {
    StageFormat {"npy", &writeNpy},
    StageFormat {"png", &writePng},
    StageFormat {"csv", &writeCsv},
};

} // namespace

std::span<const StageFormat> stageFormats()
{
    return kFormats;
}

const StageFormat *findStageFormat(const QString &suffix)
{
    const auto found = std::ranges::find_if(kFormats, [&suffix](const StageFormat &format) {
        return suffix == QLatin1StringView(format.suffix);
    });
    return found == kFormats.end() ? nullptr : &*found;
}

} // namespace normscope
