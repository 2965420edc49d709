// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timeline/timeline.h"

#include <algorithm>

namespace normscope {

Timeline::Timeline(const BackwardRule &rule) : m_stops(stagesOf(rule)) {}

int Timeline::forwardCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_stops, [](StageId id) { return stage(id).pass == Pass::forward; }));
}

std::optional<int> Timeline::indexOf(StageId id) const
{
    const auto found = std::ranges::find(m_stops, id);
    if (found == m_stops.end())
        return std::nullopt;
    return static_cast<int>(found - m_stops.begin());
}

std::optional<StageId> Timeline::next(StageId id) const
{
    return neighbour(id, 1);
}

std::optional<StageId> Timeline::previous(StageId id) const
{
    return neighbour(id, -1);
}

std::optional<StageId> Timeline::neighbour(StageId id, int step) const
{
    const std::optional<int> index = indexOf(id);
    if (!index || *index + step < 0 || *index + step >= count())
        return std::nullopt;
    return m_stops[static_cast<std::size_t>(*index + step)];
}

} // namespace normscope
