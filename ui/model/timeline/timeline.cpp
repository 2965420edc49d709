// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/timeline/timeline.h"

#include <algorithm>
#include <iterator>

namespace normscope {

Timeline::Timeline(const BackwardRule &rule, const QList<StageId> &pinned) : m_stops(stagesOf(rule))
{
    std::ranges::copy_if(m_stops, std::back_inserter(m_pinned),
                         [&pinned](StageId id) { return pinned.contains(id); });
}

bool Timeline::isVisited(StageId id) const
{
    const std::vector<StageId> &visited = m_pinned.empty() ? m_stops : m_pinned;
    return std::ranges::find(visited, id) != visited.end();
}

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
    if (!index)
        return std::nullopt;
    for (int at = *index + step; at >= 0 && at < count(); at += step) {
        const StageId stop = m_stops[static_cast<std::size_t>(at)];
        if (isVisited(stop))
            return stop;
    }
    return std::nullopt;
}

} // namespace normscope
