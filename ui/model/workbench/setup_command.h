// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QUndoCommand>

namespace normscope {

class Workbench;

/// A change from one setup to another, as a step that can be undone. Steps that only look at
/// another part of the same result merge with each other; pinning is a step of its own.
class SetupCommand : public QUndoCommand
{
public:
    SetupCommand(Workbench &workbench, const Setup &before, const Setup &after);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Workbench &m_workbench;
    Setup m_before;
    Setup m_after;
};

/// What changes between two setups, for people: "Axis: None to 3".
QString describeChange(const Setup &before, const Setup &after);

} // namespace normscope
