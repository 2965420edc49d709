// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/map_menu.h"

#include "ui/widgets/window/window_actions.h"

#include <QMenu>

#include <array>
#include <vector>

namespace normscope {

void showMapMenu(const QPoint &place, const WindowActions &actions, QWidget &parent)
{
    const std::array<std::vector<ActionId>, 4> groups {{
        {ActionId::pinElement, ActionId::nextPin, ActionId::copyText, ActionId::copyLatex},
        {ActionId::largestValue, ActionId::smallestValue, ActionId::nextSpecial},
        {ActionId::fit, ActionId::actualSize, ActionId::drawLine},
        {ActionId::copyPicture, ActionId::savePicture, ActionId::exportStage},
    }};
    auto *menu = new QMenu(&parent);
    menu->setObjectName(QStringLiteral("mapMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const std::vector<ActionId> &group : groups) {
        menu->addSeparator();
        for (const ActionId id : group)
            menu->addAction(actions[id]);
    }
    menu->popup(place);
}

} // namespace normscope
