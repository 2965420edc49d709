// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

namespace normscope {

/// What a narrow window shows in place of the setup panel: icons that bring it back.
class SideRail : public Panel
{
    Q_OBJECT

public:
    SideRail(QWidget &setupPanel, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SideRail)
    void togglePanel();

    QWidget &m_setupPanel;
};

} // namespace normscope
