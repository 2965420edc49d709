// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/side_rail.h"

#include "ui/model/layout/panel_widths.h"
#include "ui/widgets/controls/button.h"

#include <QVBoxLayout>

#include <array>

namespace normscope {

using namespace Qt::StringLiterals;

SideRail::SideRail(SetupPanel &setupPanel, QWidget *parent)
    : Panel(Level::panel, parent), m_setupPanel(setupPanel)
{
    setObjectName(u"sideRail"_s);
    setEdges(Qt::RightEdge);
    setFixedWidth(kRailWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(4);
    struct Entry
    {
        Section section;
        Icon icon;
        QString name;
    };
    const std::array entries {Entry {Section::image, Icon::image, tr("Show the image")},
                              Entry {Section::groups, Icon::groups, tr("Show the groups")},
                              Entry {Section::delta, Icon::brush, tr("Show delta in")}};
    for (const Entry &entry : entries) {
        auto *button = new IconButton(entry.icon, entry.name, this);
        button->setObjectName(u"rail_"_s + iconName(entry.icon));
        connect(button, &QAbstractButton::clicked, this,
                [this, section = entry.section] { togglePanel(section); });
        layout->addWidget(button);
    }
    layout->addStretch(1);
}

void SideRail::togglePanel(Section section)
{
    if (m_setupPanel.isVisible() && m_revealed == section) {
        m_setupPanel.hide();
        return;
    }
    m_revealed = section;
    m_setupPanel.reveal(section);
}

void SideRail::showEvent(QShowEvent *event)
{
    m_setupPanel.hide();
    Panel::showEvent(event);
}

} // namespace normscope
