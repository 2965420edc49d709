// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

#include <QStringList>

class QComboBox;
class QHBoxLayout;

namespace normscope {

class Chip;
class ElidedLabel;
class SegmentedControl;
class WindowActions;
class Workbench;

/// The head of the map: which stage it is, how its colours are scaled, and which channel is shown.
class ViewHeader : public Panel
{
    Q_OBJECT

public:
    ViewHeader(Workbench &workbench, const WindowActions &actions, QWidget *parent = nullptr);

    /// "linear", "log" or "symlog".
    void setScaleName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ViewHeader)
    void addChannels(QHBoxLayout &layout);
    void makeSegments(const QStringList &names);
    void chooseChannel(int channel);
    void showSetup();
    void showChannels();

    Workbench &m_workbench;
    ElidedLabel *m_title;
    Chip *m_scale;
    Chip *m_repeated;
    QHBoxLayout *m_place = nullptr;         ///< of the two below
    SegmentedControl *m_segments = nullptr; ///< for a few channels
    QComboBox *m_list = nullptr;            ///< for many
    qint64 m_channels = 0;
};

} // namespace normscope
