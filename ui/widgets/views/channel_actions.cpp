// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/channel_actions.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/window/window_actions.h"

#include <array>
#include <utility>

namespace normscope {

namespace {

constexpr std::array kModes {std::pair(ActionId::mixChannels, ChannelView::rgb),
                             std::pair(ActionId::allChannels, ChannelView::all)};

} // namespace

ChannelActions::ChannelActions(Workbench &workbench, const WindowActions &actions, QObject *parent)
    : QObject(parent), m_workbench(workbench), m_actions(actions)
{
    for (const auto &[id, view] : kModes) {
        QAction *action = actions[id];
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, view = view] {
            Setup setup = m_workbench.setup();
            setup.channelView = setup.channelView == view ? ChannelView::one : view;
            m_workbench.change(setup);
            update(); // the tick of what was chosen again
        });
    }
    connect(&workbench, &Workbench::setupChanged, this, &ChannelActions::update);
    connect(&workbench, &Workbench::resultChanged, this, &ChannelActions::update);
    update();
}

void ChannelActions::update()
{
    const Setup &setup = m_workbench.setup();
    const auto &result = m_workbench.result();
    for (const auto &[id, view] : kModes) {
        bool isPossible = false;
        for (const StageId stage : stagesOfViews(setup))
            isPossible = isPossible
                || (result
                    && obstacle(view, stage, result->run->spec().axis, result->shape())
                        == ChannelObstacle::none);
        m_actions[id]->setEnabled(isPossible);
        m_actions[id]->setChecked(isPossible && setup.channelView == view);
    }
}

} // namespace normscope
