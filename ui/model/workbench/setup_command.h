// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QUndoCommand>

#include <optional>

namespace normscope {

class Workbench;

/// A change from one setup to another, as a step that can be undone. Steps that only look at
/// another part of the same result merge with each other; pinning is a step of its own. An input
/// that comes back is pointed at where it was left.
class SetupCommand : public QUndoCommand
{
public:
    SetupCommand(Workbench &workbench, const Setup &before, const Setup &after);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    void go(const Setup &setup, std::optional<Index4> &left, const std::optional<Index4> &found);

    Workbench &m_workbench;
    Setup m_before;
    Setup m_after;
    std::optional<Index4> m_probeBefore; ///< where the inputs of the two setups were left
    std::optional<Index4> m_probeAfter;
    bool m_isNew = true; ///< it has not been undone yet
};

/// What changes between two setups, for people: "Axis: None to 3".
QString describeChange(const Setup &before, const Setup &after);

} // namespace normscope
