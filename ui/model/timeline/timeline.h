// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"

#include <QList>

#include <optional>
#include <vector>

namespace normscope {

/// The stops through forward and backward: every stage that the rule has, in the order of the
/// computation. While the rule has any of the pinned stages, steps visit those alone.
class Timeline
{
public:
    explicit Timeline(const BackwardRule &rule, const QList<StageId> &pinned = {});

    const std::vector<StageId> &stops() const { return m_stops; }
    int count() const { return static_cast<int>(m_stops.size()); }
    /// Stops of the forward pass; the others follow.
    int forwardCount() const;
    /// Place of a stage, from 0; nullopt where the rule lacks it.
    std::optional<int> indexOf(StageId id) const;
    StageId first() const { return m_stops.front(); }
    StageId last() const { return m_stops.back(); }
    /// Steps visit some of the stops only.
    bool hasPinned() const { return !m_pinned.empty(); }
    /// A step may end here.
    bool isVisited(StageId id) const;
    /// The next stop that is visited, the one before; nullopt where there is none.
    std::optional<StageId> next(StageId id) const;
    std::optional<StageId> previous(StageId id) const;

private:
    std::optional<StageId> neighbour(StageId id, int step) const;

    std::vector<StageId> m_stops;
    std::vector<StageId> m_pinned;
};

} // namespace normscope
