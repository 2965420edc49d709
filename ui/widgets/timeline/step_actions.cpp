// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline/step_actions.h"

#include "ui/model/setup/pins.h"
#include "ui/model/timeline/player.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/window/window_actions.h"

#include <QKeyEvent>
#include <QWidget>

namespace normscope {

StepActions::StepActions(Workbench &workbench, Player &player, const WindowActions &actions,
                         QWidget *window)
    : QObject(window), m_workbench(workbench), m_player(player), m_actions(actions)
{
    connectActions();
    connect(&player, &Player::playingChanged, this, &StepActions::refresh);
    connect(&player, &Player::speedChanged, this, &StepActions::refresh);
    connect(&workbench, &Workbench::setupChanged, this, &StepActions::refresh);
    window->installEventFilter(this);
    refresh();
}

void StepActions::connectActions()
{
    const auto on = [this](ActionId id, const auto &act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::next, [this] { m_workbench.goNext(); });
    on(ActionId::back, [this] { m_workbench.goBack(); });
    on(ActionId::first, [this] { m_workbench.goTo(m_workbench.timeline().first()); });
    on(ActionId::last, [this] { m_workbench.goTo(m_workbench.timeline().last()); });
    on(ActionId::playPause, [this] { m_player.toggle(); });
    on(ActionId::slower, [this] { m_player.changeSpeed(-1); });
    on(ActionId::faster, [this] { m_player.changeSpeed(1); });
    on(ActionId::pinStage, [this] {
        m_workbench.change(withStopToggled(m_workbench.setup(), m_workbench.setup().stage));
    });
}

void StepActions::refresh()
{
    const Setup &setup = m_workbench.setup();
    const Timeline timeline = m_workbench.timeline();
    m_actions[ActionId::next]->setEnabled(timeline.next(setup.stage).has_value());
    m_actions[ActionId::back]->setEnabled(timeline.previous(setup.stage).has_value());
    m_actions[ActionId::first]->setEnabled(setup.stage != timeline.first());
    m_actions[ActionId::last]->setEnabled(setup.stage != timeline.last());
    const bool isPlaying = m_player.isPlaying();
    m_actions[ActionId::playPause]->setText(isPlaying ? tr("&Pause") : tr("&Play"));
    m_actions[ActionId::playPause]->setIcon(makeIcon(isPlaying ? Icon::pause : Icon::play));
    m_actions[ActionId::slower]->setEnabled(m_player.speed() > kPlaySpeeds.front());
    m_actions[ActionId::faster]->setEnabled(m_player.speed() < kPlaySpeeds.back());
    m_actions[ActionId::pinStage]->setChecked(setup.stops.contains(setup.stage));
}

/// A key press comes to the window when no part has taken it.
bool StepActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier
            && !key->isAutoRepeat()) {
            m_player.toggle();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace normscope
