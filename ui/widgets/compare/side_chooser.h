// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QMenu;

namespace normscope {

class MenuButton;
class Workbench;

/// Chooses in what B differs from A: a row of menus for stage, axis, rule, epsilon, delta in and,
/// in a batch, the image. Each offers to be the same as A, and is quieter then.
class SideChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SideChooser(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SideChooser)

private:
    MenuButton *addMenu(const char *field, const QString &name,
                        const std::function<void(QMenu &)> &fill);
    void fillStages(QMenu &menu);
    void fillAxes(QMenu &menu);
    void fillRules(QMenu &menu);
    void fillEpsilons(QMenu &menu);
    void fillDeltas(QMenu &menu);
    void fillImages(QMenu &menu);
    void showSetup();

    Workbench &m_workbench;
    MenuButton *m_stage;
    MenuButton *m_axis;
    MenuButton *m_rule;
    MenuButton *m_epsilon;
    MenuButton *m_delta;
    MenuButton *m_image;
};

} // namespace normscope
