// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace normscope {

class HeatmapView;
class WindowActions;
class Workbench;

/// The actions that say what the views show: how many there are, their zoom, channel and image.
/// Nothing that is given is owned.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    using ShownMap = std::function<HeatmapView &()>;

    /// `map` is the one that zooms.
    ViewActions(Workbench &workbench, const WindowActions &actions, const ShownMap &map,
                QObject *parent);
    Q_DISABLE_COPY_MOVE(ViewActions)

private:
    void connectZoom(const ShownMap &map);
    void connectCounts();
    void connectPlaces();
    void changeBy(qint64 channels, qint64 images);
    void setViews(int count);
    void refresh();

    Workbench &m_workbench;
    const WindowActions &m_actions;
};

} // namespace normscope
