// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"
#include "ui/widgets/setup/setup_panel.h"

#include <optional>

namespace normscope {

/// What a narrow window shows in place of the setup panel: icons that bring it back, each at its
/// section, and take it away.
class SideRail : public Panel
{
    Q_OBJECT

    using Section = SetupPanel::Section;

public:
    SideRail(SetupPanel &setupPanel, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SideRail)
    void togglePanel(Section section);

    SetupPanel &m_setupPanel;
    std::optional<Section> m_revealed;
};

} // namespace normscope
