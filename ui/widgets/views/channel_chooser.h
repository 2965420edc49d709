// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/channel_view.h"

#include <QList>
#include <QWidget>

class QComboBox;

namespace normscope {

class SegmentedControl;
class Workbench;

/// Which channels the maps show: one of them, three as colours, or all. Segments for a few
/// channels where there is room for them, else a list.
class ChannelChooser : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelChooser(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ChannelChooser)

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        ChannelView view = ChannelView::one;
        int channel = 0; ///< of ChannelView::one
    };

    void makeEntries();
    void makeSegments(const QStringList &names);
    void arrange();
    void choose(int entry);
    void showSetup();
    void showObstacles();
    int currentEntry() const;

    Workbench &m_workbench;
    QList<Entry> m_entries;
    QStringList m_names; ///< of the entries
    SegmentedControl *m_segments = nullptr;
    QComboBox *m_list;
};

/// What a channel view shows, or why it cannot.
QString channelViewTip(ChannelView view, ChannelObstacle obstacle = ChannelObstacle::none);

} // namespace normscope
