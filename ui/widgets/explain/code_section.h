// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/probe/probe_reading.h"

#include <QWidget>

#include <optional>

namespace normscope {

class CodeList;
class SegmentedControl;
class Workbench;

/// The lines of the layer, those that run by themselves or NumPyNet's own, as a switch above them
/// says, and a button that copies them. The workbench is not owned.
class CodeSection : public QWidget
{
    Q_OBJECT
public:
    explicit CodeSection(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CodeSection)

    /// Brings lines, switch and running line to the workbench's setup.
    void showSetup();
    void setProbe(const std::optional<ProbeReading> &probe);
    void setFaded(bool faded);
    void copyCode() const;
    /// The line that runs, in px of this; null when none does.
    QRect runningLine() const;

private:
    void makeHead();

    Workbench &m_workbench;
    SegmentedControl *m_kind = nullptr;
    CodeList *m_list = nullptr;
};

} // namespace normscope
