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
    connect(actions[ActionId::playPause], &QAction::triggered, &player, &Player::toggle);
    connect(actions[ActionId::slower], &QAction::triggered, &player,
            [&player] { player.changeSpeed(-1); });
    connect(actions[ActionId::faster], &QAction::triggered, &player,
            [&player] { player.changeSpeed(1); });
    connect(actions[ActionId::pinStage], &QAction::triggered, this, [this] {
        m_workbench.change(withStopToggled(m_workbench.setup(), m_workbench.setup().stage));
    });
    connect(&player, &Player::playingChanged, this, &StepActions::refresh);
    connect(&player, &Player::speedChanged, this, &StepActions::refresh);
    connect(&workbench, &Workbench::setupChanged, this, &StepActions::refresh);
    window->installEventFilter(this);
    refresh();
}

void StepActions::refresh()
{
    const bool isPlaying = m_player.isPlaying();
    m_actions[ActionId::playPause]->setText(isPlaying ? tr("&Pause") : tr("&Play"));
    m_actions[ActionId::playPause]->setIcon(makeIcon(isPlaying ? Icon::pause : Icon::play));
    m_actions[ActionId::slower]->setEnabled(m_player.speed() > kPlaySpeeds.front());
    m_actions[ActionId::faster]->setEnabled(m_player.speed() < kPlaySpeeds.back());
    const Setup &setup = m_workbench.setup();
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
