// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/panel_split.h"

#include "ui/model/settings/setting_keys.h"
#include "ui/widgets/explain/explain_panel.h"
#include "ui/widgets/setup/setup_panel.h"
#include "ui/widgets/window/centre_layout.h"
#include "ui/widgets/window/side_rail.h"
#include "ui/widgets/window/width_handle.h"

#include <QEvent>

#include <algorithm>

namespace normscope {

PanelSplit::PanelSplit(const Parts &parts, Settings &settings, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_settings(settings),
      m_wishes {settings.value(keys::kSetupWidth), settings.value(keys::kExplainWidth)}
{
    auto *setup = new WidthHandle(parts.setup, WidthHandle::Edge::trailing, kSetupRange,
                                  tr("Width of the setup"));
    auto *explain = new WidthHandle(parts.explain, WidthHandle::Edge::leading, kExplainRange,
                                    tr("Width of the explanation"));
    connect(setup, &WidthHandle::widthWanted, this, [this](int width) {
        wish({width, m_wishes.explain});
    });
    connect(setup, &WidthHandle::resetWanted, this, [this] { wish({0, m_wishes.explain}); });
    connect(explain, &WidthHandle::widthWanted, this, [this](int width) {
        wish({m_wishes.setup, width});
    });
    connect(explain, &WidthHandle::resetWanted, this, [this] { wish({m_wishes.setup, 0}); });
    parts.setup.installEventFilter(this);
}

/// The rail may bring the setup panel back, which then takes room of the centre.
bool PanelSplit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        apply();
    return QObject::eventFilter(watched, event);
}

void PanelSplit::fit(int windowWidth)
{
    const bool wasNarrow = panelWidths(m_windowWidth, m_wishes).showsRail;
    m_windowWidth = windowWidth;
    const bool isNarrow = panelWidths(windowWidth, m_wishes).showsRail;
    m_parts.centre.setNarrow(isNarrow);
    if (isNarrow != wasNarrow || m_parts.rail.isHidden() == isNarrow) {
        m_parts.rail.setVisible(isNarrow);
        m_parts.setup.setVisible(!isNarrow);
    }
    apply();
}

void PanelSplit::reset()
{
    wish({});
}

void PanelSplit::wish(const PanelWishes &wishes)
{
    m_wishes = wishes;
    m_settings.setValue(keys::kSetupWidth, wishes.setup);
    m_settings.setValue(keys::kExplainWidth, wishes.explain);
    apply();
}

/// What the parts of the centre need, so that none of them is cut, when the setup takes `beside` px
/// beside the maps.
int PanelSplit::centreLeast(int beside) const
{
    int least = kCentreLeast + beside;
    for (const QWidget *part : m_parts.heads)
        least = std::max(least, part->minimumSizeHint().width());
    for (const QWidget *part : m_parts.maps)
        least = std::max(least, part->minimumSizeHint().width() + beside);
    return least;
}

void PanelSplit::apply()
{
    const bool showsBoth = !m_parts.rail.isHidden() && !m_parts.setup.isHidden();
    const int besideRail = showsBoth ? panelWidths(m_windowWidth, m_wishes).setup : 0;
    const PanelWidths widths = panelWidths(m_windowWidth, m_wishes, centreLeast(besideRail));
    m_parts.setup.setFixedWidth(widths.setup);
    m_parts.explain.setFixedWidth(widths.explain);
}

} // namespace normscope
