// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

class ElidedLabel;
class GroupDiagram;
class Workbench;
class WrappedLabel;

/// What the axis makes of the array: a drawing of one group, how many there are and what one is,
/// and how many are dead or ruled by epsilon. The workbench is not owned.
class GroupsSection : public QWidget
{
    Q_OBJECT
public:
    explicit GroupsSection(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupsSection)

private:
    void makeParts();
    void refresh();
    void refreshCounts();

    Workbench &m_workbench;
    GroupDiagram *m_diagram = nullptr;
    ElidedLabel *m_count = nullptr;
    WrappedLabel *m_sentence = nullptr;
    WrappedLabel *m_hint = nullptr;
    WrappedLabel *m_dead = nullptr;
    WrappedLabel *m_epsilon = nullptr;
};

/// Groups with 0 < S < 100 ε; empty for none.
QString epsilonGroupsText(qint64 groups);

} // namespace normscope
