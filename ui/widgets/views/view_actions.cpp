// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/view_actions.h"

#include "ui/model/setup/view_stages.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/heatmap/heatmap_view.h"
#include "ui/widgets/window/window_actions.h"

namespace normscope {

ViewActions::ViewActions(Workbench &workbench, const WindowActions &actions, const ShownMap &map,
                         QObject *parent)
    : QObject(parent), m_workbench(workbench), m_actions(actions)
{
    connectZoom(map);
    connectCounts();
    connectPlaces();
    connect(&workbench, &Workbench::setupChanged, this, &ViewActions::refresh);
    connect(&workbench, &Workbench::resultChanged, this, &ViewActions::refresh);
    refresh();
}

void ViewActions::connectZoom(const ShownMap &map)
{
    connect(m_actions[ActionId::zoomIn], &QAction::triggered, this, [map] { map().zoomIn(); });
    connect(m_actions[ActionId::zoomOut], &QAction::triggered, this, [map] { map().zoomOut(); });
    connect(m_actions[ActionId::fit], &QAction::triggered, this, [map] { map().fit(); });
    connect(m_actions[ActionId::actualSize], &QAction::triggered, this,
            [map] { map().zoomToActualSize(); });
}

void ViewActions::connectCounts()
{
    connect(m_actions[ActionId::oneView], &QAction::triggered, this, [this] { setViews(1); });
    connect(m_actions[ActionId::twoViews], &QAction::triggered, this, [this] { setViews(2); });
    connect(m_actions[ActionId::fourViews], &QAction::triggered, this, [this] { setViews(4); });
    connect(m_actions[ActionId::shareScale], &QAction::triggered, this, [this] {
        Setup setup = m_workbench.setup();
        setup.sharesScale = !setup.sharesScale;
        m_workbench.change(setup);
    });
}

void ViewActions::connectPlaces()
{
    const auto on = [this](ActionId id, qint64 channels, qint64 images) {
        connect(m_actions[id], &QAction::triggered, this,
                [this, channels, images] { changeBy(channels, images); });
    };
    on(ActionId::nextChannel, 1, 0);
    on(ActionId::previousChannel, -1, 0);
    on(ActionId::nextImage, 0, 1);
    on(ActionId::previousImage, 0, -1);
}

void ViewActions::changeBy(qint64 channels, qint64 images)
{
    Setup setup = m_workbench.setup();
    setup.channel += channels;
    if (channels != 0)
        setup.channelView = ChannelView::one;
    setup.image += images;
    if (m_workbench.result())
        m_workbench.change(fittedTo(setup, m_workbench.result()->shape()));
}

void ViewActions::setViews(int count)
{
    m_workbench.change(withViewCount(m_workbench.setup(), count));
    refresh(); // the tick of what was chosen again
}

void ViewActions::refresh()
{
    const Setup &setup = m_workbench.setup();
    m_actions[ActionId::oneView]->setChecked(setup.views.count() == 1);
    m_actions[ActionId::twoViews]->setChecked(setup.views.count() == 2);
    m_actions[ActionId::fourViews]->setChecked(setup.views.count() == 4);
    m_actions[ActionId::shareScale]->setChecked(setup.sharesScale);
    m_actions[ActionId::shareScale]->setEnabled(setup.views.count() > 1);
    const Shape shape = m_workbench.result() ? m_workbench.result()->shape() : Shape {};
    m_actions[ActionId::nextChannel]->setEnabled(setup.channel + 1 < shape.channels);
    m_actions[ActionId::previousChannel]->setEnabled(setup.channel > 0);
    m_actions[ActionId::nextImage]->setEnabled(setup.image + 1 < shape.batch);
    m_actions[ActionId::previousImage]->setEnabled(setup.image > 0);
}

} // namespace normscope
