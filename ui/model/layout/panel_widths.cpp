// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/layout/panel_widths.h"

#include <algorithm>

namespace normscope {

namespace {

constexpr int kRailBelow = 1240;   ///< px of the window; narrower ones fold the setup into a rail
constexpr int kMediumBelow = 1330; ///< there the ten stages of a rule need the room
constexpr int kWideFrom = 1700;
constexpr int kHairline = 1; ///< between centre and Explain

int suitingExplain(int window)
{
    if (window < kRailBelow)
        return 336;
    if (window < kMediumBelow)
        return 360;
    return window < kWideFrom ? 400 : 484;
}

int suitingSetup(int window)
{
    return window < kWideFrom ? 208 : 228;
}

int within(const WidthRange &range, int wish, int suiting)
{
    return wish > 0 ? std::clamp(wish, range.least, range.most) : suiting;
}

} // namespace

PanelWidths panelWidths(int window, const PanelWishes &wishes, int centre)
{
    PanelWidths widths {window < kRailBelow,
                        within(kSetupRange, wishes.setup, suitingSetup(window)),
                        within(kExplainRange, wishes.explain, suitingExplain(window))};
    const int side = widths.showsRail ? kRailWidth : widths.setup;
    int missing = centre - (window - side - widths.explain - kHairline);
    if (missing <= 0)
        return widths;
    const int explain = std::max(kExplainRange.least, widths.explain - missing);
    missing -= widths.explain - explain;
    widths.explain = explain;
    if (!widths.showsRail)
        widths.setup = std::max(kSetupRange.least, widths.setup - missing);
    return widths;
}

} // namespace normscope
