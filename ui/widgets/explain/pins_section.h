// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace normscope {

class PinsList;
class SectionHeader;
class Workbench;

/// The pinned elements with their values at the present stage. Hidden while nothing is pinned. The
/// workbench is not owned.
class PinsSection : public QWidget
{
    Q_OBJECT
public:
    explicit PinsSection(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PinsSection)

    void setFaded(bool faded);

private:
    void makeParts();
    void removeAll();
    void refresh();

    Workbench &m_workbench;
    SectionHeader *m_header = nullptr;
    PinsList *m_list = nullptr;
};

} // namespace normscope
