// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/colors/value_scale.h"
#include "ui/widgets/controls/panel.h"

#include <functional>
#include <optional>

class QHBoxLayout;
class QMenu;

namespace normscope {

class Chip;
class ElidedLabel;
class MenuButton;
class WindowActions;
class Workbench;

/// The head of the views: which stage the one view shows and in which colours, or how many there
/// are; which channel is shown; and how many views there shall be.
class ViewHeader : public Panel
{
    Q_OBJECT

public:
    ViewHeader(Workbench &workbench, const WindowActions &actions, QWidget *parent = nullptr);

    /// What the menu of the colours calls "what is seen".
    void setSeen(const std::function<std::optional<ValueRange>()> &seen) { m_seen = seen; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ViewHeader)
    void addTitle(QHBoxLayout &layout);
    void addViews(QHBoxLayout &layout, const WindowActions &actions);
    void showSetup();
    void showTitle();
    void fillScalesMenu(QMenu &menu);

    Workbench &m_workbench;
    ElidedLabel *m_title;
    MenuButton *m_look;   ///< of the one view
    MenuButton *m_scales; ///< of several views
    Chip *m_repeated;
    std::function<std::optional<ValueRange>()> m_seen;
};

} // namespace normscope
