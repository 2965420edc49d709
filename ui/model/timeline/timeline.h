// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/rule_table.h"

#include <optional>
#include <vector>

namespace normscope {

/// The stops through forward and backward: every stage that the rule has, in the order of the
/// computation.
class Timeline
{
public:
    explicit Timeline(const BackwardRule &rule);

    const std::vector<StageId> &stops() const { return m_stops; }
    int count() const { return static_cast<int>(m_stops.size()); }
    /// Stops of the forward pass; the others follow.
    int forwardCount() const;
    /// Place of a stage, from 0; nullopt where the rule lacks it.
    std::optional<int> indexOf(StageId id) const;
    StageId first() const { return m_stops.front(); }
    StageId last() const { return m_stops.back(); }
    /// The neighbouring stop; nullopt at the end.
    std::optional<StageId> next(StageId id) const;
    std::optional<StageId> previous(StageId id) const;

private:
    std::optional<StageId> neighbour(StageId id, int step) const;

    std::vector<StageId> m_stops;
};

} // namespace normscope
