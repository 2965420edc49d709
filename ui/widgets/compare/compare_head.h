// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

class QMenu;

namespace normscope {

class ElidedLabel;
class MenuButton;
class SegmentedControl;
class SideChooser;
class WindowActions;
class Workbench;

/// The head over a comparison. First row: what A is, in what B differs, swap and close. Second row:
/// what is shown of them, and which channel.
class CompareHead : public Panel
{
    Q_OBJECT

public:
    CompareHead(Workbench &workbench, const WindowActions &actions, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CompareHead)

private:
    QWidget *makeSides(const WindowActions &actions);
    QWidget *makeModes(const WindowActions &actions);
    void fillChannels(QMenu &menu);
    void fillScales(QMenu &menu);
    bool canShareScale() const;
    void showSetup();

    Workbench &m_workbench;
    ElidedLabel *m_a = nullptr;
    SegmentedControl *m_modes = nullptr;
    MenuButton *m_scales = nullptr;
    MenuButton *m_channel = nullptr;
};

} // namespace normscope
