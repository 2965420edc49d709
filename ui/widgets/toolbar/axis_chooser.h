// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/axis_set.h"

#include <QList>
#include <QWidget>

class QAction;
class QMenu;

namespace normscope {

class SegmentedControl;
class Workbench;

/// Chooses the axis: None, one of the four, or any set of them. A click takes one axis; a click
/// with Ctrl or Shift, or the menu behind "+", makes a set.
class AxisChooser : public QWidget
{
    Q_OBJECT

public:
    explicit AxisChooser(Workbench &workbench, QWidget *parent = nullptr);

    /// One action for every choice there is, for a menu.
    const QList<QAction *> &choices() const { return m_choices; }

private:
    Q_DISABLE_COPY_MOVE(AxisChooser)
    void makeChoices();
    void describeChoices();
    void choose(const AxisSet &axis);
    void show(const AxisSet &axis);
    void takeSegments(const QList<int> &segments);
    void extend(int segment);

    Workbench &m_workbench;
    SegmentedControl *m_segments;
    QMenu *m_menu;
    QList<QAction *> m_choices;
};

} // namespace normscope
